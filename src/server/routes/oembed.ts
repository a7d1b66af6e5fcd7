import { z } from "@hono/zod-openapi";
import { describeGet } from "../../api/routes/describe.js";
import { statementPage } from "../../api/queries/load-statement.js";
import { shorten } from "../../api/ids.js";
import { ApiProblem, type AddRoutes } from "../../api/index.js";
import { whoIsSure } from "../twins/word-card.js";

/** Pixels of a frame with a statement, where the page that shows it sets no bounds. */
const usualWidth = 560;
const usualHeight = 220;

const oembedSchema = z
  .object({
    version: z.literal("1.0"),
    type: z.literal("rich"),
    title: z.string(),
    provider_name: z.string(),
    provider_url: z.string(),
    html: z.string().openapi({ description: "A frame with the statement." }),
    width: z.int(),
    height: z.int(),
  })
  .openapi("OEmbed");

const pixels = z.string().regex(/^\d{1,5}$/);

const route = describeGet({
  path: "/oembed",
  summary: "How a statement is shown in another page (oEmbed)",
  tag: "Statements",
  request: {
    query: z.object({
      url: z.string().max(2_000).openapi({ description: "A statement's address on this server." }),
      format: z.string().max(20).optional().openapi({ description: "`json`." }),
      maxwidth: pixels.optional(),
      maxheight: pixels.optional(),
    }),
  },
  answer: oembedSchema,
});

/** `/oembed`, as https://oembed.com has it. */
export const addOembed: AddRoutes = (api, context) => {
  api.openapi(route, async (asked) => {
    const { url = "", format = "json", maxwidth, maxheight } = asked.req.query();
    if (format !== "json") throw new ApiProblem("bad-request", "Only format=json is to be had");
    const { origin } = new URL(asked.req.url);
    const { statement } = await statementPage(context, statementIn(url));
    const frame = {
      width: Math.min(usualWidth, Number(maxwidth ?? usualWidth)),
      height: Math.min(usualHeight, Number(maxheight ?? usualHeight)),
    };
    const { outlet, name } = statement.article;
    const at = `${origin}/statements/${statement.id.replace("sha256:", "")}/embed`;
    return asked.json(
      {
        version: "1.0" as const,
        type: "rich" as const,
        title: `${whoIsSure(statement)} in ${outlet ?? name}`,
        provider_name: "Onrecord",
        provider_url: origin,
        // The origin is that of a parsed address and the id hexadecimal: neither has a quotation mark.
        html: `<iframe src="${at}" title="A statement on record" width="${frame.width}" height="${frame.height}" loading="lazy"></iframe>`,
        ...frame,
      },
      200,
    );
  });
};

/** The id in a statement's address, whatever name this server is reached by. */
function statementIn(url: string): string {
  const path = URL.canParse(url) ? new URL(url).pathname : "";
  const id = /^\/statements\/([0-9a-f]{64})(?:\/embed)?$/.exec(path)?.[1];
  if (id !== undefined) return id;
  throw new ApiProblem(
    "not-found",
    `"${shorten(url)}" is no statement's address; give one as https://…/statements/ and 64 hexadecimal digits`,
  );
}
