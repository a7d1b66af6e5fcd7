import type { Expression, RawBuilder, SqlBool } from "kysely";
import type { Engine } from "../../store/index.js";
import type { ParameterName } from "../parameters.js";
import type { NameMeaning } from "../names/name-meaning.js";

/** What each parameter of a filter was given; nothing is an empty list. */
export type Given = (parameter: string) => readonly string[];

/** What the sentence about a query may know of the archive. */
export interface Saying {
  /** Whom the names mean, where they were looked up. */
  readonly names: ReadonlyMap<string, NameMeaning>;
}

/** A part of the sentence: before the word "statements", or after it. */
export interface Phrase {
  readonly place: "before" | "after";
  readonly words: string;
}

/** What conditions need to know beside their values. */
export interface Asking {
  readonly engine: Engine;
  readonly names: ReadonlyMap<string, NameMeaning>;
  /** Whether words are looked up of each statement that is asked of, or once of all. See plan/find-in-order.ts. */
  readonly words: "each" | "all";
}

/** A condition on the row `s` of `statements`. */
export type Condition = Expression<SqlBool>;

/** A question for the keys of all statements that a filter lets through, by an index. */
export type Keys = RawBuilder<unknown>;

/**
 * One thing that can be asked. It owns how it is written, what it asks of the
 * archive, and how it is said in English. A value is null where nothing is asked.
 */
export interface Filter<Value> {
  readonly parameters: readonly ParameterName[];
  /** The value that was asked for, in one form for all that mean the same; null where it is the usual one. Throws a `QueryError`. */
  parse(given: Given): Value | null;
  /** The inverse of parsing: what each parameter is given, in their order. */
  write(value: Value): readonly (readonly string[])[];
  say(value: Value | null, saying: Saying): Phrase | null;
  /** Null where every statement is let through. */
  condition(value: Value | null, asking: Asking): Condition | null;
  /** Where an index finds what is let through; null where none does. */
  keys?(value: Value, asking: Asking): Keys | null;
}
