import { textOfRow, unpackStatement, type Store } from "../../store/index.js";
import { SampleError } from "./draw-sample.js";

/** One line of the sheet that a coder fills. It does not say what the machine thinks, beyond the words it marked. */
export interface SheetRow {
  readonly number: number;
  readonly outlet: string;
  readonly published: string;
  readonly title: string;
  readonly url: string;
  /** The sentences around, with the words in question between ⟦ and ⟧. */
  readonly passage: string;
  readonly said: string;
  readonly speaker: string;
  readonly note: string;
}

export const sheetColumns = [
  "number",
  "outlet",
  "published",
  "title",
  "url",
  "passage",
  "said",
  "speaker",
  "note",
] as const satisfies readonly (keyof SheetRow)[];

/** Characters of the article shown before and after the sentence: who "he" is stands there. */
const contextLength = 600;

/** The sheet of a sample, in the order it was drawn. Throws a `SampleError` where there is no such sample. */
export async function codingSheet(store: Store, name: string): Promise<SheetRow[]> {
  const items = await store.db
    .selectFrom("samples")
    .innerJoin("sample_items", "sample_items.sample_key", "samples.key")
    .where("samples.name", "=", name)
    .select(["sample_items.number", "sample_items.statement_id"])
    .orderBy("sample_items.number")
    .execute();
  if (items.length === 0) throw new SampleError(await noSuchSample(store, name));
  const rows: SheetRow[] = [];
  for (const item of items) {
    const row = await sheetRow(store, item.number, item.statement_id);
    if (row !== null) rows.push(row);
  }
  return rows;
}

/** One line of the sheet; null where its statement has gone, or the sample has none of this number. */
export async function codingItem(
  store: Store,
  name: string,
  number: number,
): Promise<SheetRow | null> {
  const item = await store.db
    .selectFrom("samples")
    .innerJoin("sample_items", "sample_items.sample_key", "samples.key")
    .where("samples.name", "=", name)
    .where("sample_items.number", "=", number)
    .select("sample_items.statement_id")
    .executeTakeFirst();
  return item === undefined ? null : sheetRow(store, number, item.statement_id);
}

/** What to say of a sample that is not there: which ones are. */
export async function noSuchSample({ db }: Store, name: string): Promise<string> {
  const samples = await db.selectFrom("samples").select("name").orderBy("key").execute();
  const known = samples.map((sample) => `"${sample.name}"`).join(", ");
  return samples.length === 0
    ? `There is no sample "${name}", nor any other; draw one with "onrecord sample draw 100"`
    : `There is no sample "${name}"; there are ${known}`;
}

/** Null where the statement has gone from the archive since the sample was drawn. */
async function sheetRow({ db }: Store, number: number, id: string): Promise<SheetRow | null> {
  const row = await db
    .selectFrom("statements")
    .innerJoin("articles", "articles.key", "statements.article_key")
    .innerJoin("article_texts", "article_texts.article_key", "statements.article_key")
    .where("statements.id", "=", id)
    .selectAll("statements")
    .select(["articles.title", "articles.url"])
    .select(["article_texts.kept", "article_texts.length", "article_texts.body as text_body"])
    .executeTakeFirst();
  if (row === undefined) return null;
  const text = textOfRow({ kept: row.kept, length: row.length, body: row.text_body });
  const { content, cue, source } = unpackStatement(row, row.body);
  const marked = content.length > 0 ? content : [...source, ...cue];
  return {
    number,
    outlet: row.outlet,
    published: row.published,
    title: row.title ?? "",
    url: row.url ?? "",
    passage: markPassage(text, marked, row.sentence_start, row.sentence_end),
    said: "",
    speaker: "",
    note: "",
  };
}

function markPassage(
  text: string,
  marked: readonly { readonly start: number; readonly end: number }[],
  start: number,
  end: number,
): string {
  const from = wordStart(text, Math.max(0, start - contextLength));
  const to = wordEnd(text, Math.min(text.length, end + contextLength));
  let passage = from > 0 ? "… " : "";
  let at = from;
  for (const span of marked.toSorted((a, b) => a.start - b.start)) {
    passage += `${text.slice(at, span.start)}⟦${text.slice(span.start, span.end)}⟧`;
    at = span.end;
  }
  return `${passage}${text.slice(at, to)}${to < text.length ? " …" : ""}`;
}

function wordStart(text: string, at: number): number {
  const space = text.slice(at, at + longestWord).search(/\s/);
  return at === 0 || space < 0 ? at : at + space + 1;
}

function wordEnd(text: string, at: number): number {
  const space = text.slice(Math.max(0, at - longestWord), at).search(/\s\S*$/);
  return at === text.length || space < 0 ? at : Math.max(0, at - longestWord) + space;
}

/** Far more than any word; a cut inside one does no harm. */
const longestWord = 40;
