import type { Insertable, Transaction } from "kysely";
import { statementText, type Reading, type Span, type Statement } from "../model/index.js";
import { inChunks, rowsPerInsert, takeKeys } from "./keys.js";
import { addPrint } from "./prints/add-print.js";
import { articleRow, type ArticleStanding } from "./rows/article-row.js";
import { textRow } from "./rows/article-text.js";
import { packPerson } from "./rows/person-body.js";
import { packStatement } from "./rows/statement-body.js";
import type { Store } from "./store.js";
import type {
  ArticlePeopleTable,
  KeptText,
  Relation,
  StatementPeopleTable,
  StatementsTable,
  Tables,
} from "./tables.js";
import { foldWords, indexWords, type StatementWords } from "./words.js";

/** A reading as it goes into an archive. */
export interface NewReading {
  readonly reading: Reading;
  /** The sentence or sentences of each statement, in the order of the reading's statements. */
  readonly sentences: readonly Span[];
  readonly kept: KeptText;
  readonly standing: ArticleStanding;
}

/**
 * Adds readings of articles that are not in the archive yet, in the writing
 * transaction `tx`. An article that is there already is passed over. Gives the
 * ids of those that were added.
 */
export async function addReadings(
  tx: Transaction<Tables>,
  store: Pick<Store, "engine">,
  readings: readonly NewReading[],
): Promise<string[]> {
  const fresh = await withoutKnown(tx, readings);
  const firstArticle = await takeKeys(tx, "articles", fresh.length);
  for (const [place, one] of fresh.entries()) {
    await addReading(tx, store, one, firstArticle + place);
  }
  return fresh.map(({ reading }) => reading.article.id);
}

async function withoutKnown(
  tx: Transaction<Tables>,
  readings: readonly NewReading[],
): Promise<NewReading[]> {
  const byId = new Map(readings.map((one) => [one.reading.article.id, one]));
  for (const ids of inChunks([...byId.keys()], rowsPerInsert(1))) {
    const known = await tx.selectFrom("articles").select("id").where("id", "in", ids).execute();
    for (const { id } of known) byId.delete(id);
  }
  return [...byId.values()];
}

async function addReading(
  tx: Transaction<Tables>,
  store: Pick<Store, "engine">,
  { reading, sentences, kept, standing }: NewReading,
  articleKey: number,
): Promise<void> {
  await tx
    .insertInto("articles")
    .values(articleRow(articleKey, reading, standing))
    .execute();
  const spans = kept === "full" ? [] : keptSpans(reading, sentences, kept);
  await tx
    .insertInto("article_texts")
    .values({ article_key: articleKey, ...textRow(reading.article.text, kept, spans) })
    .execute();
  await addPrint(tx, articleKey, reading.article, standing);
  await addReadingRows(tx, store, { reading, sentences, standing }, articleKey);
}

/** Adds the people and the statements of an article whose row stands already. */
export async function addReadingRows(
  tx: Transaction<Tables>,
  { engine }: Pick<Store, "engine">,
  one: Omit<NewReading, "kept">,
  articleKey: number,
): Promise<void> {
  const { reading } = one;
  const firstPerson = await takeKeys(tx, "article_people", reading.people.length);
  const people = reading.people.map((person, place): Insertable<ArticlePeopleTable> => ({
    key: firstPerson + place,
    article_key: articleKey,
    local_id: person.id,
    type: person.type,
    name: person.name,
    body: packPerson(person),
    person_key: null,
  }));
  for (const rows of inChunks(people, rowsPerInsert(7))) {
    await tx.insertInto("article_people").values(rows).execute();
  }
  const first = await takeKeys(tx, "statements", reading.statements.length);
  const statements = statementRows(one, articleKey, first);
  for (const rows of inChunks(statements, rowsPerInsert(20))) {
    await tx.insertInto("statements").values(rows).execute();
  }
  const keyOf = new Map(people.map(({ key, local_id: id }) => [id, key]));
  const ties = reading.statements.flatMap((statement, place) =>
    tiesOf(statement, statements[place]!, keyOf),
  );
  for (const rows of inChunks(ties, rowsPerInsert(5))) {
    await tx.insertInto("statement_people").values(rows).execute();
  }
  await indexWords(tx, engine, wordsOf(one, first));
}

function statementRows(
  { reading, sentences, standing }: Omit<NewReading, "kept">,
  articleKey: number,
  first: number,
): Insertable<StatementsTable>[] {
  const { article } = reading;
  return reading.statements.map((statement, place) => ({
    key: first + place,
    id: statement.id,
    article_key: articleKey,
    position: place,
    kind: statement.kind,
    act: statement.act,
    status: statement.status,
    source_type: statement.sourceType,
    medium: statement.medium,
    confidence: statement.confidence,
    day: dayOf(statement, article.published),
    said_from: statement.saidAt?.from ?? null,
    said_to: statement.saidAt?.to ?? null,
    published: article.published ?? "",
    outlet: article.outlet ?? "",
    state: standing.state,
    word_count: foldWords(statementText(article.text, statement)).length,
    sentence_start: sentences[place]!.start,
    sentence_end: sentences[place]!.end,
    body: packStatement(statement),
  }));
}

/** The day it was said; of a longer time its first day; else the day it was published. */
function dayOf({ saidAt }: Statement, published: string | null): string {
  return saidAt?.day ?? saidAt?.from?.slice(0, "2020-05-23".length) ?? published ?? "";
}

function tiesOf(
  statement: Statement,
  row: Pick<Insertable<StatementsTable>, "key" | "day">,
  keyOf: ReadonlyMap<string, number>,
): Insertable<StatementPeopleTable>[] {
  const tie = (relation: Relation) => (person: string) => ({
    statement_key: row.key,
    article_person_key: keyOf.get(person)!,
    relation,
    person_key: null,
    day: row.day,
  });
  return [
    ...unique(statement.speakers).map(tie("speaker")),
    ...unique(statement.addressees).map(tie("addressee")),
    ...unique(statement.about).map(tie("about")),
  ];
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

/** A statement is found by the words of its content; an act, which has none, by its sentence. */
function wordsOf(
  { reading, sentences }: Pick<NewReading, "reading" | "sentences">,
  first: number,
): StatementWords[] {
  const { text } = reading.article;
  return reading.statements.map((statement, place) => {
    const { start, end } = sentences[place]!;
    const said =
      statement.content.length > 0 ? statementText(text, statement) : text.slice(start, end);
    return { key: first + place, words: foldWords(said) };
  });
}

/** What stays of a text that is not kept in full. People's names stay: the record could not be read without. */
export function keptSpans(
  { statements, people, article }: Reading,
  sentences: readonly Span[],
  kept: Exclude<KeptText, "full">,
): Span[] {
  const own = statements.flatMap((one) => [
    ...one.content,
    ...one.quoted,
    ...one.cue,
    ...one.source,
    ...one.grounds,
    ...(one.saidAt?.expression ?? []),
    ...(one.inReplyTo?.evidence ?? []),
  ]);
  const named = people.flatMap(({ roles, mentions }) => [...roles, ...mentions]);
  const title = article.blocks.filter(({ kind }) => kind === "title");
  return kept === "none" ? [...own, ...named] : [...own, ...named, ...title, ...sentences];
}
