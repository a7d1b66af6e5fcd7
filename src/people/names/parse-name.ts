import { english, phraseAt } from "../../language/index.js";
import { foldLetters } from "./fold-letters.js";

/** A person's name in its parts, folded. */
export interface PersonName {
  /** The first given name, or initials run together ("jd"); empty where only a surname is told. */
  readonly given: string;
  readonly isInitial: boolean;
  readonly middles: readonly string[];
  /** With its particles: "de la cruz". */
  readonly surname: string;
  /** The last word of the surname, without "al-" and its like. */
  readonly core: string;
  /** "jr", "iii"; empty where there is none. */
  readonly suffix: string;
}

const particles: ReadonlySet<string> = new Set(
  "de del della van von der den ter ten bin bint ibn al el la le da das dos di du y e zu af st".split(
    " ",
  ),
);
const generations: ReadonlyMap<string, string> = new Map([
  ["jr", "jr"],
  ["junior", "jr"],
  ["sr", "sr"],
  ["senior", "sr"],
  ["ii", "ii"],
  ["iii", "iii"],
  ["iv", "iv"],
]);
/** Degrees and honours that stand behind a name and are no part of it. */
const degrees: ReadonlySet<string> = new Set(
  "phd md esq mp kc qc obe mbe cbe ma ba mba dds rn jd".split(" "),
);

/** The words of a name, titles in front left out: "Sen. Ana Ruiz" gives "Ana", "Ruiz". */
function wordsOf(name: string): string[] {
  const words = turnRound(name)
    .split(/\s+/)
    .map((word) => word.replace(/^[,"“”(]+|[,"“”);]+$/g, ""))
    .filter((word) => word !== "");
  const lower = words.map((word) => word.toLowerCase());
  let from = 0;
  while (words.length - from > 2 || lower[from]?.endsWith(".")) {
    const title = phraseAt(english.titles, from, (at) => lower[at] ?? "");
    if (!title || from + title.words.length >= words.length) break;
    if (english.givenNames.has(words[from]!)) break;
    from += title.words.length;
  }
  return words.slice(from);
}

/** "Ruiz, Ana" is "Ana Ruiz"; "Ana Ruiz, Jr." stays. */
function turnRound(name: string): string {
  const comma = name.indexOf(",");
  if (comma < 0) return name;
  const behind = name.slice(comma + 1).trim();
  const first = plain(behind.split(/[\s,]/, 1)[0]!);
  if (behind === "" || generations.has(first) || degrees.has(first)) return name;
  return `${behind} ${name.slice(0, comma)}`;
}

const plain = (word: string): string => foldLetters(word).replaceAll(".", "");

/** "J.", "J.D.", "j": letters that stand for names. */
function isInitialWord(word: string): boolean {
  return /^(?:\p{L}\.?|(?:\p{L}\.){2,4}|(?:\p{L}\.){1,3}\p{L})$/u.test(word);
}

/** Takes a name apart. Names of one word are surnames: "Ruiz" and "Adele" alike. */
export function parseName(name: string): PersonName {
  const { words, suffix } = withoutSuffix(wordsOf(name));
  const folded = words.map(plain);
  const last = Math.max(0, folded.length - 1);
  let surnameFrom = last;
  while (surnameFrom > 1 && particles.has(folded[surnameFrom - 1]!)) surnameFrom--;
  if (surnameFrom === 1 && particles.has(folded[0]!)) surnameFrom = 0;
  const surname = folded.slice(surnameFrom).join(" ");
  const initials = countInitials(words.slice(0, surnameFrom));
  const givenTo = Math.max(initials, Math.min(1, surnameFrom));
  return {
    given: folded.slice(0, givenTo).join(""),
    isInitial: initials > 0,
    middles: folded.slice(givenTo, surnameFrom),
    surname,
    core: coreOf(folded[last] ?? ""),
    suffix,
  };
}

/** How many words in front are initials: "J. D." is one given name of two. */
function countInitials(words: readonly string[]): number {
  let count = 0;
  while (count < words.length && isInitialWord(words[count]!)) count++;
  // "J. Edgar" has one initial; what follows is a middle name.
  return count;
}

function withoutSuffix(words: readonly string[]): { words: string[]; suffix: string } {
  const kept = [...words];
  let suffix = "";
  while (kept.length > 1) {
    const last = plain(kept.at(-1)!);
    const generation = generations.get(last);
    if (generation === undefined && !degrees.has(last)) break;
    suffix = generation ?? suffix;
    kept.pop();
  }
  return { words: kept, suffix };
}

/** "al-assad" is compared by "assad", "ki-moon" by "moon". */
function coreOf(word: string): string {
  return word.slice(word.lastIndexOf("-") + 1);
}

/** The letters of the whole name, without what parts its words: "Ban Ki-moon" is "Ban Ki Moon". */
export function lettersOf({ given, middles, surname }: PersonName): string {
  return [given, ...middles, surname].join("").replace(/[^\p{L}\p{N}]/gu, "");
}
