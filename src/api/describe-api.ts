import type { ApiContext } from "./context.js";

const description = `Everything that the archive can answer, in JSON.

Lists are given page by page: \`next\` of one page is \`after\` of the next, and null on the last. What is added meanwhile moves no page. Each answer has an \`ETag\`; who sends it back as \`If-None-Match\` is told by 304 that nothing changed. Errors have one shape, that of RFC 9457, and say what to do next.

Offsets count UTF-16 code units. A speaker of whom the machine is not sure has \`attributed: false\`: do not show such a one as fact. Only statements with the status \`made\` were said.`;

/** What stands at the head of the description of the API (OpenAPI 3.1). */
export function describeApi({ version }: Pick<ApiContext, "version">) {
  return {
    openapi: "3.1.0",
    info: {
      title: "Onrecord",
      summary: "Who said what",
      description,
      version,
      license: { name: "MIT", identifier: "MIT" },
    },
    tags: [
      { name: "The archive" },
      { name: "Statements" },
      { name: "Articles" },
      { name: "People" },
      { name: "Exchanges" },
      { name: "Reports" },
    ],
  };
}
