import type { MiddlewareHandler } from "hono";
import { ApiProblem } from "../../api/errors/api-problem.js";
import { shorten } from "../../api/ids.js";

/** Characters of an address. Searches of people who combine every filter take some hundred. */
const longestAddress = 8192;
/** Parameters of an address. */
const mostParameters = 100;

/** Refuses addresses that are too long, that name too much, or that are no UTF-8 once decoded. */
export const limitAddress: MiddlewareHandler = async (context, next) => {
  const { url } = context.req;
  const start = url.indexOf("/", url.indexOf("//") + 2);
  const address = start < 0 ? "/" : url.slice(start);
  if (address.length > longestAddress) {
    throw new ApiProblem(
      "address-too-long",
      `The address has ${address.length} characters, and ${longestAddress} are allowed; ask for less at once`,
    );
  }
  checkWriting(address);
  await next();
};

function checkWriting(address: string): void {
  const question = address.indexOf("?");
  const query = question < 0 ? "" : address.slice(question + 1);
  const parts = query.split("&");
  if (parts.length > mostParameters) {
    throw new ApiProblem(
      "bad-request",
      `The address has ${parts.length} parameters, and ${mostParameters} are allowed; ask for less at once`,
    );
  }
  const wrong = [question < 0 ? address : address.slice(0, question), ...parts].find(
    (part) => !isReadable(part),
  );
  if (wrong === undefined) return;
  throw new ApiProblem(
    "bad-request",
    `“${shorten(wrong)}” in the address is not percent-encoded UTF-8 as RFC 3986 has it, or has a NUL; write a percent sign as %25`,
  );
}

/** Whether a part of an address can be decoded; no name and no words here have a NUL. */
function isReadable(part: string): boolean {
  if (!part.includes("%")) return true;
  try {
    return !decodeURIComponent(part).includes("\0");
  } catch {
    return false;
  }
}
