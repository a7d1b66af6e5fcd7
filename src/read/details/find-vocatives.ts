import type { DetailContext, Told, TokenRange } from "./context.js";
import type { PlacedMention } from "./people-index.js";

/**
 * Those whom a quotation or post calls by name: `“Leon, you ran a fine race”`,
 * `“Thank you, Mr. Park, for your time”`. Only beside a "you" or a command is
 * a name between commas a call.
 */
export function findVocatives(context: DetailContext, told: Told): string[] {
  const { kind } = told.statement;
  if (kind !== "direct" && kind !== "post" && kind !== "turn" && kind !== "mixed") return [];
  const found: string[] = [];
  for (const piece of told.content) {
    for (const placed of context.people.within(piece.from, piece.to)) {
      if (isCall(context, piece, placed)) found.push(placed.person.id);
    }
  }
  return found;
}

function isCall(context: DetailContext, piece: TokenRange, placed: PlacedMention): boolean {
  const { form } = placed.mention;
  if (form === "pronoun" || form === "description" || form === "handle") return false;
  const from = titleStart(context, piece, placed.from);
  const opens = isOpening(context, piece, from);
  if (!closesCall(context, piece, placed.to)) return false;
  if (opens) return context.wordAt(placed.to) === "," && speaksToOne(context, placed.to, piece.to);
  if (context.wordAt(from - 1) !== ",") return false;
  return isCalledNear(context, piece, placed);
}

/** "Mr. Park" may be mentioned as "Park": the title before it belongs to the call. */
function titleStart({ wordAt, language }: DetailContext, piece: TokenRange, at: number): number {
  const isTitle = at > piece.from && language.titles.has(wordAt(at - 1));
  return isTitle ? at - 1 : at;
}

/** At the start of the piece or of one of its sentences. */
function isOpening({ wordAt }: DetailContext, { from }: TokenRange, at: number): boolean {
  if (at === from) return true;
  const before = wordAt(at - 1);
  return at - 1 === from ? !/[\p{L}\p{N}]/u.test(before) : /^[.!?]$/.test(before);
}

function closesCall({ wordAt }: DetailContext, piece: TokenRange, at: number): boolean {
  return at >= piece.to || /^[,.!?”"]$/.test(wordAt(at));
}

/** How many tokens behind a name at the start "you" must follow for a call. */
const youReach = 8;

/** How many tokens before a name "you" may stand. */
const youBefore = 40;

function speaksToOne({ wordAt, language }: DetailContext, at: number, limit: number): boolean {
  for (let i = at; i < limit && i <= at + youReach; i++) {
    const word = wordAt(i);
    if (language.pronouns.get(word)?.person === 2) return true;
    if (word === "please" || word === "thanks" || word === "thank") return true;
    if (word === "who" || word === "and" || word === ".") return false;
  }
  return false;
}

/** `You ran a fine race, Leon`: the "you" stands in the name's own sentence; "my rival, Leon Park," is no call. */
function isCalledNear(context: DetailContext, piece: TokenRange, placed: PlacedMention): boolean {
  const { wordAt, language } = context;
  const furthest = Math.max(piece.from, placed.from - youBefore);
  for (let at = placed.from - 2; at >= furthest; at--) {
    const word = wordAt(at);
    if (language.pronouns.get(word)?.person === 2) return true;
    if (/^[.!?]$/.test(word)) return false;
  }
  return speaksToOne(context, placed.to, piece.to);
}
