import { sql, type RawBuilder } from "kysely";
import type { Store } from "../../store/index.js";
import type { ApiContext } from "../context.js";
import { readCursor, writeCursor } from "../cursor.js";
import type { ArticleLine, ArticlesPage } from "../shapes/index.js";
import { citedRow, type CitedRow } from "./related-articles.js";

/** Where a page of articles ends; `published` is empty behind those with a date. */
type Place = readonly [published: string, key: number];

type LineRow = CitedRow & {
  readonly key: number;
  readonly language: string | null;
  readonly statements: number;
};

/** Articles that stand, the latest first, those without a date behind them. */
export async function articlesPage(
  { store }: ApiContext,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<ArticlesPage> {
  const place = after === null ? null : (readCursor(after, ["string", "number"]) as Place);
  const rows = await latestRows(store, place, limit + 1);
  const last = rows[limit - 1];
  return {
    articles: rows.slice(0, limit).map(lineOf),
    next: rows.length > limit ? writeCursor([last!.published ?? "", last!.key]) : null,
  };
}

/** Of the dated ones an index gives the order; so they are asked for apart. */
async function latestRows(store: Store, after: Place | null, most: number): Promise<LineRow[]> {
  const [published, key] = after ?? [null, null];
  const dated =
    published === ""
      ? []
      : await rowsOf(
          store,
          after === null
            ? sql`a.published is not null`
            : sql`(a.published, a.key) < (${published}, ${key})`,
          most,
        );
  if (dated.length === most) return dated;
  const isBehind = published === "" ? sql`and a.key < ${key}` : sql``;
  const undated = await rowsOf(store, sql`a.published is null ${isBehind}`, most - dated.length);
  return [...dated, ...undated];
}

async function rowsOf({ db }: Store, which: RawBuilder<unknown>, most: number): Promise<LineRow[]> {
  const { rows } = await sql<LineRow>`
    select a.key, a.id, a.title, a.outlet, a.url, a.published, a.state, a.notice, a.file,
      a.language, (select count(*) from statements s where s.article_key = a.key) as statements
    from articles a where a.state = 'live' and ${which}
    order by a.published desc, a.key desc limit ${most}`.execute(db);
  return rows;
}

function lineOf({ statements, language, key: _key, ...cited }: LineRow): ArticleLine {
  return { ...citedRow(cited), statements, language };
}
