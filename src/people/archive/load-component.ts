import type { Kysely } from "kysely";
import type { RegistryEntry } from "../../model/index.js";
import { inChunks, rowsPerInsert, type Tables } from "../../store/index.js";
import { idsOfEntry } from "../link/entry-ids.js";
import type { Appearance, Decision } from "../link/input.js";
import { anchorsOf } from "../link/partition.js";
import type { Facts } from "./note-facts.js";

/** All who are compared with those of some blocks, with where they stand now. */
export interface Component {
  readonly blocks: ReadonlySet<string>;
  readonly rows: readonly ComponentRow[];
  readonly entries: readonly RegistryEntry[];
}

export interface ComponentRow {
  readonly key: number;
  readonly appearance: Appearance;
  /** The person it is linked to. */
  readonly personKey: number | null;
}

/** The decisions that stand, each with the blocks of those it speaks of. */
export interface DecisionsInBlocks {
  readonly decisions: readonly Decision[];
  /** For each decision the blocks of its anchors. */
  readonly blocks: readonly ReadonlySet<string>[];
}

/** Loads the appearances and entries of these blocks, and of the blocks that those lead to. */
export async function loadComponent(
  db: Kysely<Tables>,
  from: readonly string[],
  decided: DecisionsInBlocks,
): Promise<Component> {
  const blocks = new Set<string>();
  const keys = new Set<number>();
  for (let fresh = new Set(from); fresh.size > 0;) {
    for (const block of fresh) blocks.add(block);
    const found = await keysOfBlocks(db, [...fresh]);
    const newKeys = found.filter((key) => !keys.has(key));
    for (const key of newKeys) keys.add(key);
    const next = [...(await blocksOfKeys(db, newKeys)), ...blocksByDecision(fresh, decided)];
    fresh = new Set(next.filter((block) => !blocks.has(block)));
  }
  return {
    blocks,
    rows: await loadRows(db, [...keys]),
    entries: await loadEntries(db, [...blocks]),
  };
}

/** A decision joins the blocks of all it speaks of. */
function blocksByDecision(fresh: ReadonlySet<string>, { blocks }: DecisionsInBlocks): string[] {
  return blocks.flatMap((its) => ([...its].some((block) => fresh.has(block)) ? [...its] : []));
}

async function keysOfBlocks(db: Kysely<Tables>, blocks: readonly string[]): Promise<number[]> {
  const found: number[] = [];
  for (const some of inChunks(blocks, rowsPerInsert(1))) {
    const rows = await db
      .selectFrom("person_blocks")
      .select("article_person_key")
      .where("block", "in", some)
      .execute();
    for (const row of rows) found.push(row.article_person_key);
  }
  return [...new Set(found)];
}

async function blocksOfKeys(db: Kysely<Tables>, keys: readonly number[]): Promise<string[]> {
  const found = new Set<string>();
  for (const some of inChunks(keys, rowsPerInsert(1))) {
    const rows = await db
      .selectFrom("person_blocks")
      .select("block")
      .distinct()
      .where("article_person_key", "in", some)
      .execute();
    for (const { block } of rows) found.add(block);
  }
  return [...found];
}

async function loadRows(db: Kysely<Tables>, keys: readonly number[]): Promise<ComponentRow[]> {
  const loaded: ComponentRow[] = [];
  for (const some of inChunks(keys, rowsPerInsert(1))) {
    const rows = await db
      .selectFrom("person_facts as f")
      .innerJoin("article_people as p", "p.key", "f.article_person_key")
      .innerJoin("articles as a", "a.key", "p.article_key")
      .select(["p.key", "p.local_id", "p.person_key", "f.appearance", "f.facts", "a.id as article"])
      .where("p.key", "in", some)
      .execute();
    for (const row of rows) {
      const facts = JSON.parse(row.facts) as Facts;
      loaded.push({
        key: row.key,
        personKey: row.person_key,
        appearance: { id: row.appearance, article: row.article, localId: row.local_id, ...facts },
      });
    }
  }
  return loaded;
}

async function loadEntries(
  db: Kysely<Tables>,
  blocks: readonly string[],
): Promise<RegistryEntry[]> {
  const entries = new Map<string, RegistryEntry>();
  for (const some of inChunks(blocks, rowsPerInsert(1))) {
    const rows = await db
      .selectFrom("registry_blocks as b")
      .innerJoin("registry_entries as e", "e.id", "b.entry_id")
      .select(["e.id", "e.body"])
      .where("b.block", "in", some)
      .execute();
    for (const { id, body } of rows) entries.set(id, JSON.parse(body) as RegistryEntry);
  }
  for (const twin of await loadTwins(db, [...entries.values()])) entries.set(twin.id, twin);
  return [...entries.values()];
}

/** The entries of other registries that these name by their identifiers. */
export async function loadTwins(
  db: Kysely<Tables>,
  entries: readonly RegistryEntry[],
): Promise<RegistryEntry[]> {
  const known = new Set(entries.map(({ id }) => id));
  const named = new Set(entries.flatMap(idsOfEntry).filter((id) => !known.has(id)));
  const twins: RegistryEntry[] = [];
  for (const some of inChunks([...named], rowsPerInsert(1))) {
    const rows = await db
      .selectFrom("registry_entries")
      .select("body")
      .where("id", "in", some)
      .execute();
    for (const { body } of rows) twins.push(JSON.parse(body) as RegistryEntry);
  }
  return twins;
}

/** The decisions that were not undone. */
export async function loadDecisions(db: Kysely<Tables>): Promise<Decision[]> {
  const rows = await db
    .selectFrom("person_decisions")
    .select(["key", "kind", "anchors"])
    .where("undone", "=", 0)
    .orderBy("key")
    .execute();
  return rows.map(({ key, kind, anchors: packed }): Decision => {
    const [first = "", ...others] = JSON.parse(packed) as string[];
    if (kind === "split") return { key, kind, from: first, out: others };
    return { key, kind, a: first, b: others[0] ?? first };
  });
}

/** Decisions with the blocks that they join. */
export async function decisionsInBlocks(db: Kysely<Tables>): Promise<DecisionsInBlocks> {
  const decisions = await loadDecisions(db);
  const anchors = [...new Set(decisions.flatMap(anchorsOf))];
  const byAnchor = await blocksOfAnchors(db, anchors);
  const blocks = decisions.map(
    (one) => new Set(anchorsOf(one).flatMap((anchor) => byAnchor.get(anchor) ?? [])),
  );
  return { decisions, blocks };
}

/** The blocks of appearances and entries by their ids; an anchor that is no longer there has none. */
export async function blocksOfAnchors(
  db: Kysely<Tables>,
  anchors: readonly string[],
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  const add = (anchor: string, block: string): void => {
    found.set(anchor, [...(found.get(anchor) ?? []), block]);
  };
  for (const some of inChunks(anchors, rowsPerInsert(1))) {
    const appearances = await db
      .selectFrom("person_facts as f")
      .innerJoin("person_blocks as b", "b.article_person_key", "f.article_person_key")
      .select(["f.appearance", "b.block"])
      .where("f.appearance", "in", some)
      .execute();
    for (const { appearance, block } of appearances) add(appearance, block);
    const entries = await db
      .selectFrom("registry_blocks")
      .selectAll()
      .where("entry_id", "in", some)
      .execute();
    for (const { entry_id: id, block } of entries) add(id, block);
  }
  return found;
}
