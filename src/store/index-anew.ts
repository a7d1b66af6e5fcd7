import type { Transaction } from "kysely";
import { inChunks } from "./keys.js";
import { textOfRow } from "./rows/article-text.js";
import { wordsOfStatement } from "./rows/rows-of-readings.js";
import type { Span } from "../model/index.js";
import type { Engine } from "./store.js";
import type { KeptText, Tables } from "./tables.js";
import { indexWords, unindexWords, type StatementWords } from "./words.js";

/** Articles whose texts are held in memory at once. */
const articlesAtOnce = 200;

/** A statement's words as its stored text gives them. */
export interface StoredWords extends StatementWords {
  readonly kept: KeptText;
  /** Whether it has content, or is found by its sentence. */
  readonly hasContent: boolean;
}

/**
 * The words of all statements, made from what is stored, some articles at a
 * time. Throws on a statement that cannot be read, unless those are passed over.
 */
export async function* storedWords(
  db: Transaction<Tables>,
  { passOver = false }: { readonly passOver?: boolean } = {},
): AsyncGenerator<readonly StoredWords[]> {
  let last = 0;
  for (;;) {
    const articles = await db
      .selectFrom("articles")
      .select("key")
      .where("key", ">", last)
      .orderBy("key")
      .limit(articlesAtOnce)
      .execute();
    if (articles.length === 0) return;
    const keys = articles.map(({ key }) => key);
    last = keys.at(-1)!;
    yield await wordsOfArticles(db, keys, passOver);
  }
}

async function wordsOfArticles(
  db: Transaction<Tables>,
  keys: readonly number[],
  passOver: boolean,
): Promise<StoredWords[]> {
  const texts = await db
    .selectFrom("article_texts")
    .selectAll()
    .where("article_key", "in", keys)
    .execute();
  const textOf = new Map(texts.map((row) => [row.article_key, { ...row, text: textOfRow(row) }]));
  const statements = await db
    .selectFrom("statements")
    .select(["key", "article_key", "sentence_start as start", "sentence_end as end", "body"])
    .where("article_key", "in", keys)
    .orderBy("key")
    .execute();
  return statements.flatMap(({ key, article_key: article, body, ...sentence }) => {
    const { text = "", kept = "none" } = textOf.get(article) ?? {};
    try {
      const content = contentOf(body);
      const words = wordsOfStatement(text, { content }, sentence);
      return [{ key, words, kept, hasContent: content.length > 0 }];
    } catch (error) {
      if (passOver) return [];
      throw error;
    }
  });
}

function contentOf(body: string): Span[] {
  const { content } = JSON.parse(body) as { content: [number, number][] };
  return content.map(([start, end]) => ({ start, end }));
}

/**
 * Makes the index of words anew from what is stored. An act of which only its
 * own words are kept is afterwards found by these, and no more by its sentence.
 */
export async function indexAnew(tx: Transaction<Tables>, engine: Engine): Promise<void> {
  for await (const some of storedWords(tx)) {
    for (const chunk of inChunks(some, articlesAtOnce)) {
      await unindexWords(
        tx,
        engine,
        chunk.map(({ key }) => key),
      );
    }
    await indexWords(tx, engine, some);
  }
}
