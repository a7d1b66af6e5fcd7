import {
  statementId,
  unknownStatement,
  type Article,
  type Person,
  type Reading,
  type Span,
  type Statement,
} from "../../model/index.js";

/** Somebody of whom a source that comes ready speaks. They are not named in the text, so they have no mentions. */
export function readyPerson(index: number, parts: Pick<Person, "name"> & Partial<Person>): Person {
  return {
    id: `p${index + 1}`,
    type: "person",
    aliases: [],
    handles: [],
    roles: [],
    registryId: null,
    mentions: [],
    ...parts,
  };
}

/** A statement of a source that comes ready, with the id that a reader would give it. */
export function readyStatement(
  article: Article,
  parts: Pick<Statement, "kind" | "content" | "why"> & Partial<Statement>,
): Statement {
  return {
    ...unknownStatement,
    id: statementId(article.id, parts.content, [], []),
    origin: "machine",
    ...parts,
  };
}

/** A reading as its source gives it; `version` names the source. */
export function readyReading(
  version: string,
  article: Article,
  people: readonly Person[],
  statements: readonly Statement[],
): Reading {
  return {
    reader: { version, weights: null },
    article,
    people,
    statements,
    links: [],
    problems: [],
  };
}

/** A text without the white space at its ends, as a span; null where nothing is left. */
export function trimmedSpan(text: string, from = 0, to = text.length): Span | null {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return start < end ? { start, end } : null;
}
