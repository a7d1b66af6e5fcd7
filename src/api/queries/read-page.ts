import { readLimit } from "./search.js";

const usualOnPage = 50;
const mostOnPage = 200;

/** Which page of a list the parameters of an address say. Throws an `ApiProblem`. */
export function readPage(given: Readonly<Record<string, string | undefined>>) {
  return {
    after: given["after"] || null,
    limit: readLimit(given["limit"], usualOnPage, mostOnPage),
  };
}
