import { sql, type Selectable } from "kysely";
import {
  recordStatement,
  type PersonType,
  type QuotedSpan,
  type RecordStatement,
  type Span,
} from "../../model/index.js";
import {
  inChunks,
  rowsPerInsert,
  textOfRow,
  unpackPerson,
  unpackStatement,
  type ArticlesTable,
  type ArticleState,
  type KeptText,
  type StatementsTable,
  type Store,
} from "../../store/index.js";
import { tellRole } from "../../export/view/tell-role.js";
import { locateTerms } from "../words/locate-terms.js";
import type { Words } from "../words/parse-words.js";

/** Somebody who has to do with a statement. */
export interface HitPerson {
  /** Across articles; null where the person is known in the article only. */
  readonly id: string | null;
  /** In the statement's record: `p1`. */
  readonly localId: string;
  readonly type: PersonType;
  /** As the article has it. */
  readonly name: string;
  /** What the article says the person is: the role at the time. */
  readonly role: string | null;
}

/** A statement that was found, with all that is shown of it. Offsets are UTF-16 code units into the article's text. */
export interface Hit {
  readonly key: number;
  readonly articleKey: number;
  readonly articleId: string;
  /** As in the article's record. */
  readonly statement: RecordStatement;
  /** The sentence or sentences that it stands in; words that are not kept are blank. */
  readonly sentence: QuotedSpan;
  /** Where the words that were searched for stand. */
  readonly matches: readonly Span[];
  readonly speakers: readonly HitPerson[];
  readonly addressees: readonly HitPerson[];
  readonly about: readonly HitPerson[];
  readonly outlet: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly language: string | null;
  /** The day it was said, else published, by which results are ordered; null where neither is known. */
  readonly day: string | null;
  readonly state: ArticleState;
  readonly kept: KeptText;
  /** What must be shown beside it: the note of a correction or retraction. */
  readonly notice: string | null;
  /** What must be shown beside it: disputes of the statement, or of whom it is about. */
  readonly disputes: readonly string[];
}

type ArticleRow = Pick<
  Selectable<ArticlesTable>,
  "key" | "id" | "outlet" | "url" | "title" | "published" | "language" | "notice"
> & { readonly kept: KeptText; readonly length: number; readonly body: string };

interface PersonRow {
  readonly key: number;
  readonly article_key: number;
  readonly local_id: string;
  readonly type: PersonType;
  readonly name: string;
  readonly body: string;
  readonly person: string | null;
}

/** The statements of these keys, in this order; keys that are not in the archive are passed over. */
export async function loadHits(
  store: Store,
  keys: readonly number[],
  words: Words | null,
): Promise<Hit[]> {
  const hits: Hit[] = [];
  for (const some of inChunks(keys, rowsPerInsert(1))) {
    hits.push(...(await loadChunk(store, some, words)));
  }
  return hits;
}

async function loadChunk(
  store: Store,
  keys: readonly number[],
  words: Words | null,
): Promise<Hit[]> {
  const statements = await store.db
    .selectFrom("statements")
    .selectAll()
    .where("key", "in", keys)
    .execute();
  const articleKeys = [...new Set(statements.map((row) => row.article_key))];
  if (articleKeys.length === 0) return [];
  const articles = await loadArticles(store, articleKeys);
  const people = await loadPeople(store, articleKeys);
  const disputes = await loadDisputes(store, statements, people);
  const rowOf = new Map(statements.map((row) => [row.key, row]));
  return keys.flatMap((key) => {
    const row = rowOf.get(key);
    const article = row && articles.get(row.article_key);
    if (!article) return [];
    const its = people.get(row.article_key) ?? [];
    return [hitOf(row, article, its, { words, disputes })];
  });
}

async function loadArticles(store: Store, keys: readonly number[]) {
  const rows: ArticleRow[] = await store.db
    .selectFrom("articles")
    .innerJoin("article_texts", "article_texts.article_key", "articles.key")
    .select(["articles.key", "id", "outlet", "url", "title", "published", "language", "notice"])
    .select(["kept", "length", "body"])
    .where("articles.key", "in", keys)
    .execute();
  return new Map(rows.map((row) => [row.key, { row, text: textOfRow(row) }]));
}

async function loadPeople(
  store: Store,
  articleKeys: readonly number[],
): Promise<ReadonlyMap<number, readonly PersonRow[]>> {
  const rows: PersonRow[] = await store.db
    .selectFrom("article_people")
    .leftJoin("people", "people.key", "article_people.person_key")
    .select(["article_people.key", "article_key", "local_id", "article_people.type"])
    .select(["article_people.name", "article_people.body", "people.id as person"])
    .where("article_key", "in", articleKeys)
    .orderBy("article_people.key")
    .execute();
  const groups = new Map<number, PersonRow[]>();
  for (const row of rows) {
    groups.set(row.article_key, [...(groups.get(row.article_key) ?? []), row]);
  }
  return groups;
}

/** The notes of disputes, by the id of the statement or the person that they are of. */
async function loadDisputes(
  store: Store,
  statements: readonly { readonly id: string }[],
  people: ReadonlyMap<number, readonly PersonRow[]>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const named = [...people.values()].flat().flatMap(({ person }) => person ?? []);
  const subjects = [...statements.map(({ id }) => id), ...new Set(named)];
  const { rows } = await sql<{ subject: string; note: string }>`select subject, note from notes
    where kind = 'dispute' and subject in (${sql.join(subjects)}) order by at, note`.execute(
    store.db,
  );
  const notes = new Map<string, string[]>();
  for (const { subject, note } of rows) notes.set(subject, [...(notes.get(subject) ?? []), note]);
  return notes;
}

interface Beside {
  readonly words: Words | null;
  readonly disputes: ReadonlyMap<string, readonly string[]>;
}

function hitOf(
  row: Selectable<StatementsTable>,
  { row: article, text }: { readonly row: ArticleRow; readonly text: string },
  people: readonly PersonRow[],
  { words, disputes }: Beside,
): Hit {
  const statement = unpackStatement(row, row.body);
  const sentence = { start: row.sentence_start, end: row.sentence_end };
  const searched = statement.content.length > 0 ? statement.content : [sentence];
  const named = (ids: readonly string[]): HitPerson[] =>
    ids.flatMap((id) =>
      people.filter((one) => one.local_id === id).map((one) => personOf(one, text)),
    );
  const [speakers, addressees, about] = [
    named(statement.speakers),
    named(statement.addressees),
    named(statement.about),
  ];
  const subjects = [row.id, ...[...speakers, ...about].flatMap(({ id }) => id ?? [])];
  return {
    key: row.key,
    articleKey: row.article_key,
    articleId: article.id,
    statement: recordStatement(text, statement),
    sentence: { ...sentence, exact: text.slice(sentence.start, sentence.end) },
    matches: words === null ? [] : locateTerms(text, searched, words),
    speakers,
    addressees,
    about,
    outlet: article.outlet,
    url: article.url,
    title: article.title,
    published: article.published,
    language: article.language,
    day: row.day || null,
    state: row.state,
    kept: article.kept,
    notice: article.notice,
    disputes: [...new Set(subjects)].flatMap((id) => disputes.get(id) ?? []),
  };
}

function personOf(row: PersonRow, text: string): HitPerson {
  const { role, title } = tellRole(text, unpackPerson(row, row.body).roles);
  return {
    id: row.person,
    localId: row.local_id,
    type: row.type,
    name: row.name,
    role: role ?? title,
  };
}
