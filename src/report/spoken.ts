import type { Person, PersonType } from "../model/index.js";
import {
  inChunks,
  rowsPerInsert,
  textOfRow,
  unpackPerson,
  type Store,
  type StatementsTable,
} from "../store/index.js";
import { statedGender, type Gender } from "./gender.js";

/** The statements that a report is made of, article by article. */
export type Matches = AsyncIterable<{
  readonly articleKey: number;
  readonly statementKeys: readonly number[];
}>;

/** Somebody who said something, as one article has him. */
export interface SpokenBy {
  /** The id of the person in the archive; before linking, one of the article only. */
  readonly id: string;
  readonly name: string;
  readonly type: PersonType;
  /** Whether the article names him; a report lists no one who is not named. */
  readonly named: boolean;
  /** What he is in this article, in its words, lower case and without an article before it. */
  readonly role: string | null;
  readonly gender: Gender | null;
}

/** One statement, with what reports count. */
export interface Spoken extends Pick<
  StatementsTable,
  "key" | "article_key" | "source_type" | "outlet" | "day"
> {
  readonly words: number;
  readonly speakers: readonly SpokenBy[];
}

/** Articles that are looked up together. */
const articlesAtOnce = 200;

/**
 * What was said by whom, for all matches, in their order and in bounded memory.
 * Of statements less sure than `sure`, 0 to 1, nobody is said to be the speaker.
 */
export async function* spokenStatements(
  store: Store,
  matches: Matches,
  sure: number,
): AsyncGenerator<Spoken> {
  let batch: number[] = [];
  let seen = 0;
  for await (const { statementKeys } of matches) {
    batch.push(...statementKeys);
    if (++seen % articlesAtOnce === 0) {
      yield* loadSpoken(store, batch, sure);
      batch = [];
    }
  }
  yield* loadSpoken(store, batch, sure);
}

async function* loadSpoken(
  store: Store,
  keys: readonly number[],
  sure: number,
): AsyncGenerator<Spoken> {
  for (const some of inChunks(keys, rowsPerInsert(1))) yield* await loadChunk(store, some, sure);
}

async function loadChunk({ db }: Store, keys: readonly number[], sure: number): Promise<Spoken[]> {
  const statements = await db
    .selectFrom("statements")
    .select(["key", "article_key", "source_type", "outlet", "day", "word_count", "confidence"])
    .where("key", "in", keys)
    .execute();
  const ties = await db
    .selectFrom("statement_people")
    .innerJoin("article_people", "article_people.key", "statement_people.article_person_key")
    .leftJoin("people", "people.key", "article_people.person_key")
    .where("statement_people.statement_key", "in", keys)
    .where("statement_people.relation", "=", "speaker")
    .select([
      "statement_people.statement_key",
      "article_people.key",
      "article_people.article_key",
      "article_people.local_id",
      "article_people.type",
      "article_people.name",
      "article_people.body",
      "people.id as person_id",
      "people.name as person_name",
    ])
    .orderBy("article_people.key")
    .execute();
  const texts = await loadTexts(db, [...new Set(ties.map((tie) => tie.article_key))]);
  const known = new Map<number, SpokenBy>();
  const speakers = new Map<number, SpokenBy[]>();
  for (const tie of ties) {
    let one = known.get(tie.key);
    if (one === undefined) known.set(tie.key, (one = spokenBy(tie, texts.get(tie.article_key)!)));
    const list = speakers.get(tie.statement_key);
    if (list) list.push(one);
    else speakers.set(tie.statement_key, [one]);
  }
  const byKey = new Map(statements.map((row) => [row.key, row]));
  return keys.flatMap((key) => {
    const row = byKey.get(key);
    if (row === undefined) return [];
    const { word_count: words, confidence, ...rest } = row;
    return [{ ...rest, words, speakers: confidence >= sure ? (speakers.get(key) ?? []) : [] }];
  });
}

async function loadTexts(db: Store["db"], keys: readonly number[]): Promise<Map<number, string>> {
  const texts = new Map<number, string>();
  for (const some of inChunks(keys, rowsPerInsert(1))) {
    const rows = await db
      .selectFrom("article_texts")
      .selectAll()
      .where("article_key", "in", some)
      .execute();
    for (const row of rows) texts.set(row.article_key, textOfRow(row));
  }
  return texts;
}

interface Tie {
  readonly key: number;
  readonly local_id: string;
  readonly type: PersonType;
  readonly name: string;
  readonly body: string;
  readonly person_id: string | null;
  readonly person_name: string | null;
}

function spokenBy(tie: Tie, text: string): SpokenBy {
  const person = unpackPerson(tie, tie.body);
  const isPerson = tie.type === "person";
  return {
    id: tie.person_id ?? `unlinked:${tie.key}`,
    name: tie.person_name ?? tie.name,
    type: tie.type,
    named: isPerson || tie.type === "organisation",
    role: isPerson ? roleOf(person, text) : null,
    gender: isPerson ? statedGender(text, person) : null,
  };
}

/** The first role that the article gives: "the Former Mayor of Lindmouth" → "former mayor of lindmouth". */
function roleOf({ roles }: Person, text: string): string | null {
  const [first] = roles;
  if (first === undefined) return null;
  const words = text.slice(first.start, first.end).toLowerCase().split(/\s+/).filter(Boolean);
  while (words.length > 0 && articles.has(words[0]!)) words.shift();
  return words.join(" ") || null;
}

/** Of English grammar. */
const articles: ReadonlySet<string> = new Set(["a", "an", "the"]);
