import { english, phraseAt } from "../../language/index.js";
import { isCapital, isWordLike, type Words } from "./words.js";

/** Small words inside a person's name: "Ana de la Cruz", "Omar bin Said". */
export const particles: ReadonlySet<string> = new Set(
  "de del della van von der den ter ten bin ibn al la le da das dos di du el y e zu af".split(" "),
);
/** What follows a name and belongs to it. */
export const nameSuffixes: ReadonlySet<string> = new Set("jr jr. sr sr. ii iii iv".split(" "));
/** Capitalised words that are no names by themselves. */
const neverNames: ReadonlySet<string> = new Set(
  "i i'm i’m ok mr mrs ms dr q a u.s us am pm a.m. p.m. est edt pst gmt ad bc".split(" "),
);
const organisationJoiners: ReadonlySet<string> = new Set(["of", "for", "on", "in", "to"]);

/** So many times alone, a word is a name by itself. */
const oftenAlone = 3;

/** Which forms the article itself shows to be names: capitalised where no rule of spelling asks for it. */
export class NameEvidence {
  private readonly capital = new Set<string>();
  private readonly small = new Set<string>();
  private readonly alone = new Map<string, number>();

  constructor(words: Words) {
    for (let i = 0; i < words.length; i++) {
      const form = words.word[i]!;
      if (!isWordLike(form) || words.isLoud[i]) continue;
      if (isCapital(form)) this.noteCapital(words, i);
      else if (words.lowerAt(i - 1) !== "-") this.small.add(words.lower[i]!);
    }
  }

  private noteCapital(words: Words, i: number): void {
    const lower = words.lower[i]!;
    if (isForcedCapital(words, i)) return;
    this.capital.add(lower);
    if (words.isCapital(i - 1) || words.isCapital(i + 1)) return;
    this.alone.set(lower, (this.alone.get(lower) ?? 0) + 1);
  }

  /** Seen again and again with a capital and no other beside it. */
  isAlone(lower: string): boolean {
    return (this.alone.get(lower) ?? 0) >= oftenAlone;
  }

  /** Seen with a capital inside a sentence. */
  isName(lower: string): boolean {
    return this.capital.has(lower);
  }

  /** Seen without a capital. */
  isCommon(lower: string): boolean {
    return this.small.has(lower);
  }
}

/** Marks behind which a word takes a capital. */
const openers: ReadonlySet<string> = new Set("“ \" ‘ ' : — – -- • * ( - `` ''".split(" "));

/** Whether a capital is asked for by the place: at the start of a sentence or of a quotation. */
export function isForcedCapital(words: Words, i: number): boolean {
  return words.opens[i] === 1 || (i > 0 && openers.has(words.word[i - 1]!));
}

/** Whether token `i` may stand in a name. */
export function mayBeName(words: Words, evidence: NameEvidence, i: number): boolean {
  if (!words.isCapital(i)) return false;
  const lower = words.lower[i]!;
  if (neverNames.has(lower) || isDateWord(words, i)) return false;
  if (words.isSigned[i]) return !english.functionWords.has(lower);
  if (words.isLoud[i]) return isNameInLoudText(words, evidence, i);
  if (english.functionWords.has(lower) || isPartyWord(words, i)) return false;
  return !isForcedCapital(words, i) || isNameAtStart(words, evidence, i);
}

/** "Monday", "March"; "June" and "April" are names only beside another one. */
function isDateWord(words: Words, i: number): boolean {
  const { weekdays, months, ambiguousMonths } = english.calendar;
  const lower = words.lower[i]!;
  if (weekdays.has(lower)) return true;
  if (!months.has(lower)) return false;
  return !ambiguousMonths.has(lower) || (!words.isCapital(i + 1) && !words.isCapital(i - 1));
}

/** "Republican", "Democrats": always capital, nobody's name. */
function isPartyWord(words: Words, i: number): boolean {
  const lower = words.lower[i]!;
  const isParty = english.groupNouns.has(lower) || english.groupNouns.has(`${lower}s`);
  return isParty && english.roleNouns.has(lower) && !words.isCapital(i + 1);
}

function isNameAtStart(words: Words, evidence: NameEvidence, i: number): boolean {
  const lower = words.lower[i]!;
  if (evidence.isName(lower)) return true;
  if (particles.has(lower) && words.isCapital(i + 1)) return evidence.isName(words.lowerAt(i + 1));
  if (startsGivenName(words, i)) return true;
  if (isPersonNoun(lower)) return false;
  if (words.hasSyntax && !words.isProper(i)) return startsTitledName(words, i);
  if (english.givenNames.has(words.word[i]!)) return true;
  if (words.hasSyntax) return !evidence.isCommon(lower);
  return startsTitledName(words, i) || (!evidence.isCommon(lower) && words.isCapital(i + 1));
}

/** "Grant Moss …", "Tomas was …", but not "Will it …": many given names are common words too. */
function startsGivenName(words: Words, i: number): boolean {
  if (!english.givenNames.has(words.word[i]!)) return false;
  const isBeforeName = words.isCapital(i + 1) && !english.functionWords.has(words.lowerAt(i + 1));
  return isBeforeName || !words.hasSyntax || !words.isVerb(i);
}

/** "Police said …", "Critics of …". */
function isPersonNoun(lower: string): boolean {
  return english.roleNouns.has(lower) || english.groupNouns.has(lower);
}

/** "Senator Ito …": the opening word is a title of the name behind it. */
function startsTitledName(words: Words, i: number): boolean {
  const title = phraseAt(english.titles, i, words.lowerAt);
  return title !== null && words.isCapital(i + title.words.length);
}

/** In headlines a word is a name when the text below bears it out, or a given name stands before it. */
function isNameInLoudText(words: Words, evidence: NameEvidence, i: number): boolean {
  const lower = words.lower[i]!;
  if (english.functionWords.has(lower)) return false;
  if (evidence.isName(lower)) return true;
  if (isGivenName(words.word[i]!) && words.isCapital(i + 1)) return true;
  if (english.cues.cueByForm.has(lower) || english.roleNouns.has(lower)) return false;
  return i > 0 && isGivenName(words.word[i - 1]!) && !evidence.isCommon(lower);
}

export function isGivenName(form: string): boolean {
  return (
    english.givenNames.has(form) || english.givenNames.has(form[0] + form.slice(1).toLowerCase())
  );
}

/** One past the last token of the capitalised run that begins at `from`. */
export function endOfRun(words: Words, evidence: NameEvidence, from: number): number {
  let to = from + 1;
  while (to < words.length && words.sameBlock(from, to)) {
    const next = extendRun(words, evidence, from, to);
    if (next === to) break;
    to = next;
  }
  return to;
}

/** One past the piece that goes on with a run at `to`, or `to`. */
function extendRun(words: Words, evidence: NameEvidence, from: number, to: number): number {
  const lower = words.lower[to]!;
  const isNext = (i: number): boolean => i < words.length && mayBeName(words, evidence, i);
  if (words.opens[to]) return to;
  if (isNext(to)) return splitsOff(words, evidence, to) ? to : to + 1;
  if (isInnerFunctionWord(words, from, to)) return isNext(to + 1) ? to + 2 : to;
  if (particles.has(lower)) {
    const behind = particles.has(words.lowerAt(to + 1)) ? to + 2 : to + 1;
    return isNext(behind) && !organisationJoiners.has(lower) ? behind + 1 : to;
  }
  if (lower === "-" && words.touches(to - 1) && words.touches(to)) {
    if (words.lowerAt(to + 1) === "elect") return to + 2;
    return isNext(to + 1) || isSmallSyllable(words, evidence, to + 1) ? to + 2 : to;
  }
  if (/^\d{1,2}$/.test(lower)) return isNext(to + 1) ? to + 2 : to;
  if (lower === "&") return isNext(to + 1) ? to + 2 : to;
  if (lower === "," && nameSuffixes.has(words.lowerAt(to + 1))) return to + 2;
  return extendOrganisation(words, isNext, from, to);
}

/** "told the Herald | Ito": a name that often stands alone does not go on with an organisation's. */
function splitsOff(words: Words, evidence: NameEvidence, to: number): boolean {
  const isLast = !words.isCapital(to + 1);
  return isLast && endsOrganisation(words, to - 1) && evidence.isAlone(words.lower[to]!);
}

/** "Alliance to Save | Our Shores": a small word with a capital inside an organisation's name. */
function isInnerFunctionWord(words: Words, from: number, to: number): boolean {
  if (words.isLoud[to] || !words.isCapital(to) || words.lower[to] === "i") return false;
  return words.lower.slice(from, to).includes("to") && english.functionWords.has(words.lower[to]!);
}

/** "Kim Dae | -jung": written small, but no word of the text, and no "-backed" or "-based". */
function isSmallSyllable(words: Words, evidence: NameEvidence, i: number): boolean {
  const lower = words.lowerAt(i);
  if (!/^[a-z]{2,5}$/.test(lower) || evidence.isCommon(lower)) return false;
  return (
    !english.functionWords.has(lower) &&
    !english.roleNouns.has(lower) &&
    !/(?:ed|ing|era|led|run|wing|like)$/.test(lower)
  );
}

/** "Department | of Justice", "Centers for Disease Control | and Prevention". */
function extendOrganisation(
  words: Words,
  isNext: (i: number) => boolean,
  from: number,
  to: number,
): number {
  const lower = words.lower[to]!;
  const behind = words.lowerAt(to + 1) === "the" ? to + 2 : to + 1;
  if (!isNext(behind)) return to;
  if (organisationJoiners.has(lower)) {
    const isCause = lower === "for" && /[^s']s$/.test(words.lower[to - 1]!) && to === from + 1;
    return isCause || endsOrganisation(words, to - 1) ? behind + 1 : to;
  }
  if (lower !== "and") return to;
  if (isJointOrganisation(words, isNext, from, to)) return behind + 1;
  for (let i = from + 1; i < to; i++) {
    if (organisationJoiners.has(words.lower[i]!) && endsOrganisation(words, i - 1))
      return behind + 1;
  }
  return to;
}

/** "the | Travel and Tourism Council": one organisation, where only the last word says so. */
function isJointOrganisation(
  words: Words,
  isNext: (i: number) => boolean,
  from: number,
  to: number,
): boolean {
  if (words.lowerAt(from - 1) !== "the" && !words.opens[from]) return false;
  if (isGivenName(words.word[from]!) || endsOrganisation(words, to - 1)) return false;
  let last = to + 1;
  while (isNext(last + 1)) last++;
  return endsOrganisation(words, last) && !isGivenName(words.word[to + 1]!);
}

/** Whether a word may head an organisation's name with "of": "Bank of", "Ministry for". */
export function endsOrganisation(words: Words, i: number): boolean {
  const lower = words.lower[i]!;
  return (
    english.organisationSuffixes.has(lower) ||
    (lower.endsWith("s") && english.organisationSuffixes.has(lower.slice(0, -1)))
  );
}
