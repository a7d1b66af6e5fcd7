import {
  checkedOf,
  listEdits,
  reportsOf,
  showStatement,
  statementVersion,
  type ShownStatement,
} from "../../../archive/index.js";
import type { Span } from "../../../model/index.js";
import { loadReading, type StoredReading } from "../../../store/index.js";
import { createCardMaker, type CardContext } from "../../cards/statement-cards.js";
import type { ApiContext } from "../../context.js";
import { ApiProblem } from "../../errors/api-problem.js";
import { hashId } from "../../ids.js";
import type {
  ArticleEditing,
  ArticlePerson,
  EditingPage,
  ShownVersion,
} from "../../shapes/index.js";
import { contextsOf } from "../load-cards.js";
import { windowAround, windowFrom } from "./window-of.js";

/** A statement as an editor works on it. Throws an `ApiProblem` where it does not stand. */
export async function editingPage(context: ApiContext, given: string): Promise<EditingPage> {
  const { store } = context;
  const id = hashId(given, "a statement");
  const found = await statementVersion(store.db, id);
  if (found === null) {
    throw new ApiProblem(
      "not-found",
      `There is no statement ${id} to correct; it may have been removed, or read anew: see /audit?subject=${id}`,
    );
  }
  const { stored, version } = found;
  const { reading, row, text } = stored;
  const place = reading.statements.findIndex((one) => one.id === id);
  const [beside] = await contextsOf(context, [stored]);
  const statement = reading.statements[place]!;
  const { content, cue, source } = statement;
  return {
    statement: createCardMaker(stored, beside!)(place),
    version,
    canMove: text.kept === "full",
    shown: toShown(showStatement(statement, reading.people)),
    speakers: [...statement.speakers],
    people: peopleOf(stored, beside!),
    window: windowAround(reading.article, [...content, ...cue, ...source]),
    edits: (await listEdits(store, row.key)).filter((edit) => edit.statement === id),
    reports: await reportsOf(store, id),
    checked: await checkedOf(store.db, row.key),
  };
}

/** An article as an editor works on it, its text from `near` on. Throws an `ApiProblem`. */
export async function articleEditing(
  context: ApiContext,
  given: string,
  near: number,
): Promise<ArticleEditing> {
  const { store } = context;
  const id = hashId(given, "an article");
  const stored = await loadReading(store, id);
  if (stored === null) {
    throw new ApiProblem(
      "not-found",
      `The archive holds no article ${id}; search for it at /search`,
    );
  }
  const { reading, row, text } = stored;
  const { article } = reading;
  const [beside] = await contextsOf(context, [stored]);
  const window = windowFrom(article, near);
  return {
    article: { id, name: article.title ?? article.url ?? article.outlet ?? id },
    canMove: text.kept === "full",
    people: peopleOf(stored, beside!),
    window: { ...window, ...stepsAround(article.text, window) },
    statements: reading.statements.length,
    edits: await listEdits(store, row.key),
    checked: await checkedOf(store.db, row.key),
  };
}

/** Where the part of a text begins that stands before, and behind, the one that is shown. */
function stepsAround({ length }: string, { start, end }: Span) {
  return {
    before: start > 0 ? Math.max(0, start - (end - start)) : null,
    after: end < length ? end : null,
  };
}

/** Those who speak first, then the others as the article has them. */
function peopleOf({ reading }: StoredReading, { personIds }: CardContext): ArticlePerson[] {
  const speak = new Set(reading.statements.flatMap(({ speakers }) => speakers));
  return reading.people
    .toSorted((a, b) => Number(speak.has(b.id)) - Number(speak.has(a.id)))
    .map(({ id, name, type }) => ({ local: id, id: personIds.get(id) ?? null, name, type }));
}

/** Pairs of the archive as the spans of the API. */
export function toShown(shown: ShownStatement): ShownVersion {
  const { content, quoted, cue, source, speakers, ...rest } = shown;
  return {
    ...rest,
    speakers: [...speakers],
    content: spans(content),
    quoted: spans(quoted),
    cue: spans(cue),
    source: spans(source),
  };
}

function spans(pairs: ShownStatement["content"]): ShownVersion["content"] {
  return pairs.map(([start, end]) => ({ start, end }));
}
