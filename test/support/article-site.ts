import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { basename, join } from "node:path";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { aroundPassage } from "../../src/api/cards/around.js";
import { statementLinkedData } from "../../src/api/cards/linked-data.js";
import type { CardContext } from "../../src/api/cards/statement-cards.js";
import { shownReading } from "../../src/api/queries/article.js";
import type { ArticlePage, Note, StatementPage } from "../../src/api/shapes/index.js";
import { articlesFromBytes } from "../../src/ingest/index.js";
import { createSentenceReader } from "../../src/read/index.js";
import type { NewReading } from "../../src/store/index.js";
import { assetsManifest, createWeb } from "../../src/web/index.js";
import { loadWeights } from "../../src/weights/index.js";
import { plainStanding } from "./example-readings.js";

export interface SiteOptions {
  readonly isPublic?: boolean;
  readonly sure?: number;
  readonly editor?: string;
}

/** A site of the pages of some articles, made from their readings without an archive. */
export interface Site {
  readonly origin: string;
  readonly close: () => void;
}

let read: ReturnType<typeof createSentenceReader> | undefined;

/** The articles in some bytes, read: an HTML page, NDJSON or text. */
export function readArticles(bytes: Uint8Array | string, file: string): NewReading[] {
  read ??= createSentenceReader(loadWeights());
  const given = typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes;
  return [...articlesFromBytes(given, file)].flatMap(({ article, problems }) => {
    if (article === null) return [];
    const made = read!(article);
    const reading = { ...made.reading, problems: [...problems, ...made.reading.problems] };
    return [{ ...made, reading, kept: "full" as const, standing: plainStanding }];
  });
}

export function readArticleFile(path: string): NewReading[] {
  return readArticles(readFileSync(path), basename(path));
}

export function articlePageOf(kept: NewReading, options: SiteOptions = {}): ArticlePage {
  const { isPublic = false } = options;
  const source = { ...kept, row: kept.standing, text: { kept: kept.kept } };
  const shown = shownReading(source, besideOf(options), { isPublic });
  return { ...shown, sourcing: sourcingOf(shown), versions: [], copies: [] };
}

export function statementPageOf(
  kept: NewReading,
  place: number,
  options: SiteOptions = {},
): StatementPage {
  const page = articlePageOf(kept, options);
  const { spans, ...statement } = page.statements[place]!;
  const source = { ...kept, row: kept.standing };
  const idAt = (at: number): string | null => page.statements[at]?.id ?? null;
  const byId = (id: string | null | undefined) =>
    page.statements.find((one) => one.id === id) ?? null;
  return {
    statement,
    asked: statement.id,
    previous: idAt(place - 1),
    following: idAt(place + 1),
    spans,
    around: options.isPublic ? null : aroundPassage(kept.reading, kept.sentences[place]!),
    byline: page.article.byline,
    reader: page.article.reader,
    answers: byId(statement.inReplyTo?.statement),
    answeredBy: page.statements.filter(({ inReplyTo }) => inReplyTo?.statement === statement.id),
    tellings: page.statements.filter(({ id }) => statement.alsoTold.includes(id)),
    original: byId(statement.original),
    exchange: null,
    jsonLd: statementLinkedData(source, besideOf(options), place),
  };
}

function besideOf({ sure = 0.5 }: SiteOptions): CardContext {
  return { personIds: new Map(), notes: new Map<string, readonly Note[]>(), sure };
}

/** A report of one article: what an archive would count, by the sort of source and by person. */
function sourcingOf({ statements }: Pick<ArticlePage, "statements">): ArticlePage["sourcing"] {
  const words = statements.map(({ words: said }) => said.join(" ").split(" ").length);
  const total = words.reduce((sum, count) => sum + count, 0);
  const unresolved = statements.filter(({ attributed }) => !attributed).length;
  const tally = (labelOf: (place: number) => string) => {
    const rows = new Map<string, { statements: number; words: number }>();
    for (const place of statements.keys()) {
      const row = rows.get(labelOf(place)) ?? { statements: 0, words: 0 };
      row.statements += 1;
      row.words += words[place]!;
      rows.set(labelOf(place), row);
    }
    return [...rows].map(([label, row]) => ({
      value: label,
      label,
      ...row,
      articles: 1,
      outlets: 1,
      share: row.statements / statements.length,
    }));
  };
  return {
    statements: statements.length,
    words: total,
    articles: 1,
    unresolved: {
      statements: unresolved,
      share: statements.length === 0 ? 0 : unresolved / statements.length,
    },
    tables: [
      { by: "source-type", rows: tally((place) => statements[place]!.sourceType) },
      { by: "person", rows: tally((place) => statements[place]!.who) },
    ],
  };
}

/** The policy under which the pages must work: nothing inline, nothing from elsewhere. */
const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";

/** Serves the pages of some articles. What is given of a page takes the place of what was read. */
export async function serveSite(
  pages: {
    readonly articles: readonly ArticlePage[];
    readonly statements?: readonly StatementPage[];
  },
  { isPublic = false, sure = 0.5, editor }: SiteOptions = {},
): Promise<Site> {
  const answers = new Map<string, unknown>([
    ...pages.articles.map((page) => [`/api/articles/${hex(page.article.id)}`, page] as const),
    ...(pages.statements ?? []).map(
      (page) => [`/api/statements/${hex(page.statement.id)}`, page] as const,
    ),
  ]);
  const ask = async (path: string): Promise<Response> => {
    const answer = answers.get(path);
    const problem = { type: "/problems/not-found", title: "Not found", status: 404, detail: path };
    return Response.json(answer ?? problem, { status: answer === undefined ? 404 : 200 });
  };
  const { folder, addresses } = assetsManifest();
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    context.header("content-security-policy", policy);
  });
  app.get("/assets/:name", (context) => {
    const name = basename(context.req.param("name"));
    const type = types[name.slice(name.lastIndexOf("."))] ?? "text/plain";
    return context.body(readFileSync(join(folder, name)), 200, { "content-type": type });
  });
  const shown = { ask, version: "0.0.0", isPublic, sure, assets: addresses };
  app.route("/", createWeb({ ...shown, editorOf: () => editor ?? null }));
  return new Promise((resolve) => {
    const server = serve(
      { fetch: app.fetch, port: 0, hostname: "127.0.0.1" },
      (info: AddressInfo) =>
        resolve({ origin: `http://127.0.0.1:${info.port}`, close: () => server.close() }),
    );
  });
}

function hex(id: string): string {
  return id.replace("sha256:", "");
}

const types: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
};
