import type { Span, Statement } from "../../model/index.js";
import { assignVoices, hueCount, tellRole } from "../../export/index.js";
import { loadReading, type StoredReading } from "../../store/index.js";
import { citedArticle } from "../cards/cited-article.js";
import { articleLinkedData } from "../cards/linked-data.js";
import { isHidden, listedId, statementCards, type CardContext } from "../cards/statement-cards.js";
import type { ApiContext } from "../context.js";
import { ApiProblem } from "../errors/api-problem.js";
import { hashId } from "../ids.js";
import type { ArticlePage } from "../shapes/index.js";
import { contextsOf } from "./load-cards.js";
import { copiesOf, versionsOf } from "./related-articles.js";
import { sourcingOf } from "./sourcing.js";

/** An article with all that was read from it. Throws an `ApiProblem` where the archive has none. */
export async function articlePage(context: ApiContext, given: string): Promise<ArticlePage> {
  const id = hashId(given, "an article");
  const stored = await loadReading(context.store, id);
  if (stored === null) {
    throw new ApiProblem(
      "not-found",
      `The archive holds no article ${id}; it may have been forgotten. Search at /search`,
    );
  }
  const [beside] = await contextsOf(context, [stored]);
  const { store } = context;
  const one = { articleKey: stored.row.key, statementKeys: stored.statementKeys };
  return {
    ...shownReading(stored, beside!, context),
    sourcing: await sourcingOf(context, onlyOne(one)),
    versions: await versionsOf(store, stored.row),
    copies: await copiesOf(store, stored.row),
  };
}

async function* onlyOne<T>(one: T): AsyncGenerator<T> {
  yield one;
}

/** What a page of an article says that stands in its reading; the rest needs an archive. */
export function shownReading(
  stored: Pick<StoredReading, "reading" | "sentences"> & {
    readonly row: Pick<StoredReading["row"], "state" | "notice">;
    readonly text: Pick<StoredReading["text"], "kept">;
  },
  beside: CardContext,
  { isPublic }: Pick<ApiContext, "isPublic">,
): Omit<ArticlePage, "sourcing" | "versions" | "copies"> {
  const { reading } = stored;
  const { article, statements } = reading;
  const cards = statementCards(stored, beside);
  return {
    article: {
      ...citedArticle(stored),
      type: article.type,
      byline: [...article.byline],
      language: article.language,
      text: isPublic ? null : article.text,
      kept: stored.text.kept,
      blocks: isPublic ? [] : article.blocks.map(({ kind, start, end }) => ({ kind, start, end })),
      reader: reading.reader,
      edited: statements.some(({ origin }) => origin === "editor"),
    },
    statements: cards
      .map((card, place) => ({ ...card, spans: spansOf(statements[place]!) }))
      .filter((_, place) => !isPublic || !isHidden(statements[place]!, beside)),
    people: peopleOf(stored, beside),
    problems: reading.problems.map(({ code, start, end, message }) => ({
      code,
      start,
      end,
      message,
    })),
    jsonLd: articleLinkedData(stored, beside),
    notes: [...new Set(cards.flatMap(({ notes }) => notes))],
  };
}

const bare = (spans: readonly Span[]) => spans.map(({ start, end }) => ({ start, end }));

function spansOf({ content, quoted, cue, source }: Statement) {
  return { content: bare(content), quoted: bare(quoted), cue: bare(cue), source: bare(source) };
}

function peopleOf(
  { reading }: Pick<StoredReading, "reading">,
  context: CardContext,
): ArticlePage["people"] {
  const voices = assignVoices(reading);
  const count = new Map<string, number>();
  for (const { speakers } of reading.statements) {
    for (const id of new Set(speakers)) count.set(id, (count.get(id) ?? 0) + 1);
  }
  return reading.people.map(({ id, name, type, roles }) => ({
    id: listedId(context, id),
    name,
    type,
    initials: voices.get(id)?.initials ?? "",
    hue: voices.get(id)?.hue ?? hueCount,
    roles: rolesOf(reading.article.text, roles),
    statements: count.get(id) ?? 0,
  }));
}

function rolesOf(text: string, spans: readonly Span[]): string[] {
  const told = spans.flatMap((span) => {
    const { role, title } = tellRole(text, [span]);
    return role ?? title ?? [];
  });
  return [...new Set(told)];
}
