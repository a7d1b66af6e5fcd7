import { byPosition, statementId, unknownStatement, type Statement } from "../../model/index.js";

/** What a rule or model must say of a statement; the rest begins as unknown. */
export type StatementParts = Pick<Statement, "kind" | "content" | "why"> &
  Partial<Omit<Statement, "id">>;

/** A statement of the article with the given id, unknown where the parts are silent. */
export function makeStatement(articleId: string, parts: StatementParts): Statement {
  const cue = parts.cue ?? [];
  const source = parts.source ?? [];
  return {
    ...unknownStatement,
    id: statementId(articleId, parts.content, cue, source),
    sourceType: source.length > 0 ? "person" : "none",
    origin: "machine",
    ...parts,
    cue,
    source,
  };
}

/** Order of the record: by the first content (or cue) position. */
export function byReadingOrder(a: Statement, b: Statement): number {
  return byPosition(a.content[0] ?? a.cue[0], b.content[0] ?? b.cue[0]);
}
