import type { Language } from "../../language/index.js";
import type { Span } from "../../model/index.js";
import { quotedWords, type QuotedWords } from "../words/quoted-words.js";
import { isContentWord } from "../words/word.js";
import { verdicts, type Verdict } from "./edit.js";
import { matchOriginal, mayHold, mostShare, type Match } from "./match-original.js";
import type { Original } from "./original.js";
import { contextHolds, signsOfRequoting, type RequotingSign } from "./signs-of-requoting.js";
import { isResolved, isSameVoice, type Voice } from "./voice.js";

/** A quotation as an article has it. */
export interface Quotation {
  readonly text: string;
  /** The parts of the text that had quotation marks of their own, in order. */
  readonly pieces: readonly Span[];
  /** A quotation of its own; else a fragment inside reported speech. */
  readonly isDirect: boolean;
  /** Null where the article does not say, or it is not sure. */
  readonly speaker: Voice | null;
  readonly language: string | null;
  /** The day by which it was printed; what was said later is no original of it. */
  readonly at: string | null;
  /** What the article says around it: its paragraph, cue and source. */
  readonly context: string;
  /** It stands inside another's statement. */
  readonly isWithin: boolean;
}

export const outcomes = [
  "translated",
  "no original held",
  "not found",
  "also said by",
  "misattributed",
] as const;
export type Headline = Verdict | (typeof outcomes)[number];

/** What a check found. It describes; it accuses nobody. */
export interface Check {
  readonly headline: Headline;
  /** What it was judged by; null where nothing was found. */
  readonly match: Match | null;
  /** Where nothing was found, what comes nearest, if anything does; it is no original. */
  readonly nearest: Match | null;
  /** Others who said the same words. */
  readonly alsoSaidBy: readonly Match[];
  /** What spoke against calling it misattributed. */
  readonly signs: readonly RequotingSign[];
  readonly searched: Searched;
}

export interface Searched {
  /** First-hand texts that were looked through, and those of them by the speaker. */
  readonly originals: number;
  readonly bySpeaker: number;
  /** Left out, since they are later than the quotation. */
  readonly later: number;
}

/** With fewer words that carry meaning, two people may well say the same. */
const leastToMisattribute = 8;
/** Words that carry meaning from which it is worth saying that others said the same. */
const leastToShare = 4;
/** Below this, what comes nearest says nothing. */
const leastNearest = 0.3;
/** Verdicts by which all words that stand in the quotation are somebody's own. */
const ownWords: ReadonlySet<Verdict> = new Set(["truncated", "trimmed", "cleaned", "verbatim"]);
/** Days that zones and a date line may lie between. */
const dayOfGrace = 1;

/** Checks a quotation against all first-hand texts given. The order in which they are given makes no difference. */
export function checkQuotation(
  quotation: Quotation,
  originals: readonly Original[],
  language: Language,
): Check {
  const quote = quotedWords(quotation.text, quotation.pieces, language);
  const timely = originals.filter((original) => !isLater(original, quotation));
  const isOwn = (original: Original): boolean => isBySpeaker(original, quotation) === true;
  const searched = {
    originals: timely.length,
    bySpeaker: timely.filter(isOwn).length,
    later: originals.length - timely.length,
  };
  const matches = timely
    .filter((original) => mayHold(quote, original))
    .map((original) => matchOriginal(quote, original, quotation.isDirect))
    .filter((match) => match.isFound)
    .sort(byWorth);
  const nothing = { match: null, nearest: null, alsoSaidBy: [], signs: [], searched };
  const own = matches.find((match) => quotation.speaker === null || isOwn(match.original));
  const others = matches.filter(
    (match) =>
      match !== own &&
      quotation.speaker !== null &&
      isBySpeaker(match.original, quotation) !== true,
  );
  const shared = others.filter(({ verdict }) => ownWords.has(verdict));
  if (own) {
    const alsoSaidBy = countContent(quote) >= leastToShare ? oncePerVoice(shared) : [];
    return { ...nothing, headline: own.verdict, match: own, alsoSaidBy };
  }
  if (shared.length > 0) return { ...nothing, ...judgeOthers(quotation, quote, shared, language) };
  if (isTranslated(quotation, timely, language)) return { ...nothing, headline: "translated" };
  const isHeld = quotation.speaker === null ? timely.length > 0 : searched.bySpeaker > 0;
  const nearest = findNearest(quote, quotation, timely);
  return { ...nothing, headline: isHeld ? "not found" : "no original held", nearest };
}

function isBySpeaker(original: Original, { speaker }: Quotation): boolean | null {
  return speaker === null ? null : isSameVoice(speaker, original.author);
}

function isLater({ at }: Original, quotation: Quotation): boolean {
  if (at === null || quotation.at === null) return false;
  const days = (Date.parse(at.slice(0, 10)) - Date.parse(quotation.at.slice(0, 10))) / 86_400_000;
  return days > dayOfGrace;
}

/** The mildest verdict first, since a speaker often says a thing twice; then the fullest, the latest, the id. */
function byWorth(a: Match, b: Match): number {
  return (
    verdicts.indexOf(b.verdict) - verdicts.indexOf(a.verdict) ||
    b.share - a.share ||
    compare(b.original.at ?? "", a.original.at ?? "") ||
    compare(a.original.id, b.original.id) ||
    (a.place?.start ?? 0) - (b.place?.start ?? 0)
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function oncePerVoice(matches: readonly Match[]): Match[] {
  const once: Match[] = [];
  for (const match of matches) {
    const { author } = match.original;
    if (!once.some(({ original }) => isSameVoice(original.author, author) === true)) {
      once.push(match);
    }
  }
  return once;
}

/** Words that are not found with the speaker, and are another's. */
function judgeOthers(
  quotation: Quotation,
  quote: QuotedWords,
  shared: readonly Match[],
  language: Language,
): Pick<Check, "headline" | "match" | "alsoSaidBy" | "signs"> {
  const voices = oncePerVoice(shared);
  const [match] = voices as [Match];
  const { speaker } = quotation;
  const signs = speaker
    ? voices.flatMap((one) => signsOfRequoting(quotation.context, speaker, one, language))
    : [];
  if (voices.length > 1) signs.push("several-voices");
  const isClear =
    signs.length === 0 &&
    !quotation.isWithin &&
    isResolved(speaker) &&
    isBySpeaker(match.original, quotation) === false &&
    countContent(quote) >= leastToMisattribute;
  return {
    headline: isClear ? "misattributed" : "also said by",
    match,
    alsoSaidBy: voices,
    signs: [...new Set(signs)],
  };
}

function countContent(quote: QuotedWords): number {
  return quote.words.filter(isContentWord).length;
}

/** The article says so, or all that the speaker is known to have said is in another language. */
function isTranslated(
  quotation: Quotation,
  originals: readonly Original[],
  language: Language,
): boolean {
  const own = originals.filter((original) => isBySpeaker(original, quotation) === true);
  if (own.length === 0) return false;
  if (contextHolds(quotation.context, language.comparison.translating)) return true;
  const isOther = (of: string | null): boolean =>
    of !== null && quotation.language !== null && of !== quotation.language;
  return own.every((original) => isOther(original.language));
}

/** Aligned only where it is worth it: the one that shares most words, the speaker's before others'. */
function findNearest(
  quote: QuotedWords,
  quotation: Quotation,
  originals: readonly Original[],
): Match | null {
  const ranked = originals
    .map((original) => ({
      original,
      isOwn: isBySpeaker(original, quotation) === true ? 1 : 0,
      share: mostShare(quote, original),
    }))
    .filter(({ share }) => share >= leastNearest)
    .sort(
      (a, b) => b.isOwn - a.isOwn || b.share - a.share || compare(a.original.id, b.original.id),
    );
  const nearest = ranked
    .slice(0, nearestTried)
    .map(({ original }) => matchOriginal(quote, original, quotation.isDirect))
    .sort((a, b) => b.share - a.share || compare(a.original.id, b.original.id))[0];
  return nearest && nearest.share >= leastNearest ? nearest : null;
}

/** How many that share words are aligned to find the nearest. */
const nearestTried = 8;
