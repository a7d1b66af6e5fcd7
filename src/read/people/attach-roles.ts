import { english } from "../../language/index.js";
import { isClitic, roleFrom, type DescriptionMention } from "./find-descriptions.js";
import type { NameMention } from "./find-names.js";
import type { Words } from "./words.js";

/** A description that stands beside the name of whom it describes; tokens `[from, to)`, its determiner left out. */
export interface Role {
  readonly from: number;
  readonly to: number;
  readonly description: DescriptionMention;
}

/** An apposition goes on over so many tokens at most ("a professor of law at the university in …"). */
const longestApposition = 14;
const closers: ReadonlySet<string> = new Set([
  ",",
  ".",
  ")",
  ";",
  "—",
  "–",
  "”",
  '"',
  "?",
  "!",
  "who",
]);
/** Prepositions by which a role goes on: "president | of the union". */
const carriers: ReadonlySet<string> = new Set([
  "of",
  "at",
  "for",
  "in",
  "with",
  "from",
  "on",
  "to",
]);

/**
 * Which name each description stands beside, by index: `coach | Tommy
 * Tuberville`, `his running mate, | Mike Pence,`, `Mike Pence, | a professor
 * at Z,`, `Mike Pence is | a professor`.
 */
export function attachRoles(
  words: Words,
  names: readonly NameMention[],
  descriptions: readonly DescriptionMention[],
): Map<number, { readonly name: number; readonly role: Role }> {
  const attached = new Map<number, { name: number; role: Role }>();
  const nameAt = new Map(names.map((name, index) => [name.lead, index]));
  const nameTo = new Map(names.map((name, index) => [name.to, index]));
  const copulas = namesOfPredicates(words, names, descriptions);
  const roleTo = new Map<number, number>();
  for (const [index, description] of descriptions.entries()) {
    if (description.type === "document" || description.type === "poll") continue;
    if (isClitic(words, description.to)) continue;
    const name =
      nameBehind(words, names, nameAt, description) ??
      nameBefore(words, names, nameTo, description) ??
      joinedRole(words, roleTo, description) ??
      roleBeforeRole(words, nameAt, descriptions, index) ??
      copulas.get(index);
    if (name === undefined) continue;
    roleTo.set(description.to, name);
    const to = name < 0 ? description.to : roleEnd(words, names[name]!, description);
    attached.set(index, { name, role: { from: roleFrom(words, description), to, description } });
  }
  return attached;
}

function nameBehind(
  words: Words,
  names: readonly NameMention[],
  nameAt: ReadonlyMap<number, number>,
  description: DescriptionMention,
): number | undefined {
  const { to, plural } = description;
  if (to >= words.length || words.sentence[to] !== words.sentence[to - 1]) return undefined;
  if (!plural && nameAt.has(to)) return nameAt.get(to);
  if (words.lower[to] !== "," || plural || !nameAt.has(to + 1)) return undefined;
  const isNarrow = description.determiner === "definite" || description.determiner === "possessive";
  const name = nameAt.get(to + 1)!;
  const mention = names[name]!;
  if (!isNarrow || !isPersonLike(mention) || !closers.has(words.lowerAt(mention.to)))
    return undefined;
  return name;
}

/** "Ito, a lawyer and | a member of the board": the second role is of the same name. */
function joinedRole(
  words: Words,
  roleTo: ReadonlyMap<number, number>,
  { from, plural }: DescriptionMention,
): number | undefined {
  const isJoined = words.lowerAt(from - 1) === "and" && !plural;
  return isJoined ? roleTo.get(from - 1) : undefined;
}

/** "his lawyer | and campaign manager Jo Park", "Ito's rival, | football coach Jo Park": the second role stands before the name of both. */
function roleBeforeRole(
  words: Words,
  nameAt: ReadonlyMap<number, number>,
  descriptions: readonly DescriptionMention[],
  index: number,
): number | undefined {
  const { to, plural, determiner } = descriptions[index]!;
  const next = descriptions[index + 1];
  if (plural || !next || next.plural || next.determiner !== "bare") return undefined;
  const between = words.lowerAt(to);
  const isJoined = between === "and" || (between === "," && determiner !== "indefinite");
  return isJoined && next.from === to + 1 ? nameAt.get(next.to) : undefined;
}

function isPersonLike(name: NameMention): boolean {
  return name.words.length > 1 || name.titles.length > 0;
}

function nameBefore(
  words: Words,
  names: readonly NameMention[],
  nameTo: ReadonlyMap<number, number>,
  description: DescriptionMention,
): number | undefined {
  if (description.plural) return undefined;
  let at = description.from - 1;
  if (words.lowerAt(at - 1) === "," && words.lowerAt(at) === "former") at--;
  if (words.lowerAt(at) !== ",") return undefined;
  const name = nameTo.get(skipParenthesis(words, at));
  if (name !== undefined && isScene(words, names[name]!)) return undefined;
  if (name === undefined || words.sentence[at] !== words.sentence[names[name]!.from])
    return undefined;
  return words.lowerAt(description.to) === "," && isListed(words, description) ? undefined : name;
}

const scenePrepositions: ReadonlySet<string> = new Set("in at near on during since".split(" "));

/** "In Port Alma, the mayor said …": the name only sets the scene. */
function isScene(words: Words, name: NameMention): boolean {
  return scenePrepositions.has(words.lowerAt(name.lead - 1));
}

/** "Ito (D-Ohio), a senator": the name ends before the bracket. */
function skipParenthesis(words: Words, comma: number): number {
  if (words.lowerAt(comma - 1) !== ")") return comma;
  for (let at = comma - 2; at > comma - 8 && at > 0; at--) {
    if (words.lower[at] === "(") return at;
  }
  return comma;
}

/** "Ito, the mayor, and Park": an apposition before "and" is one only when it is narrow. */
function isListed(words: Words, description: DescriptionMention): boolean {
  const isNarrow = description.determiner !== "bare";
  return !isNarrow && words.lowerAt(description.to + 1) === "and";
}

/** Where the role behind a name ends: before the next mark, or at its head. */
function roleEnd(words: Words, name: NameMention, description: DescriptionMention): number {
  if (description.from < name.from) return description.to;
  if (!carriers.has(words.lowerAt(description.to))) return description.to;
  const limit = Math.min(words.length, description.to + longestApposition);
  for (let at = description.to; at < limit; at++) {
    if (closers.has(words.lower[at]!) || words.sentence[at] !== words.sentence[name.from])
      return at;
  }
  return description.to;
}

/** Heads of predicates: "professor" in "Ito is a professor"; none without syntax. */
export function findCopulas(words: Words): Set<number> {
  const heads = new Set<number>();
  if (!words.hasSyntax) return heads;
  for (let i = 0; i < words.length; i++) {
    if (!english.auxiliaries.be.has(words.lower[i]!) || words.relation(i) !== "cop") continue;
    heads.add(words.head(i));
  }
  for (const head of heads) if (isDenied(words, head)) heads.delete(head);
  return heads;
}

/** How far back of a predicate its "not" stands. */
const negationReach = 6;

function isDenied(words: Words, head: number): boolean {
  for (let i = Math.max(0, head - negationReach); i < head; i++) {
    if (english.negations.has(words.lower[i]!) && words.sentence[i] === words.sentence[head])
      return true;
  }
  return false;
}

/** "Ito is a professor": descriptions by index, with the name that is their subject. */
function namesOfPredicates(
  words: Words,
  names: readonly NameMention[],
  descriptions: readonly DescriptionMention[],
): Map<number, number> {
  const found = new Map<number, number>();
  const copular = findCopulas(words);
  if (copular.size === 0) return found;
  const nameByHead = new Map<number, number>();
  for (const [index, name] of names.entries()) {
    for (let i = name.from; i < name.to; i++) {
      if (words.relation(i) === "nsubj") nameByHead.set(words.head(i), index);
    }
  }
  for (const [index, { to, plural, determiner }] of descriptions.entries()) {
    const name = nameByHead.get(to - 1);
    if (name === undefined || plural || !copular.has(to - 1) || determiner === "bare") continue;
    if (names[name]!.from < to) found.set(index, name);
  }
  return found;
}
