import type { Transaction } from "kysely";
import { statementText, type Reading, type Span, type Statement } from "../../model/index.js";
import { takeKeys } from "../keys.js";
import type {
  ArticlePeopleTable,
  ReadingDigestsTable,
  Relation,
  StatementPeopleTable,
  StatementsTable,
  Tables,
} from "../tables.js";
import type { RepliesTable } from "../tables/replies.js";
import { foldWords, type StatementWords } from "../words.js";
import type { ArticleStanding } from "./article-row.js";
import { digestReading } from "./digest-reading.js";
import { packPerson } from "./person-body.js";
import { replyRows } from "./reply-rows.js";
import { heldConfidence, packStatement } from "./statement-body.js";

/** A reading whose article has its row, or gets it. */
export interface Placed {
  readonly reading: Reading;
  readonly sentences: readonly Span[];
  readonly standing: ArticleStanding;
  readonly articleKey: number;
}

/** What stands in other tables than the article's own. */
interface Rows {
  readonly people: ArticlePeopleTable[];
  readonly statements: StatementsTable[];
  readonly ties: StatementPeopleTable[];
  readonly replies: RepliesTable[];
  readonly words: StatementWords[];
  readonly digests: ReadingDigestsTable[];
}

/** The rows of readings, each with its key. */
export async function rowsOf(tx: Transaction<Tables>, placed: readonly Placed[]): Promise<Rows> {
  const count = (of: "people" | "statements") =>
    placed.reduce((sum, { reading }) => sum + reading[of].length, 0);
  let person = await takeKeys(tx, "article_people", count("people"));
  let statement = await takeKeys(tx, "statements", count("statements"));
  const rows: Rows = { people: [], statements: [], ties: [], replies: [], words: [], digests: [] };
  for (const one of placed) {
    const people = personRows(one, person);
    const statements = statementRows(one, statement);
    const keyOf = new Map(people.map(({ key, local_id: id }) => [id, key]));
    rows.people.push(...people);
    rows.statements.push(...statements);
    rows.words.push(...wordsOf(one, statement));
    for (const [place, read] of one.reading.statements.entries()) {
      rows.ties.push(...tiesOf(read, statements[place]!, keyOf));
    }
    rows.replies.push(...repliesOf(one, statements, keyOf));
    rows.digests.push({
      article_key: one.articleKey,
      digest: digestReading(one.reading, people, statements),
    });
    person += people.length;
    statement += statements.length;
  }
  return rows;
}

function personRows({ reading, articleKey }: Placed, first: number): ArticlePeopleTable[] {
  return reading.people.map((person, place) => ({
    key: first + place,
    article_key: articleKey,
    local_id: person.id,
    type: person.type,
    name: person.name,
    body: packPerson(person),
    person_key: null,
  }));
}

function statementRows(
  { reading, sentences, standing, articleKey }: Placed,
  first: number,
): StatementsTable[] {
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
    confidence: heldConfidence(statement),
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
  row: Pick<StatementsTable, "key" | "day">,
  keyOf: ReadonlyMap<string, number>,
): StatementPeopleTable[] {
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

function repliesOf(
  { reading }: Pick<Placed, "reading">,
  rows: readonly StatementsTable[],
  keyOf: ReadonlyMap<string, number>,
): RepliesTable[] {
  const statements = reading.statements.map(({ id, speakers, inReplyTo }, place) => {
    const { key, day } = rows[place]!;
    return { key, id, day, speakers, inReplyTo };
  });
  return replyRows(statements, keyOf);
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

function wordsOf(
  { reading, sentences }: Pick<Placed, "reading" | "sentences">,
  first: number,
): StatementWords[] {
  const { text } = reading.article;
  return reading.statements.map((statement, place) => ({
    key: first + place,
    words: wordsOfStatement(text, statement, sentences[place]!),
  }));
}

/** A statement is found by the words of its content; an act, which has none, by its sentence. */
export function wordsOfStatement(
  text: string,
  statement: Pick<Statement, "content">,
  { start, end }: Span,
): string[] {
  const { content } = statement;
  return foldWords(content.length > 0 ? statementText(text, { content }) : text.slice(start, end));
}
