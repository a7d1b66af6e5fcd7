import { sql, type RawBuilder } from "kysely";
import type { Engine, Store } from "../../store/index.js";
import type { Term, Words } from "./parse-words.js";

/** The words as the engine's own full-text query; of the groups only, when `part` says so. */
export function matchExpression(engine: Engine, { groups, without }: Words): string {
  return engine === "sqlite" ? ftsQuery(groups, without) : tsquery(groups, without);
}

/** `("harbour" OR "port") AND "we will" * NOT "berth"`. */
function ftsQuery(groups: Words["groups"], without: Words["without"]): string {
  const wanted = groups.map((group) => `(${group.map(ftsTerm).join(" OR ")})`).join(" AND ");
  if (without.length === 0) return wanted;
  return `(${wanted}) NOT (${without.map(ftsTerm).join(" OR ")})`;
}

function ftsTerm({ words, prefix }: Term): string {
  return `"${words.join(" ")}"${prefix ? " *" : ""}`;
}

/** `('harbour' | 'port') & ('we' <-> 'will':*) & !'berth'`. */
function tsquery(groups: Words["groups"], without: Words["without"]): string {
  return [
    ...groups.map((group) => `(${group.map(tsTerm).join(" | ")})`),
    ...without.map((term) => `!${tsTerm(term)}`),
  ].join(" & ");
}

/** Words hold letters, digits and inner apostrophes only, so that doubling those is enough. */
function tsTerm({ words, prefix }: Term): string {
  const lexemes = words.map((word) => `'${word.replaceAll("'", "''")}'`);
  return `(${lexemes.join(" <-> ")}${prefix ? ":*" : ""})`;
}

/**
 * About how many statements PostgreSQL must look into for a match: its index
 * finds those with all the words, and only their rows tell whether they stand
 * side by side. By the planner's statistics, which the server keeps by itself.
 */
export async function estimateLookedInto(
  { db }: Store,
  { groups, without }: Words,
): Promise<number> {
  const apart = groups.map((group) => `(${group.map(apartTerm).join(" | ")})`);
  const query = [...apart, ...without.map((term) => `!(${apartTerm(term)})`)].join(" & ");
  const { rows } = await sql<Explained>`explain (format json)
    select 1 from statement_words where words @@ ${query}::tsquery`.execute(db);
  return rows[0]?.["QUERY PLAN"][0]?.Plan["Plan Rows"] ?? 0;
}

interface Explained {
  readonly "QUERY PLAN": readonly { readonly Plan: { readonly "Plan Rows": number } }[];
}

/** The words of a term, wherever they stand. */
function apartTerm({ words, prefix }: Term): string {
  const each = words.map((word, place) =>
    tsTerm({ text: word, words: [word], prefix: prefix && place === words.length - 1 }),
  );
  return `(${each.join(" & ")})`;
}

/** The keys of the statements that match, by the index of words. */
export function keysMatching(engine: Engine, expression: string): RawBuilder<unknown> {
  return engine === "sqlite"
    ? sql`select rowid as key from statement_words where statement_words match ${expression}`
    : sql`select statement_key as key from statement_words where words @@ ${expression}::tsquery`;
}

/**
 * Whether the statement `s` matches, looked up by its key. In PostgreSQL as a
 * function in a scalar subquery: of the operator the planner would make a scan
 * of the whole index of words for each question, however few rows are asked of.
 */
export function isMatching(engine: Engine, expression: string): RawBuilder<boolean> {
  return engine === "sqlite"
    ? sql<boolean>`exists (select 1 from statement_words
        where statement_words match ${expression} and statement_words.rowid = s.key)`
    : sql<boolean>`(select ts_match_vq(w.words, ${expression}::tsquery)
        from statement_words w where w.statement_key = s.key)`;
}
