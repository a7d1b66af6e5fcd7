import { english } from "../../language/index.js";
import { foldLetters } from "./fold-letters.js";

/** Words that end a company's name and may be left out. */
const corporate: ReadonlySet<string> = new Set(
  "inc incorporated corp corporation co company ltd limited llc llp plc gmbh ag sa".split(" "),
);
/** Ways to write a name's word, to the one it is compared by. */
const sameWords: readonly (readonly [RegExp, string])[] = [
  [/\bunited states of america\b|\bunited states\b|\busa\b/g, "us"],
  [/\bunited kingdom\b|\bgreat britain\b/g, "uk"],
  [/\bdept\b/g, "department"],
  [/\bcentre\b/g, "center"],
  [/\bdefence\b/g, "defense"],
  [/\borganisation\b/g, "organization"],
  [/\blabor\b/g, "labour"],
];

/**
 * An organisation's name as it is compared: folded, "and" for "&", without
 * "the" in front, full stops and "Inc." behind.
 *
 * `foldOrganisation("The Lowhaven Ferry Co.")` gives `"lowhaven ferry"`.
 */
export function foldOrganisation(name: string): string {
  let folded = foldLetters(name)
    .replaceAll("&", " and ")
    .replaceAll(".", "")
    .replace(/[^\p{L}\p{N}\s@_-]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  for (const [pattern, word] of sameWords) folded = folded.replace(pattern, word);
  const words = folded.split(" ");
  if (words[0] === "the" && words.length > 1) words.shift();
  while (words.length > 1 && corporate.has(words.at(-1)!)) words.pop();
  return words.join(" ");
}

/** "EPA", "F.B.I.": so written, letters that stand for a name. */
export function isAcronym(name: string): boolean {
  return /^(?:\p{Lu}\.?){2,7}$/u.test(name);
}

/**
 * Whether a name fits a body of every country: "Ministry of Defence", "the
 * Supreme Court". All its words are common nouns, one of them an institution's.
 */
export function isGenericOrganisation(folded: string): boolean {
  const words = folded.split(" ");
  return words.some(isInstitution) && words.every((word) => isInstitution(word) || isPlain(word));
}

/** "Police", "court", "administration": a noun, and no name. */
export function isCommonNoun(folded: string): boolean {
  return !folded.includes(" ") && (isInstitution(folded) || english.groupNouns.has(folded));
}

function isInstitution(word: string): boolean {
  const { organisationNouns, organisationSuffixes } = english;
  const singular = word.endsWith("s") ? word.slice(0, -1) : word;
  return (
    organisationNouns.has(word) ||
    organisationSuffixes.has(word) ||
    organisationSuffixes.has(singular)
  );
}

function isPlain(word: string): boolean {
  return (
    english.functionWords.has(word) ||
    english.groupNouns.has(word) ||
    english.roleNouns.has(word) ||
    genericWords.has(word)
  );
}

/** What institutions are for, in their names. */
const genericWords: ReadonlySet<string> = new Set(
  (
    "defense justice health education interior foreign affairs finance treasury state supreme high " +
    "national federal city county labour conservative liberal democratic republican socialist green " +
    "police fire public security environment environmental protection agriculture transport " +
    "transportation energy commerce trade home central army navy air force senate congress " +
    "parliament house commons lords appeals constitutional electoral election elections university"
  ).split(" "),
);
