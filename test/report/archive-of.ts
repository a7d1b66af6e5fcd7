import { articleFromText } from "../../src/ingest/text/article-from-text.js";
import { createSentenceReader } from "../../src/read/index.js";
import type { Matches } from "../../src/report/index.js";
import { addReadings, type NewReading, type Store } from "../../src/store/index.js";
import { loadWeights } from "../../src/weights/index.js";

export interface Told {
  readonly outlet: string;
  readonly published: string;
  readonly text: string;
}

const standing = {
  state: "live",
  versionGroup: null,
  seen: null,
  publicationStatus: "usable",
  notice: null,
} as const;

/** Reads articles and puts them into an archive. */
export async function addArticles(store: Store, articles: readonly Told[]): Promise<void> {
  const read = createSentenceReader(loadWeights());
  const readings = articles.map(({ text, ...fields }): NewReading => ({
    ...read(articleFromText(text, fields)),
    kept: "full",
    standing,
  }));
  await store.write((tx) => addReadings(tx, store, readings));
}

/** Every statement of an archive, article by article. */
export async function* everything({ db }: Store): Matches {
  const rows = await db
    .selectFrom("statements")
    .select(["key", "article_key"])
    .orderBy("article_key")
    .orderBy("position")
    .execute();
  for (const articleKey of new Set(rows.map((row) => row.article_key))) {
    const own = rows.filter((row) => row.article_key === articleKey);
    yield { articleKey, statementKeys: own.map(({ key }) => key) };
  }
}
