import { createHash } from "node:crypto";
import { unknownArticle, type Article } from "../../../src/model/index.js";
import { createSentenceReader } from "../../../src/read/index.js";
import {
  addReadings,
  type KeptText,
  type NewReading,
  type Store,
} from "../../../src/store/index.js";

/** An article of a test: its text, and of the rest what matters there. */
export interface Sample extends Partial<Omit<Article, "text">> {
  readonly text: string;
  readonly seen?: string;
  readonly status?: string;
  readonly notice?: string;
  readonly kept?: KeptText;
}

// The rules alone read direct speech, and need no weights.
const read = createSentenceReader();

/** The article of a sample; its id, unless given, says what it is made of. */
export function articleOf(sample: Sample): Article {
  const fields = Object.entries(sample).filter(([name]) => !besideArticle.has(name));
  const id = createHash("sha256").update(JSON.stringify(fields)).digest("hex");
  const { text } = sample;
  return {
    ...unknownArticle,
    id: `sha256:${id}`,
    blocks: blocksOf(text),
    text,
    ...(Object.fromEntries(fields) as Partial<Article>),
  };
}

const besideArticle: ReadonlySet<string> = new Set(["seen", "status", "notice", "kept"]);

function blocksOf(text: string): Article["blocks"] {
  const blocks: Article["blocks"][number][] = [];
  let start = 0;
  for (const piece of text.split("\n\n")) {
    blocks.push({ kind: "paragraph", start, end: start + piece.length });
    start += piece.length + "\n\n".length;
  }
  return blocks;
}

/** A sample, read, as it goes into an archive. */
export function readingOf(sample: Sample): NewReading {
  const { seen = null, status = "usable", notice = null, kept = "full" } = sample;
  return {
    ...read(articleOf(sample)),
    kept,
    standing: {
      state: "live",
      versionGroup: null,
      seen,
      publicationStatus: status,
      notice,
    },
  };
}

/** Adds samples and gives the keys of all articles that there are then, by id. */
export async function addArticles(
  store: Store,
  samples: readonly Sample[],
): Promise<Map<string, number>> {
  await store.write((tx) => addReadings(tx, store, samples.map(readingOf)));
  const rows = await store.db.selectFrom("articles").select(["id", "key"]).execute();
  return new Map(rows.map(({ id, key }) => [id, key]));
}

/** What the archive says of each article, by id: its state and its ties. */
export async function standings(store: Store) {
  const rows = await store.db
    .selectFrom("articles")
    .select(["id", "state", "replaces", "syndication_of"])
    .orderBy("id")
    .execute();
  return Object.fromEntries(
    rows.map(({ id, state, replaces, syndication_of: original }) => [
      id,
      { state, replaces, original },
    ]),
  );
}
