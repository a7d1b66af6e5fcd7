import { z } from "@hono/zod-openapi";
import { parameters, sorts } from "../../search/index.js";

/** Longer values ask for nothing that could be found. */
export const longestValue = 1_000;
/** As often as one parameter may be given. */
export const mostValues = 50;

const value = z.string().max(longestValue);

/** A parameter that may be given several times. */
function repeated(description: string) {
  return z
    .union([value, z.array(value).max(mostValues)])
    .optional()
    .openapi({
      type: "array",
      items: { type: "string", maxLength: longestValue },
      description,
    } as never);
}

const once = (description: string) => value.optional().openapi({ description });

/** Which page of a list. */
export const pageParameters = {
  limit: once("How many on a page."),
  after: once("The `next` of the page before."),
};

/** Everything that can be asked of a search. */
export const searchParameters = z.object({
  ...Object.fromEntries(
    parameters.map(({ name, help, takes }) => [
      name,
      repeated(takes === null ? `${help}; \`true\`` : help),
    ]),
  ),
  q: repeated("Short for `words`."),
  sort: once(`In which order: ${sorts.join(", ")}; usually the best where words are given.`),
  ...pageParameters,
});

/** An id in a path. */
export const idParameter = (description: string) =>
  z.object({
    id: z
      .string()
      .max(200)
      .openapi({ param: { name: "id", in: "path" }, description }),
  });
