import type { RegistryEntry } from "../../model/index.js";
import { Identity, type Tie } from "./identity.js";
import { IdentityIndex } from "./identity-index.js";
import type { Appearance } from "./input.js";
import { tieOf } from "./name-facts.js";
import { idsOfEntry } from "./entry-ids.js";
import { profileOfAppearance, profileOfEntry, type Profile } from "./profile.js";
import type { Settled } from "./settle-decisions.js";
import { isStrong, weigh, type Weighed } from "./weigh.js";
import { linkFrom, margin, suggestFrom, weights } from "./weights.js";

/** All who may be one another: what linking one block depends on. */
export interface Block {
  readonly appearances: readonly Appearance[];
  readonly entries: readonly RegistryEntry[];
}

/** Two identities that may be one. */
export interface Doubt {
  readonly a: Identity;
  readonly b: Identity;
  readonly weighed: Weighed;
}

export interface LinkedBlock {
  readonly identities: readonly Identity[];
  readonly doubts: readonly Doubt[];
}

interface Subject {
  readonly one: Appearance;
  readonly profile: Profile;
  readonly rank: number;
}

interface Candidate {
  readonly identity: Identity;
  readonly weighed: Weighed;
}

/** Spoken of so often, and so many times as often as anybody else of the name. */
const dominantFrom = 20;
const dominantTimes = 10;

/**
 * Tells who is who in a block. What tells most about somebody goes first
 * (registry, editors, handles, roles, full names, then surnames alone), in an
 * order that only the content gives; each is compared with a bounded number
 * of those told apart so far, so time grows with the number of appearances.
 */
export function linkBlock(block: Block, settled: Settled): LinkedBlock {
  return new BlockLinker(settled).link(block);
}

class BlockLinker {
  private readonly settled: Settled;
  private readonly index = new IdentityIndex();
  private readonly identities: Identity[] = [];
  private readonly doubts: Doubt[] = [];
  /** Identities by the groups of editors' decisions. */
  private readonly byGroup = new Map<string, Identity>();

  /** Identities by the ids of registries. */
  private readonly byId = new Map<string, Identity>();

  constructor(settled: Settled) {
    this.settled = settled;
  }

  link({ appearances, entries }: Block): LinkedBlock {
    const subjects = appearances
      .map((one): Subject => {
        const profile = profileOfAppearance(one);
        return { one, profile, rank: rankOf(profile) };
      })
      .sort(bySubject);
    this.seedEntries(entries);
    const rest = subjects.filter(
      (subject) => !this.seedDecided(subject) && !this.seedStated(subject),
    );
    for (const subject of rest) if (subject.rank < surnameRank) this.placeNamed(subject);
    for (const identity of this.identities) this.joinVariants(identity.root);
    for (const subject of rest) if (subject.rank >= surnameRank) this.placeShort(subject);
    return { identities: this.identities.filter((one) => one.root === one), doubts: this.doubts };
  }

  /** Entries of several registries that say they are one are one. */
  private seedEntries(entries: readonly RegistryEntry[]): void {
    for (const entry of [...entries].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      const profile = profileOfEntry(entry);
      const ids = idsOfEntry(entry);
      const known = ids.map((id) => this.byId.get(id)?.root).find((one) => one !== undefined);
      const group = this.settled.groupOf.get(entry.id);
      const decided = group === undefined ? undefined : this.byGroup.get(group)?.root;
      const identity = decided ?? known ?? this.make(profile);
      identity.addEntry(entry, profile);
      this.index.add(identity, profile);
      for (const id of ids) this.byId.set(id, identity);
      if (group !== undefined) this.noteGroup(group, identity);
    }
  }

  /** Whom an editor has decided about, before anybody else. */
  private seedDecided({ one, profile }: Subject): boolean {
    const group = this.settled.groupOf.get(one.id);
    if (group === undefined) return false;
    const identity = this.byGroup.get(group)?.root ?? this.make(profile);
    this.noteGroup(group, identity);
    this.addMember(identity, one, profile, { score: certain, evidence: ["decided by an editor"] });
    return true;
  }

  /** Whom the source itself names by an id. */
  private seedStated({ one, profile }: Subject): boolean {
    if (one.registryId === null) return false;
    const identity = this.byId.get(one.registryId)?.root ?? this.make(profile);
    identity.stated.add(one.registryId);
    this.byId.set(one.registryId, identity);
    this.addMember(identity, one, profile, { score: certain, evidence: ["named by its source"] });
    return true;
  }

  private noteGroup(group: string, identity: Identity): void {
    this.byGroup.set(group, identity);
    identity.groups.add(group);
    if (this.settled.splitOff.has(group)) identity.isSplitOff = true;
  }

  private make(profile: Profile): Identity {
    const identity = new Identity(this.identities.length, profile);
    this.identities.push(identity);
    return identity;
  }

  private addMember(identity: Identity, one: Appearance, profile: Profile, tie: Tie): void {
    identity.addMember(one, profile, tie);
    this.index.add(identity, profile);
  }

  private placeNamed(subject: Subject): void {
    const { profile } = subject;
    const namesakes = this.index.namesakes(profile).filter((one) => !one.isSplitOff);
    // A name as common as "John Smith" ties nobody by itself; some are looked at for suggestions.
    const untied = profile.names.isCommon ? namesakes.slice(0, mostDoubts) : namesakes;
    const all = new Set([...untied, ...this.index.tiedNamesakes(profile)]);
    this.place(subject, [...all], this.countRivals(profile, namesakes) > 1);
  }

  /** A surname, initials or a handle alone: only what ties it counts. */
  private placeShort(subject: Subject): void {
    const relatives = this.index.tiedRelatives(subject.profile);
    this.place(subject, relatives, true);
  }

  /** How many others may be meant by the name. */
  private countRivals(profile: Profile, namesakes: readonly Identity[]): number {
    return namesakes.filter((one) => {
      const tie = tieOf(profile.names, one.profile.names);
      return tie === "same" || tie === "acronym";
    }).length;
  }

  private place(subject: Subject, candidates: readonly Identity[], isShared: boolean): void {
    const { one, profile } = subject;
    const ranked = this.rank(profile, candidates, isShared).filter(({ identity }) =>
      this.mayHold(identity, one),
    );
    const [best, second] = this.nearest(ranked);
    if (best && this.isSure(best, second)) {
      if (second && isStrong(best.weighed) && isStrong(second.weighed)) this.unite(best, second);
      this.addMember(best.identity, one, profile, best.weighed);
      return;
    }
    const own = this.make(profile);
    this.addMember(own, one, profile, { score: certain, evidence: ["the first of these"] });
    for (const other of ranked.slice(0, mostDoubts)) this.doubt(own, other);
  }

  /** The two nearest. Who is known by a surname alone is no rival of who is known in full. */
  private nearest(ranked: readonly Candidate[]): readonly [Candidate?, Candidate?] {
    const [best, second] = ranked.filter(({ identity }) => identity.profile.names.keys.length > 0);
    return best && this.isSure(best, second) ? [best, second] : [ranked[0], ranked[1]];
  }

  /** Those that fit, best first; of equal ones the earlier made. */
  private rank(profile: Profile, candidates: readonly Identity[], isShared: boolean): Candidate[] {
    const dominant = isShared && !profile.names.isCommon ? dominantOf(candidates) : null;
    return candidates
      .flatMap((identity): Candidate[] => {
        const weighed = weigh(profile, identity.profile, isShared);
        if (weighed === null || (weighed.tie === "surname" && !isTiedSurname(weighed))) return [];
        if (identity.isSplitOff && weighed.support < weights.company[2]) return [];
        return [{ identity, weighed: identity === dominant ? favour(weighed) : weighed }];
      })
      .sort((a, b) => b.weighed.score - a.weighed.score || a.identity.order - b.identity.order);
  }

  /** Far enough ahead of the next; two that are both surely meant are one. */
  private isSure(best: Candidate, second: Candidate | undefined): boolean {
    if (best.weighed.score < linkFrom) return false;
    if (second === undefined || best.weighed.score - second.weighed.score >= margin) return true;
    return (
      isStrong(best.weighed) &&
      isStrong(second.weighed) &&
      this.mayJoin(best.identity, second.identity)
    );
  }

  private unite(best: Candidate, second: Candidate): void {
    if (!this.mayJoin(best.identity, second.identity)) return;
    best.identity.join(second.identity, second.weighed);
    this.index.add(best.identity, second.identity.profile);
  }

  /** An article that tells two apart is believed, and so is an editor. */
  private mayHold(identity: Identity, one: Appearance): boolean {
    return !identity.articles.has(one.article);
  }

  private mayJoin(a: Identity, b: Identity): boolean {
    if (a === b || this.areParted(a, b)) return false;
    const tie = tieOf(a.profile.names, b.profile.names);
    if (tie === null || tie === "surname" || tie === "suffix") return false;
    if (a.isKnown && b.isKnown) return false;
    return !shareArticle(a, b);
  }

  private areParted(a: Identity, b: Identity): boolean {
    for (const group of a.groups) {
      for (const enemy of this.settled.enemies.get(group) ?? [])
        if (b.groups.has(enemy)) return true;
    }
    return false;
  }

  /** "Bill" and "William", "J. Park" and "Jo Park", "Gaddafi" and "Qadhafi": identities of other names. */
  private joinVariants(identity: Identity): void {
    if (identity.members.size === 0) return;
    const variants = new Set([
      ...this.index.variants(identity.profile),
      ...this.index.tiedRelatives(identity.profile),
    ]);
    variants.delete(identity);
    // Who has the same name was compared when either was met.
    const { keys } = identity.profile.names;
    const others = [...variants]
      .filter(({ profile }) => !profile.names.keys.some((key) => keys.includes(key)))
      .sort((a, b) => a.order - b.order);
    const isShared = others.filter(({ isSplitOff }) => !isSplitOff).length > 1;
    const ranked = this.rank(identity.profile, others, isShared).filter(
      (one) => one.weighed.tie !== "surname" && !this.areParted(identity, one.identity),
    );
    const [best, second] = ranked;
    if (!best) return;
    if (this.isSure(best, second) && this.mayJoin(identity, best.identity)) {
      best.identity.join(identity, best.weighed);
      this.index.add(best.identity, identity.profile);
    } else this.doubt(identity, best);
  }

  private doubt(a: Identity, { identity: b, weighed }: Candidate): void {
    if (weighed.score < suggestFrom || this.areParted(a, b) || shareArticle(a, b)) return;
    if (a.isKnown && b.isKnown) return;
    this.doubts.push({ a, b, weighed });
  }
}

/** An article that tells two apart is believed. */
function shareArticle(a: Identity, b: Identity): boolean {
  const [small, large] = a.articles.size <= b.articles.size ? [a, b] : [b, a];
  for (const article of small.articles) if (large.articles.has(article)) return true;
  return false;
}

/** Who else may be meant is said of so many: where it may be one of two, of both. */
const mostDoubts = 2;

/** The score of what is no guess. */
const certain = 100;

/** From this rank on there is no full name. */
const surnameRank = 10;

/** What tells most comes first: 0 a handle beside a name … 10 a surname, 11 a handle alone. */
function rankOf({ names, handles, roles }: Profile): number {
  if (names.keys.length === 0) return names.persons.length > 0 ? surnameRank : surnameRank + 1;
  const isAcronym = names.type === "organisation" && !names.organisations[0]!.includes(" ");
  const hasRole = [...roles.values()].some(
    ({ office, names: its }) => office !== "" && its.length > 0,
  );
  return (isAcronym ? 4 : 0) + (handles.size > 0 ? 0 : hasRole ? 1 : roles.size > 0 ? 2 : 3);
}

/** By what is told, then by day, then by id: an order of the content. */
function bySubject(a: Subject, b: Subject): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  const [x, y] = [a.one.published ?? unknownDay, b.one.published ?? unknownDay];
  if (x !== y) return x < y ? -1 : 1;
  return a.one.id < b.one.id ? -1 : 1;
}

/** Sorts behind every day. */
export const unknownDay = "9999";

/** The one that is named far more often than all the others; null where none is. */
function dominantOf(candidates: readonly Identity[]): Identity | null {
  const [first, second] = [...candidates].sort((a, b) => b.members.size - a.members.size);
  if (first === undefined || first.members.size < dominantFrom) return null;
  const next = second?.members.size ?? 0;
  return first.members.size >= dominantTimes * next ? first : null;
}

function favour(weighed: Weighed): Weighed {
  const evidence = [...weighed.evidence, "by far the most often named of these"];
  return { ...weighed, score: weighed.score + weights.dominant, evidence };
}

/** A surname that three of the same company share, or a role of the same place: less is a guess. */
function isTiedSurname({ support }: Weighed): boolean {
  return support >= weights.company[2];
}
