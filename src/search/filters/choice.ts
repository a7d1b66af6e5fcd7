import { sql, type SqlBool } from "kysely";
import { QueryError } from "../query-error.js";
import type { Condition, Keys } from "./filter.js";

/** Columns of `statements` that hold one of a list of words, each with an index that begins with it. */
export type ChoiceColumn = "kind" | "act" | "status" | "source_type" | "medium" | "state";

/**
 * The words of `list` that were given, in the order of the list; several may
 * stand in one value with commas between. Capitals do not count. Null where
 * none were given. Throws a `QueryError`.
 */
export function parseChoice<Word extends string>(
  parameter: string,
  list: readonly Word[],
  values: readonly string[],
): readonly Word[] | null {
  const asked = values
    .flatMap((value) => value.split(","))
    .map((word) => word.trim())
    .filter((word) => word !== "");
  if (asked.length === 0) return null;
  const chosen = new Set(asked.map((word) => chooseOne(parameter, list, word)));
  return list.filter((word) => chosen.has(word));
}

function chooseOne<Word extends string>(
  parameter: string,
  list: readonly Word[],
  word: string,
): Word {
  const found = list.find((one) => one.toLowerCase() === word.toLowerCase());
  if (found !== undefined) return found;
  throw new QueryError(
    parameter,
    `There is no ${parameter} "${word}"; it is one of ${list.join(", ")}`,
  );
}

/** The word that asks for all, where something is usually left out. */
export const any = "any";

/** As `parseChoice`, where only `usual` is let through when nothing is asked, and `any` asks for all. */
export function parseUsual<Word extends string>(
  parameter: string,
  list: readonly Word[],
  usual: Word,
  values: readonly string[],
): readonly Word[] | null {
  const chosen = parseChoice(parameter, [...list, any], values);
  if (chosen?.some((word) => word === any)) return list;
  const words = list.filter((word) => chosen?.some((one) => one === word));
  return words.length === 0 || (words.length === 1 && words[0] === usual) ? null : words;
}

export function isOneOf(column: ChoiceColumn | "outlet", words: readonly string[]): Condition {
  return sql<SqlBool>`${sql.ref(`s.${column}`)} in (${sql.join([...words])})`;
}

export function keysOf(column: ChoiceColumn | "outlet", words: readonly string[]): Keys {
  return sql`select key from statements where ${sql.ref(column)} in (${sql.join([...words])})`;
}

/** "direct, mixed or post". */
export function sayOr(words: readonly string[]): string {
  return sayList(words, "or");
}

/** "Ito, Marrin and Rehn". */
export function sayAnd(words: readonly string[]): string {
  return sayList(words, "and");
}

function sayList(words: readonly string[], last: "or" | "and"): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}
