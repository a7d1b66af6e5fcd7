import { createRoute, z } from "@hono/zod-openapi";
import { problems } from "../../api/routes/describe.js";
import { searchParameters } from "../../api/routes/parameters.js";
import { readAsked, type GivenParams } from "../../api/queries/search.js";
import { streamOf } from "../../api/stream-of.js";
import { ApiProblem, type AddRoutes, type ApiContext } from "../../api/index.js";
import { exportItems } from "../../archive/index.js";
import {
  exportFormats,
  formatNames,
  rowKinds,
  type ExportContext,
  type FormatName,
  type RowKind,
  type StreamFormat,
} from "../../export/formats/index.js";
import { sayQuery } from "../../search/index.js";
import { withoutPrivate } from "./without-private.js";

/** Formats that are one stream; the others are many files, and `onrecord export` writes them. */
const streamed = formatNames.filter((name) => exportFormats[name].shape === "stream");

/** Formats that hold statements and links, and nothing more of the articles. */
const publicFormats: ReadonlySet<FormatName> = new Set(["csv", "jsonld", "atom", "jsonfeed"]);
const publicRows: ReadonlySet<RowKind> = new Set(["statements", "links"]);

const { sort: _sort, limit: _limit, after: _after, ...filters } = searchParameters.shape;

const route = createRoute({
  method: "get",
  path: "/api/export",
  summary: "Everything that a search finds, in a format for others",
  description:
    "As many statements as the search finds, however many, piece by piece. The formats are those of `onrecord export`, but for those that are many files.",
  tags: ["Statements"],
  request: {
    query: z.object({
      format: z.enum(streamed as [FormatName, ...FormatName[]]),
      of: z
        .enum(rowKinds)
        .optional()
        .openapi({ description: "What the rows are, in ndjson, csv and parquet." }),
      ...filters,
    }),
  },
  responses: { 200: { description: "What was found, as a file." }, ...problems },
});

/** `/api/export`. */
export const addExport: AddRoutes = (api, context) => {
  api.openapi(route, async (asked) => {
    const { format, of = null } = asked.req.valid("query");
    const { format: _format, of: _of, ...given } = asked.req.queries();
    return await exportAnswer(context, { format, of, given });
  });
};

export interface AskedExport {
  readonly format: FormatName;
  readonly of: RowKind | null;
  readonly given: GivenParams;
}

/** A file of all that a search finds. Throws an `ApiProblem` or a `QueryError` before anything is sent. */
async function exportAnswer(context: ApiContext, asked: AskedExport): Promise<Response> {
  const { format: name, of, given } = asked;
  const format = exportFormats[name] as StreamFormat;
  refuse(context, asked, format);
  const { query } = readAsked(given, context);
  const items = exportItems(context.store, query);
  const shown = context.isPublic ? withoutPrivate(context.store, items) : items;
  const about = await contextOf(context, sayQuery(query));
  const pieces = await begun(format.write(shown, about, of));
  return new Response(streamOf(gathered(pieces)), {
    headers: {
      "content-type": format.mediaType,
      "content-disposition": `attachment; filename="onrecord.${format.extension}"`,
    },
  });
}

function refuse({ isPublic }: ApiContext, { format, of }: AskedExport, { isTable }: StreamFormat) {
  if (of !== null && !isTable) {
    throw new ApiProblem(
      "bad-request",
      `"of" is for ndjson, csv and parquet; ${format} has no rows. Leave it out`,
    );
  }
  const isShown = publicFormats.has(format) && publicRows.has(of ?? "statements");
  if (isPublic && !isShown) {
    throw new ApiProblem(
      "forbidden",
      `This server shows sentences and links, and ${of ?? format} would hold more; ask for ${[...publicFormats].join(", ")}`,
    );
  }
}

/** An archive is as new as its newest article: equal archives give equal bytes. */
async function contextOf(
  { store, version, sure }: ApiContext,
  title: string,
): Promise<ExportContext> {
  const newest = await store.db
    .selectFrom("articles")
    .select(({ fn }) => fn.max("published").as("day"))
    .executeTakeFirst();
  return { title, updated: `${newest?.day ?? noDay}T00:00:00Z`, version, sure };
}

/** Where no article says when it was published. */
const noDay = "1970-01-01";

type Piece = string | Uint8Array;

/** Makes the first piece, so that what is wrong with a question is told before anything is sent. */
async function begun(pieces: AsyncIterable<Piece>): Promise<AsyncIterable<Piece>> {
  const iterator = pieces[Symbol.asyncIterator]();
  const first = await iterator.next();
  async function* all(): AsyncGenerator<Piece> {
    try {
      for (let next = first; next.done !== true; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return all();
}

/** Characters that are sent together: each piece costs a message between threads. */
const gatheredAtOnce = 64 * 1024;

/** Small pieces of text joined into larger ones. */
async function* gathered(pieces: AsyncIterable<Piece>): AsyncGenerator<Piece> {
  let text = "";
  for await (const piece of pieces) {
    if (typeof piece !== "string") {
      yield piece;
      continue;
    }
    text += piece;
    if (text.length < gatheredAtOnce) continue;
    yield text;
    text = "";
  }
  if (text !== "") yield text;
}
