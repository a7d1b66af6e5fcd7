import { byPosition, textOf, type Article, type Span, type Statement } from "../../model/index.js";
import type { ArticleMakers, GoldArticle } from "../gold-article.js";
import { GoldError, reasonOf } from "../gold-error.js";
import { makeGoldStatement, plainNote } from "../make-gold-statement.js";
import { makePeople, type GoldPeople } from "../make-people.js";
import { deriveKind } from "./derive-kind.js";
import type { MarkedArticle, MarkedStatement } from "./marked-article.js";

/**
 * Gold from what an annotation tool gave back. Throws a `GoldError` where a
 * span does not lie in the text; `where` names the file in it.
 */
export function goldFromMarked(
  marked: MarkedArticle,
  corpus: string,
  where: string,
  fromText: ArticleMakers["fromText"],
): GoldArticle {
  const article = makeArticle(marked, where, fromText);
  const names = new Set(marked.statements.flatMap(({ speakers }) => speakers));
  const people = makePeople(
    [...names].map((name) => ({
      key: name,
      name,
      type: "person" as const,
      aliases: [],
      handles: [],
    })),
    where,
  );
  const statements = marked.statements.map((statement, index) =>
    makeStatement(statement, index, article.text, people, `${where}: statement ${index + 1}`),
  );
  return {
    corpus,
    name: marked.name,
    article,
    reading: {
      reader: { version: "gold", weights: null },
      article,
      people: people.people,
      statements,
      links: [],
      problems: [],
    },
    notes: statements.map((_, index) => ({
      ...plainNote,
      lostContent: countLost(marked, index, "content"),
      lostSource: countLost(marked, index, "source") > 0,
    })),
    annotator: null,
    hasDetails: false,
    lost: marked.lost,
  };
}

function makeArticle(
  { name, text, fields }: MarkedArticle,
  where: string,
  fromText: ArticleMakers["fromText"],
): Article {
  const article = fromText(text, { sourceId: name, ...fields });
  if (article.text === text) return article;
  throw new GoldError(`${where}: the text of "${name}" changed when its article was made`);
}

function makeStatement(
  given: MarkedStatement,
  index: number,
  text: string,
  people: GoldPeople,
  at: string,
): Statement {
  const spans = (field: readonly Span[] = []): Span[] => checked(field, text, at);
  const content = spans(given.content);
  const kind = given.kind ?? deriveKind(text, content, given.quoted);
  const isQuoted = kind === "direct" && given.quoted === undefined;
  return makeGoldStatement(index, {
    kind,
    content,
    quoted: isQuoted ? content : spans(given.quoted),
    cue: spans(given.cue),
    source: spans(given.source),
    grounds: spans(given.grounds),
    speakers: people.idsOf(given.speakers),
    ...(given.act ? { act: given.act } : {}),
    ...(given.status ? { status: given.status } : {}),
    ...(given.sourceType ? { sourceType: given.sourceType } : {}),
  });
}

function checked(spans: readonly Span[], text: string, at: string): Span[] {
  return spans.toSorted(byPosition).map((span) => {
    try {
      textOf(text, span);
    } catch (thrown) {
      throw new GoldError(`${at}: ${reasonOf(thrown)}; was the text changed after annotation?`);
    }
    return span;
  });
}

function countLost({ lost }: MarkedArticle, statement: number, field: string): number {
  return lost
    .filter((one) => one.statement === statement && one.field === field)
    .reduce((sum, { exact }) => sum + exact.replace(/\s+/g, "").length, 0);
}
