import { attachRoles, findCopulas, type Role } from "./attach-roles.js";
import type { AnyMention } from "./entity.js";
import { descriptionAt, isClitic, type DescriptionMention } from "./find-descriptions.js";
import { findNames, type NameMention } from "./find-names.js";
import { pronounAt } from "./find-pronouns.js";
import { describeSources } from "./describe-sources.js";
import type { PeopleSource, Words } from "./words.js";

/** The mentions of an article in order, and the roles that stand beside names, by the name's index. */
export interface MentionList {
  readonly names: readonly NameMention[];
  readonly mentions: readonly AnyMention[];
  readonly roles: readonly AttachedRole[];
  /** The roles that are mentions of their own: those behind a name, and before its comma. */
  readonly roleOf: ReadonlyMap<AnyMention, number>;
}

/** A role, and the index of the name that it stands beside. */
export interface AttachedRole {
  readonly name: number;
  readonly role: Role;
}

/** Every name, description and pronoun of the text; descriptions that stand beside a name are its roles. */
export function listMentions(words: Words, source: PeopleSource): MentionList {
  const names = findNames(words);
  const others = findOthers(words, names);
  const descriptions = others.filter((one) => one.kind === "description");
  const attached = attachRoles(words, names, descriptions);
  const roles = [...attached.values()];
  const roleOf = new Map<AnyMention, number>(
    roles.map(({ name, role }) => [role.description, name]),
  );
  const copulas = findCopulas(words);
  const kept = others.filter((one) => {
    const name = roleOf.get(one);
    if (name === undefined && isPredicate(words, one, copulas)) return false;
    return name === undefined || names[name]!.lead !== one.to;
  });
  const mentions = [...names, ...kept];
  mentions.push(...describeSources(words, source.statements, mentions));
  return { names, mentions: mentions.toSorted(byPlace), roles, roleOf };
}

/**
 * "She was | a founding member", "as president": what somebody is said to be
 * is nobody new. A single person's noun needs a determiner to speak of one.
 */
function isPredicate(words: Words, mention: AnyMention, copulas: ReadonlySet<number>): boolean {
  if (mention.kind !== "description" || mention.plural || mention.type === "group") return false;
  const before = words.lowerAt(mention.from - 1);
  if (copulas.has(mention.to - 1) || before === "as") return mention.determiner !== "definite";
  return mention.type === "person" && mention.determiner === "bare";
}

/** By start; of two that begin together the shorter first: "his" before "his lawyer". */
function byPlace(a: AnyMention, b: AnyMention): number {
  return a.from - b.from || a.to - b.to;
}

function findOthers(words: Words, names: readonly NameMention[]): AnyMention[] {
  const others: AnyMention[] = [];
  let n = 0;
  let floor = 0;
  for (let i = 0; i < words.length; i++) {
    while (n < names.length && names[n]!.to <= i) n++;
    const name = names[n];
    if (name !== undefined && name.lead <= i) {
      i = name.to - 1;
      continue;
    }
    const found = pronounAt(words, i) ?? descriptionAt(words, i, floor);
    if (found === null) continue;
    others.push(found);
    // "the trust" stands inside of "the trust's chief executive".
    if (found.kind === "description") floor = isClitic(words, found.to) ? found.from : found.to;
  }
  return others;
}

export type { DescriptionMention };
