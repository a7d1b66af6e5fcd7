import type { Transaction } from "kysely";
import { insertRows, type Columns } from "./insert-rows.js";
import { inChunks, rowsPerInsert } from "./keys.js";
import type { Engine } from "./store.js";
import type { Tables } from "./tables.js";
import type { NameWordsTable, PersonNamesTable } from "./tables/names.js";
import { foldWords } from "./words.js";

export interface PersonNames {
  /** Of the row in `people`, which must be there. */
  readonly key: number;
  /** The name and every other that the person is called by. */
  readonly names: readonly string[];
}

/** Letters at the beginning of a word by which words of like spelling are found. */
const headLength = 3;

/** The first letters of a folded word. */
export function headOf(word: string): string {
  return [...word].slice(0, headLength).join("");
}

/**
 * Makes people findable by their names, in the place of the names that they
 * were found by before. Whoever writes `people` calls it; a person who is
 * deleted is found no more.
 */
export async function indexNames(
  tx: Transaction<Tables>,
  engine: Engine,
  people: readonly PersonNames[],
): Promise<void> {
  for (const some of inChunks(people, rowsPerInsert(1))) {
    const keys = some.map(({ key }) => key);
    await tx.deleteFrom("person_names").where("person_key", "in", keys).execute();
    await tx.deleteFrom("name_words").where("person_key", "in", keys).execute();
  }
  const folded = people.map(({ key, names }) => ({ key, names: foldNames(names) }));
  const nameRows = folded.flatMap(({ key, names }) =>
    names.map((name) => ({ person_key: key, folded: name })),
  );
  const wordRows = folded.flatMap(({ key, names }) =>
    wordsOf(names).map((word) => ({ person_key: key, word, head: headOf(word) })),
  );
  await insertRows(tx, engine, "person_names", nameColumns, nameRows);
  await insertRows(tx, engine, "name_words", wordColumns, wordRows);
}

const nameColumns: Columns<PersonNamesTable> = { person_key: "bigint", folded: "text" };
const wordColumns: Columns<NameWordsTable> = { person_key: "bigint", word: "text", head: "text" };

function foldNames(names: readonly string[]): string[] {
  const folded = names.map((name) => foldWords(name).join(" ")).filter((name) => name !== "");
  return [...new Set(folded)];
}

function wordsOf(names: readonly string[]): string[] {
  return [...new Set(names.flatMap((name) => name.split(" ")))];
}
