import type { Identity } from "./identity.js";
import type {
  Appearance,
  LinkedPerson,
  LinkInput,
  LinkResult,
  Member,
  Suggestion,
} from "./input.js";
import { linkBlock, unknownDay, type Block, type Doubt, type LinkedBlock } from "./link-block.js";
import { listAppearances } from "./list-appearances.js";
import { partition } from "./partition.js";
import { settleDecisions, type Settled } from "./settle-decisions.js";
import { confidenceOf } from "./weights.js";

/**
 * Tells which people of which articles are one person. A pure function of its
 * input as a set: no order of articles, people, entries or decisions changes a
 * byte of the result.
 */
export function linkPeople({ articles, registry, decisions }: LinkInput): LinkResult {
  const appearances = articles.flatMap(listAppearances);
  return linkBlocks(partition(appearances, registry, decisions), settleDecisions(decisions));
}

/** Links blocks that `partition` made; the people of several blocks with one registry id are one. */
export function linkBlocks(blocks: readonly Block[], settled: Settled): LinkResult {
  const linked = blocks.map((block) => linkBlock(block, settled));
  const ids = new Map<Identity, string>();
  const byId = new Map<string, Identity[]>();
  for (const identity of linked.flatMap(({ identities }) => identities)) {
    if (identity.members.size === 0) continue;
    const id = idOf(identity);
    ids.set(identity, id);
    byId.set(id, [...(byId.get(id) ?? []), identity]);
  }
  const people = [...byId].map(([id, identities]) => describe(id, identities));
  return {
    people: people.sort((a, b) => (a.id < b.id ? -1 : 1)),
    suggestions: listSuggestions(linked, ids),
  };
}

/** By the registry, else by the smallest member: the earliest published, of one day the smallest id. */
function idOf(identity: Identity): string {
  const [entry] = identity.entries.map(({ id }) => id).sort();
  const [stated] = [...identity.stated].sort();
  return entry ?? stated ?? personIdOf(membersOf([identity])[0]![0].id);
}

/** So many of a hash's hex digits name a person: 128 bits never meet by chance. */
const idDigits = 32;

/** The id of a person whose smallest member is this appearance: the beginning of its hash. */
export function personIdOf(appearance: string): string {
  const from = "sha256:".length;
  return `person:${appearance.slice(from, from + idDigits)}`;
}

function membersOf(
  identities: readonly Identity[],
): [Appearance, { score: number; evidence: readonly string[] }][] {
  return identities
    .flatMap(({ members }) => [...members])
    .sort(([a], [b]) => {
      const [x, y] = [a.published ?? unknownDay, b.published ?? unknownDay];
      return x < y || (x === y && a.id < b.id) ? -1 : 1;
    });
}

function describe(id: string, identities: readonly Identity[]): LinkedPerson {
  const members = membersOf(identities);
  const appearances = members.map(([one]) => one);
  const entry = identities.flatMap(({ entries }) => entries).find((one) => one.id === id);
  const name = entry?.name ?? usualName(appearances);
  // Of an entry only the registry's own: it may have members in several blocks, linked apart.
  const written =
    entry?.aliases.map((alias) => alias.name) ??
    appearances.flatMap((one) => [one.name, ...one.aliases]);
  const handles =
    entry?.handles.map(({ handle }) => handle) ?? appearances.flatMap((one) => one.handles);
  return {
    id,
    type: entry?.type ?? usualType(appearances),
    name,
    registryId: entry?.id ?? (id.startsWith("person:") ? null : id),
    aliases: distinct(written.filter((one) => one !== name)),
    handles: distinct(handles),
    members: members.map(([one, tie]): Member => ({
      id: one.id,
      article: one.article,
      localId: one.localId,
      confidence: confidenceOf(tie.score),
      evidence: tie.evidence,
    })),
  };
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}

/** The fullest kind of name that is used most: full names before surnames, handles last. */
function usualName(appearances: readonly Appearance[]): string {
  const counts = new Map<string, number>();
  for (const { name } of appearances) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [best] = [...counts].sort(
    ([a, m], [b, n]) =>
      kindOf(a) - kindOf(b) ||
      isLoud(a) - isLoud(b) ||
      n - m ||
      b.length - a.length ||
      (a < b ? -1 : 1),
  );
  return best![0];
}

const kindOf = (name: string): number => (name.startsWith("@") ? 2 : name.includes(" ") ? 0 : 1);

/** "ANA RUIZ" is how a headline has it. */
const isLoud = (name: string): number => (name === name.toUpperCase() ? 1 : 0);

function usualType(appearances: readonly Appearance[]): LinkedPerson["type"] {
  const named = appearances.filter(({ name }) => !name.startsWith("@"));
  const counted = named.length > 0 ? named : appearances;
  const persons = counted.filter(({ type }) => type === "person").length;
  return persons * 2 >= counted.length ? "person" : "organisation";
}

/** What was not linked is not surer than this, however much speaks for it: as much speaks for another. */
const surest = 0.7;

/** Each doubt between two people once, with what speaks most for it. */
function listSuggestions(
  linked: readonly LinkedBlock[],
  ids: ReadonlyMap<Identity, string>,
): Suggestion[] {
  const best = new Map<string, { a: string; b: string; doubt: Doubt }>();
  for (const doubt of linked.flatMap(({ doubts }) => doubts)) {
    const [one, other] = [ids.get(doubt.a.root), ids.get(doubt.b.root)];
    if (one === undefined || other === undefined || one === other) continue;
    const [a, b] = one < other ? [one, other] : [other, one];
    const known = best.get(`${a}\n${b}`);
    if (known && known.doubt.weighed.score >= doubt.weighed.score) continue;
    best.set(`${a}\n${b}`, { a, b, doubt });
  }
  return [...best]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { a, b, doubt }]): Suggestion => ({
      a,
      b,
      confidence: Math.min(confidenceOf(doubt.weighed.score), surest),
      evidence: doubt.weighed.evidence,
    }));
}
