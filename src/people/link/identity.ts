import type { RegistryEntry } from "../../model/index.js";
import type { Appearance } from "./input.js";
import { GrowingProfile, type Profile } from "./profile.js";

/** Why an appearance belongs where it does. */
export interface Tie {
  readonly score: number;
  readonly evidence: readonly string[];
}

/** Somebody, while linking: all that were taken for one so far. */
export class Identity {
  /** In order of making: of equal ones the earlier counts. */
  readonly order: number;
  readonly profile: GrowingProfile;
  readonly members = new Map<Appearance, Tie>();
  readonly entries: RegistryEntry[] = [];
  /** Ids that sources gave its members. */
  readonly stated = new Set<string>();
  readonly articles = new Set<string>();
  /** Groups of editors' decisions that it holds. */
  readonly groups = new Set<string>();
  /** Parted from others by an editor: its name alone draws nobody. */
  isSplitOff = false;
  /** The one it was joined to. */
  private joined: Identity | null = null;

  constructor(order: number, first: Profile) {
    this.order = order;
    this.profile = new GrowingProfile(first.names);
  }

  /** Itself, or whom it became part of. */
  get root(): Identity {
    // A loop, and no recursion: chains of joins may be long.
    let root = this.joined;
    while (root?.joined) root = root.joined;
    return root ?? this;
  }

  /** Whether a registry or a source says who it is. */
  get isKnown(): boolean {
    return this.entries.length > 0 || this.stated.size > 0;
  }

  addMember(one: Appearance, profile: Profile, tie: Tie): void {
    this.members.set(one, tie);
    this.articles.add(one.article);
    this.profile.add(profile);
  }

  addEntry(entry: RegistryEntry, profile: Profile): void {
    this.entries.push(entry);
    this.profile.add(profile);
  }

  /** Takes all of another's; `tie` says why. */
  join(other: Identity, tie: Tie): void {
    for (const [one, its] of other.members) {
      this.members.set(one, its.score < tie.score ? its : tie);
      this.articles.add(one.article);
    }
    this.entries.push(...other.entries);
    this.profile.add(other.profile);
    for (const id of other.stated) this.stated.add(id);
    for (const group of other.groups) this.groups.add(group);
    this.isSplitOff ||= other.isSplitOff;
    other.joined = this;
  }
}
