import { loadReadings, resolveStatement, type StoredReading } from "../../store/index.js";
import { aroundPassage } from "../cards/around.js";
import { statementLinkedData } from "../cards/linked-data.js";
import { createCardMaker, isHidden, type CardContext } from "../cards/statement-cards.js";
import type { ApiContext } from "../context.js";
import { ApiProblem } from "../errors/api-problem.js";
import { hashId } from "../ids.js";
import type { StatementPage } from "../shapes/index.js";
import { firstOfExchange } from "./exchange.js";
import { contextsOf } from "./load-cards.js";

/** What a permalink leads to. Throws an `ApiProblem` where nothing stands there. */
export async function statementPage(context: ApiContext, given: string): Promise<StatementPage> {
  const asked = hashId(given, "a statement");
  const { store } = context;
  const resolved = await resolveStatement(store, asked);
  if (resolved.found === "gone") throw await gone(store, asked, resolved.articleId);
  if (resolved.found === "nothing") throw notThere(asked);
  const [stored] = await loadReadings(store.db, [resolved.articleKey]);
  const place = stored?.statementKeys.indexOf(resolved.key) ?? -1;
  if (stored === undefined || place < 0) throw notThere(asked);
  const [beside] = await contextsOf(context, [stored]);
  if (context.isPublic && isHidden(stored.reading.statements[place]!, beside!)) throw hidden(asked);
  return {
    ...shownStatement(stored, beside!, place, context),
    asked,
    exchange: await exchangeOf(context, stored, resolved.key),
  };
}

/** Why nothing stands where something stood: an editor took it out, or the article was read otherwise. */
async function gone({ db }: ApiContext["store"], id: string, articleId: string) {
  const removal = await db
    .selectFrom("edits")
    .select("key")
    .where("statement_id", "=", id)
    .where("action", "=", "remove")
    .where("undone", "=", 0)
    .executeTakeFirst();
  const why = removal
    ? `An editor removed the statement ${id}: nobody made it, or not so`
    : `The article was read again, and no statement stands in the place of ${id}`;
  const article = `/articles/${articleId.replace("sha256:", "")}`;
  return new ApiProblem("gone", `${why}; see the article at ${article}`);
}

/** Everything that the reading of its article tells of a statement. */
function shownStatement(
  stored: StoredReading,
  beside: CardContext,
  place: number,
  { isPublic }: ApiContext,
): Omit<StatementPage, "asked" | "exchange"> {
  const { reading, sentences } = stored;
  const { statements, article } = reading;
  const make = createCardMaker(stored, beside);
  const card = make(place);
  const shown = statements.filter((one) => !isPublic || !isHidden(one, beside));
  const placeOf = new Map(shown.map((one) => [one.id, statements.indexOf(one)]));
  const around = shown.indexOf(statements[place]!);
  const cardOf = (id: string | null | undefined) => {
    const at = placeOf.get(id ?? "");
    return at === undefined ? null : make(at);
  };
  const answering = shown.filter(({ inReplyTo }) => inReplyTo?.statement === card.id);
  const { content, quoted, cue, source } = statements[place]!;
  return {
    statement: card,
    previous: shown[around - 1]?.id ?? null,
    following: shown[around + 1]?.id ?? null,
    spans: { content: [...content], quoted: [...quoted], cue: [...cue], source: [...source] },
    around: isPublic ? null : aroundPassage(reading, sentences[place]!),
    byline: [...article.byline],
    reader: reading.reader,
    answers: cardOf(card.inReplyTo?.statement),
    answeredBy: answering.map(({ id }) => make(placeOf.get(id)!)),
    tellings: card.alsoTold.flatMap((id) => cardOf(id) ?? []),
    original: cardOf(card.original),
    jsonLd: statementLinkedData(stored, beside, place),
  };
}

function notThere(id: string): ApiProblem {
  return new ApiProblem(
    "not-found",
    `The archive holds no statement ${id}; it may have been forgotten. Search for its words at /search`,
  );
}

function hidden(id: string): ApiProblem {
  return new ApiProblem("gone", `The statement ${id} is not shown, by the decision of an editor`);
}

/** The statement that began the exchange; an article without any answer has none, and nothing need be asked. */
async function exchangeOf(
  { store }: ApiContext,
  { reading, statementKeys }: StoredReading,
  key: number,
): Promise<string | null> {
  if (reading.statements.every(({ inReplyTo }) => !inReplyTo?.statement)) return null;
  const first = await firstOfExchange(store, key);
  return first === null ? null : (reading.statements[statementKeys.indexOf(first.key)]?.id ?? null);
}
