import type { RepliesTable } from "../tables/replies.js";

/** What a statement answers, as its article says; ids are those of the article. */
export interface AnsweringStatement {
  readonly key: number;
  readonly id: string;
  readonly day: string;
  readonly speakers: readonly string[];
  readonly inReplyTo: { readonly statement: string | null; readonly person: string | null } | null;
}

/**
 * The rows of `replies` of one article. Whom a statement answers is the person
 * that it names, else who said what it answers.
 */
export function replyRows(
  statements: readonly AnsweringStatement[],
  personKeys: ReadonlyMap<string, number>,
): RepliesTable[] {
  const byId = new Map(statements.map((one) => [one.id, one]));
  return statements.flatMap((one) => {
    if (one.inReplyTo === null) return [];
    const answered = byId.get(one.inReplyTo.statement ?? "");
    const person = one.inReplyTo.person ?? answered?.speakers[0];
    const row: RepliesTable = {
      statement_key: one.key,
      answers_key: answered?.key ?? null,
      article_person_key: personKeys.get(person ?? "") ?? null,
      first_key: answered === undefined ? null : firstOf(answered, byId).key,
      day: one.day,
    };
    return row.answers_key === null && row.article_person_key === null ? [] : [row];
  });
}

/** Follows answers back to the statement that answers none. Should they run in a circle, the smallest key of it. */
function firstOf(
  statement: AnsweringStatement,
  byId: ReadonlyMap<string, AnsweringStatement>,
): AnsweringStatement {
  const seen = new Set<AnsweringStatement>();
  for (let at = statement; ;) {
    if (seen.has(at)) return [...seen].reduce((a, b) => (a.key < b.key ? a : b));
    seen.add(at);
    const before = byId.get(at.inReplyTo?.statement ?? "");
    if (before === undefined) return at;
    at = before;
  }
}
