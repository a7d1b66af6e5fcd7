import { english, phraseAt, type Gender } from "../../language/index.js";
import { endOfRun, isGivenName, mayBeName, NameEvidence, nameSuffixes } from "./name-words.js";
import type { Words } from "./words.js";

/** A title before a name. */
export interface NameTitle {
  readonly words: string;
  readonly gender: Gender;
  readonly isOffice: boolean;
}

/** A name in the text: tokens `[from, to)`, its titles left out. */
export interface NameMention {
  readonly kind: "name";
  readonly from: number;
  readonly to: number;
  /** First token of the titles and places before it ("Alabama Sen."), `from` without any. */
  readonly lead: number;
  readonly titles: readonly NameTitle[];
  /** Lower-case words of the name, hyphens joined, suffix left out. */
  readonly words: readonly string[];
  /** "jr." and its like, without the stop. */
  readonly suffix: string;
  /** The state of "(D-Ohio)" or "of Ohio" behind the name, lower-case words. */
  readonly seat: readonly string[];
}

/**
 * The names of the text in order, each parted from its titles:
 * `Alabama Sen. | Doug Jones`. Capitalised runs that are titles alone are left out.
 */
export function findNames(words: Words): NameMention[] {
  const evidence = new NameEvidence(words);
  const names: NameMention[] = [];
  for (let i = 0; i < words.length;) {
    const isHandle = words.word[i]!.startsWith("@");
    if (!isHandle && !mayBeName(words, evidence, i)) {
      i++;
      continue;
    }
    const to = isHandle ? i + 1 : endOfRun(words, evidence, i);
    names.push(...(isHandle ? makeName(words, i, i, to, []) : readRun(words, i, to)));
    i = to;
  }
  return names;
}

interface TitleRun {
  readonly from: number;
  readonly to: number;
  readonly titles: readonly NameTitle[];
}

/** The names of one run: what stands before a title in it is a name of its own ("Alabama"). */
function readRun(words: Words, from: number, to: number): NameMention[] {
  const title = findTitles(words, from, to);
  if (title === null) {
    const start = skipPartyWords(words, from, to);
    return makeName(words, from, start, to, lowerTitles(words, from, start));
  }
  if (isPartyPrefix(words, from, title.from)) {
    return makeName(words, from, title.to, to, title.titles);
  }
  return [
    ...makeName(words, from, from, title.from, []),
    ...makeName(words, title.from, title.to, to, title.titles),
  ];
}

/** "Democratic | Sen. Jones", "Tunisian | Prime Minister Said": what stands before the title is no name. */
function isPartyPrefix(words: Words, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const lower = words.lower[i]!;
    if (!words.isAdjective(i) && !english.roleNouns.has(lower) && !english.demonyms.has(lower)) {
      return false;
    }
  }
  return true;
}

/** Titles written small before a name: "the president, | state senator | Ito". */
function lowerTitles(words: Words, from: number, start: number): NameTitle[] {
  if (start !== from || from === 0) return [];
  const title = phraseAt(english.titles, from - 1, words.lowerAt);
  if (title?.words.length !== 1 || title.value.kind !== "honorific") return [];
  return [{ words: title.words.join(" "), gender: title.value.gender, isOffice: false }];
}

/** The first titles in a run that a name follows. */
function findTitles(words: Words, from: number, to: number): TitleRun | null {
  if (isGivenName(words.word[from]!) && to - from > 1 && !isTitleAt(words, from)) return null;
  for (let i = from; i < to; i++) {
    const titles: NameTitle[] = [];
    let at = i;
    while (at < to) {
      const title = titleAt(words, at, to);
      if (title === null) break;
      titles.push(title.title);
      at = title.to;
    }
    if (titles.length > 0) return at <= to ? { from: i, to: at, titles } : null;
  }
  return null;
}

function isTitleAt(words: Words, i: number): boolean {
  const title = phraseAt(english.titles, i, words.lowerAt);
  return title !== null && (title.words.length > 1 || !isGivenName(words.word[i]!));
}

function titleAt(words: Words, at: number, to: number): { title: NameTitle; to: number } | null {
  const found = phraseAt(english.titles, at, words.lowerAt);
  if (found === null || !isTitleAt(words, at)) return null;
  const end = at + found.words.length;
  if (end > to || nameSuffixes.has(words.lowerAt(end))) return null;
  if (end < to && english.organisationSuffixes.has(words.lower[to - 1]!)) return null;
  if (words.lowerAt(end) === "of" || words.lowerAt(end) === "-") return null;
  const { gender, kind } = found.value;
  return {
    title: { words: found.words.join(" "), gender, isOffice: kind === "office" },
    to: end,
  };
}

/** "Democrat Doug Jones": nations and parties before a given name are no part of the name. */
function skipPartyWords(words: Words, from: number, to: number): number {
  for (let at = from + 1; at < to && at <= from + 3; at++) {
    if (!isGivenName(words.word[at]!)) continue;
    const last = words.lower[at - 1]!;
    const isParty =
      english.roleNouns.has(last) ||
      english.demonyms.has(last) ||
      (words.isAdjective(at - 1) && !isGivenName(words.word[at - 1]!));
    if (isParty && to - at > 1) return at;
  }
  return from;
}

function makeName(
  words: Words,
  lead: number,
  from: number,
  to: number,
  titles: readonly NameTitle[],
): NameMention[] {
  if (from >= to || isDemonym(words, from, to) || isPartyNote(words, from)) return [];
  let end = to;
  let suffix = "";
  if (nameSuffixes.has(words.lower[end - 1]!)) {
    suffix = words.lower[end - 1]!.replace(".", "");
    end--;
    if (words.lowerAt(end - 1) === ",") end--;
  }
  if (end <= from) return [];
  const parts = joinHyphens(words, from, end);
  return [
    { kind: "name", from, to, lead, titles, words: parts, suffix, seat: seatBehind(words, to) },
  ];
}

/** How far a note such as "(R - S.C." reaches to its state. */
const longestPartyNote = 6;

/** "Park | (D-Ohio)", "Park, D-Ohio,", "Park | of Ohio". */
function seatBehind(words: Words, to: number): readonly string[] {
  const opening = words.lowerAt(to);
  if (opening !== "(" && opening !== "," && opening !== "of") return [];
  const limit = opening === "of" ? to + 2 : to + longestPartyNote;
  const isNote = opening === "of" || /^(?:[dril]|ind|dem|rep|gop)\.?$/.test(words.lowerAt(to + 1));
  if (!isNote) return [];
  for (let at = to + 1; at < limit; at++) {
    const state =
      phraseAt(english.states, at, words.lowerAt) ??
      phraseAt(english.states, at, (i) => words.lowerAt(i) + (i === at ? "." : ""));
    if (state !== null && words.isCapital(at)) return state.value.toLowerCase().split(" ");
  }
  return [];
}

/** "(D-Ohio)", "(R)". */
function isPartyNote(words: Words, from: number): boolean {
  return words.lowerAt(from - 1) === "(" && /^\p{Lu}\.?$/u.test(words.word[from]!);
}

/** "Tunisian", "German" are no names; "Germans" are a group. */
function isDemonym(words: Words, from: number, to: number): boolean {
  const found = phraseAt(english.demonyms, from, words.lowerAt);
  return found !== null && found.words.length === to - from;
}

function joinHyphens(words: Words, from: number, to: number): string[] {
  const parts: string[] = [];
  for (let i = from; i < to; i++) {
    const lower = words.lower[i]!.replaceAll("’", "'");
    if (lower === "-") parts.push(`${parts.pop() ?? ""}-`);
    else if (parts.at(-1)?.endsWith("-")) parts.push(parts.pop() + lower);
    else parts.push(lower);
  }
  return parts;
}
