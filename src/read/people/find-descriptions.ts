import { english, phraseAt, type Gender } from "../../language/index.js";
import { isWordLike, type Words } from "./words.js";

export const descriptionTypes = ["person", "organisation", "group", "document", "poll"] as const;
/** What sort of thing a noun describes. */
export type DescriptionType = (typeof descriptionTypes)[number];

export type Determiner = "definite" | "indefinite" | "possessive" | "bare";

/** A noun phrase that describes somebody without a name: tokens `[from, to)`, its head the last. */
export interface DescriptionMention {
  readonly kind: "description";
  readonly from: number;
  readonly to: number;
  /** First token of the head: "attorney" of "the former attorney general". */
  readonly headFrom: number;
  readonly type: DescriptionType;
  /** The role's lemma ("attorney general"), or the head noun. */
  readonly role: string;
  readonly gender: Gender;
  readonly plural: boolean;
  readonly determiner: Determiner;
  /** First token behind the determiner or possessor. */
  readonly coreFrom: number;
  /** Lower-case words between determiner and head: "former", "alabama". */
  readonly modifiers: readonly string[];
  readonly kin: boolean;
}

interface Head {
  readonly from: number;
  readonly type: DescriptionType;
  readonly role: string;
  readonly gender: Gender;
  readonly plural: boolean;
  readonly kin: boolean;
}

/** A longer run of modifiers is no noun phrase of a news text. */
const longestPhrase = 9;

const definite: ReadonlySet<string> = new Set("the this that these those".split(" "));
const indefinite: ReadonlySet<string> = new Set(
  `a an one some another several many few any no every each other most both two three four five
  six seven eight nine ten dozens hundreds thousands all various numerous certain`.split(/\s+/u),
);
const possessivePronouns: ReadonlySet<string> = new Set("his her its their my our your".split(" "));
const clitics: ReadonlySet<string> = new Set(["'s", "’s", "'", "’"]);

/** Whether a token makes a possessor of the noun before it: "the trust | 's". */
export function isClitic(words: Words, i: number): boolean {
  return clitics.has(words.lowerAt(i)) && i > 0 && words.touches(i - 1);
}

/** First token of a description as a role: a possessor's noun belongs to it ("the trust's chief"), a pronoun does not. */
export function roleFrom(words: Words, { from, coreFrom }: DescriptionMention): number {
  return isClitic(words, coreFrom - 1) ? from : coreFrom;
}

/** The description whose head is token `i`, or null. `floor` is the first token it may reach back to. */
export function descriptionAt(words: Words, i: number, floor: number): DescriptionMention | null {
  const head = headAt(words, i);
  if (head === null || head.from < floor || goesOn(words, i, head.from)) return null;
  const start = walkBack(words, head.from, floor);
  return {
    kind: "description",
    from: start.from,
    to: i + 1,
    headFrom: head.from,
    type: head.type,
    role: head.role,
    gender: head.gender,
    plural: head.plural,
    determiner: start.determiner,
    coreFrom: start.coreFrom,
    modifiers: words.lower.slice(start.coreFrom, head.from),
    kin: head.kin,
  };
}

/** Whether the noun only modifies the next one: "the | mayor | race". */
function goesOn(words: Words, i: number, from: number): boolean {
  if (words.lowerAt(i + 1) === "-" && words.touches(i)) return true;
  if (!words.hasSyntax || words.lower[i] === "elect") return false;
  const relation = words.relation(i);
  // "chief executive" is a role whatever its last word is tagged as.
  if (relation !== "compound" && relation !== "amod") return from === i && !words.isNoun(i);
  const head = words.head(i);
  if (head <= i) return relation === "amod";
  return !isNameBehind(words, i + 1, head);
}

/** "coach Tommy Tuberville": the noun hangs on a name, which it describes. */
function isNameBehind(words: Words, next: number, head: number): boolean {
  return words.isCapital(next) && words.isCapital(head);
}

function headAt(words: Words, i: number): Head | null {
  const lower = words.lower[i]!;
  return (
    electAt(words, i, lower) ??
    rolePhraseEndingAt(words, i) ??
    roleAt(i, lower) ??
    plainHead(i, lower, english.pollNouns, "poll") ??
    plainHead(i, lower, english.organisationNouns, "organisation") ??
    groupAt(i, lower) ??
    plainHead(i, lower, english.documentNouns, "document")
  );
}

/** "the president-elect". */
function electAt(words: Words, i: number, lower: string): Head | null {
  if (lower !== "elect" || words.lowerAt(i - 1) !== "-") return null;
  const role = roleAt(i - 2, words.lowerAt(i - 2));
  return role && { ...role, from: i - 2 };
}

/** The longest role of several words that ends at a token. */
function rolePhraseEndingAt(words: Words, i: number): Head | null {
  if (!rolePhraseEnds.has(words.lower[i]!)) return null;
  for (let from = i - longestRole + 1; from < i; from++) {
    const phrase = phraseAt(english.rolePhrases, from, words.lowerAt);
    if (phrase === null || from + phrase.words.length !== i + 1) continue;
    const { lemma, gender, plural, kin } = phrase.value;
    const isPlural = plural && words.isPluralNoun(i);
    return { from, type: "person", role: lemma, gender, plural: isPlural, kin };
  }
  return null;
}

const longestRole = 4;
const rolePhraseEnds: ReadonlySet<string> = new Set(
  [...english.rolePhrases.values()].flat().map(({ words }) => words.at(-1)!),
);

function roleAt(i: number, lower: string): Head | null {
  const role = english.roleNouns.get(lower);
  if (role === undefined) return null;
  const { lemma, gender, plural, kin } = role;
  return { from: i, type: plural ? "group" : "person", role: lemma, gender, plural, kin };
}

function groupAt(i: number, lower: string): Head | null {
  const isPeople = english.demonyms.has(lower) && lower.endsWith("s");
  if (!english.groupNouns.has(lower) && !isPeople) return null;
  return { from: i, type: "group", role: lower, gender: "either", plural: true, kin: false };
}

function plainHead(
  i: number,
  lower: string,
  table: ReadonlySet<string>,
  type: DescriptionType,
): Head | null {
  if (!table.has(lower)) return null;
  const plural = lower.endsWith("s") && table.has(lower.slice(0, -1));
  return { from: i, type, role: lower, gender: "either", plural, kin: false };
}

interface PhraseStart {
  readonly from: number;
  readonly coreFrom: number;
  readonly determiner: Determiner;
}

function walkBack(words: Words, head: number, floor: number): PhraseStart {
  const first = Math.max(floor, head - longestPhrase);
  let at = head;
  while (at > first && words.sentence[at - 1] === words.sentence[head]) {
    const lower = words.lower[at - 1]!;
    if (possessivePronouns.has(lower))
      return { from: at - 1, coreFrom: at, determiner: "possessive" };
    if (definite.has(lower)) return { from: at - 1, coreFrom: at, determiner: "definite" };
    if (indefinite.has(lower)) return { from: at - 1, coreFrom: at, determiner: "indefinite" };
    if (clitics.has(lower)) return possessed(words, at, first);
    if (!isModifier(words, at - 1)) break;
    at--;
  }
  return { from: at, coreFrom: at, determiner: "bare" };
}

/** "Ito's | rival": the possessor's name or noun phrase belongs to the phrase. */
function possessed(words: Words, coreFrom: number, first: number): PhraseStart {
  let from = coreFrom - 1;
  while (from > first && isOfPossessor(words, from - 1)) {
    from--;
    if (words.opens[from]) break;
  }
  // A closing mark, or "everyone's": there is no possessor to reach back to.
  if (from === coreFrom - 1 || clitics.has(words.lower[from]!))
    return { from: coreFrom, coreFrom, determiner: "possessive" };
  const before = words.lowerAt(from - 1);
  if (from > first && (definite.has(before) || possessivePronouns.has(before))) from--;
  return { from, coreFrom, determiner: "possessive" };
}

function isOfPossessor(words: Words, i: number): boolean {
  return words.isCapital(i) || isModifier(words, i) || isClitic(words, i);
}

function isModifier(words: Words, i: number): boolean {
  const lower = words.lower[i]!;
  if (lower === "-") return i > 0 && words.touches(i - 1) && words.touches(i);
  if (!isWordLike(lower) || english.functionWords.has(lower)) return false;
  if (words.hasSyntax) return words.isNoun(i) || words.isAdjective(i) || isModifyingVerb(words, i);
  return !english.cues.cueByForm.has(lower) && !lower.endsWith("ly");
}

/** "the outgoing mayor", "an elected official". */
function isModifyingVerb(words: Words, i: number): boolean {
  return words.relation(i) === "amod" || words.relation(i) === "nummod";
}
