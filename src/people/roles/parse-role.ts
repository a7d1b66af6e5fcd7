import {
  english,
  officeSynonyms,
  phraseAt,
  roleFields,
  titleRoles,
  type RoleField,
} from "../../language/index.js";
import { foldLetters } from "../names/fold-letters.js";

/** A role as it is compared. */
export interface Role {
  /** The office, one word for all that mean it: "representative" for "congresswoman"; empty where there is none ("D-Ohio"). */
  readonly office: string;
  readonly fields: readonly RoleField[];
  /** The names in it, folded: of its place, its body. */
  readonly names: readonly string[];
  /** "former", "ex-". */
  readonly former: boolean;
}

const formerWords: ReadonlySet<string> = new Set("former ex onetime one-time ex-".split(" "));
/** Words with a capital in a role that name neither a place nor a body. */
const unnaming: ReadonlySet<string> = new Set(
  "state us u.s general house senate national new north south east west chief first deputy vice".split(
    " ",
  ),
);

/**
 * Takes a role's words apart: "the former mayor of Port Alma" is the office
 * "mayor" of "port", "alma", held before. Of two offices the last before "of"
 * counts: "Senate candidate" is a candidate.
 */
export function parseRole(text: string): Role {
  const words = text
    .replace(/[‘’]s\b|'s\b/g, "")
    .split(/[\s,/()]+/)
    .filter((word) => word !== "");
  const lower = words.map((word) => foldLetters(word));
  const office = findOffice(lower);
  return {
    office,
    fields: office === "" ? [] : roleFields(office),
    names: namesIn(words, lower, office),
    former: lower.some((word) => formerWords.has(word) || word.startsWith("ex-")),
  };
}

const partBreaks: ReadonlySet<string> = new Set("of for at in who to on and from with".split(" "));

function findOffice(lower: readonly string[]): string {
  let office = "";
  for (let at = 0; at < lower.length; at++) {
    if (office !== "" && office !== "member" && partBreaks.has(lower[at]!)) break;
    const found = officeAt(lower, at);
    if (found === null) continue;
    office = found.office;
    at += found.length - 1;
  }
  return officeSynonyms.get(office) ?? office;
}

function officeAt(
  lower: readonly string[],
  at: number,
): { readonly office: string; readonly length: number } | null {
  const wordAt = (index: number): string => lower[index] ?? "";
  const phrase = phraseAt(english.rolePhrases, at, wordAt);
  if (phrase !== null) return { office: phrase.value.lemma, length: phrase.words.length };
  const pair = `${wordAt(at)} ${wordAt(at + 1)}`;
  if (officeSynonyms.has(pair)) return { office: pair, length: 2 };
  const word = wordAt(at).replace(/^ex-/, "");
  const noun =
    english.roleNouns.get(word)?.lemma ?? titleRoles.get(word) ?? wholeTitle(word) ?? null;
  return noun === null ? bodyOffice(word) : { office: noun, length: 1 };
}

/** "Gov", "Sen": titles that are abbreviations without their stop. */
function wholeTitle(word: string): string | undefined {
  return titleRoles.get(`${word}.`);
}

/** "member of the Senate": the body tells the office. */
function bodyOffice(word: string): { readonly office: string; readonly length: number } | null {
  return officeSynonyms.has(word) ? { office: word, length: 1 } : null;
}

/** The words with a capital that are no office, no party and no title: "Port", "Alma"; of "D-Ohio", "ohio". */
function namesIn(words: readonly string[], lower: readonly string[], office: string): string[] {
  const names = new Set<string>();
  for (const [at, word] of words.entries()) {
    const folded = lower[at]!.replaceAll(".", "");
    const party = /^[dri]-(\p{L}+)$/u.exec(folded);
    if (party) names.add(stateName(party[1]!));
    else if (/^\p{Lu}/u.test(word) && mayName(folded, lower[at]!, office)) addPlace(names, folded);
  }
  return [...names].sort();
}

function mayName(folded: string, lower: string, office: string): boolean {
  if (folded.length < 2 || unnaming.has(folded) || office.split(" ").includes(folded)) return false;
  if (english.functionWords.has(folded) || formerWords.has(folded)) return false;
  if (english.roleNouns.has(folded) || titleRoles.has(folded) || titleRoles.has(lower))
    return false;
  return (
    !officeSynonyms.has(folded) && !english.groupNouns.has(folded) && !titleRoles.has(`${folded}.`)
  );
}

/** "American" and "of the United States" name one place. */
function addPlace(names: Set<string>, word: string): void {
  const country = phraseAt(english.demonyms, 0, (at) => (at === 0 ? word : ""));
  if (country === null) names.add(stateName(word));
  else for (const part of foldLetters(country.value).split(" ")) names.add(part);
}

/** "calif" and "california" are one. */
function stateName(word: string): string {
  const found =
    phraseAt(english.states, 0, (at) => (at === 0 ? word : "")) ??
    phraseAt(english.states, 0, (at) => (at === 0 ? `${word}.` : ""));
  return found === null ? word : foldLetters(found.value);
}
