import { createHmac, randomBytes } from "node:crypto";
import type { Kysely, Transaction } from "kysely";
import {
  inChunks,
  rowsPerInsert,
  type Tables,
  type TombstoneKind,
  type TombstonesTable,
} from "../../store/index.js";

/** One thing that must not come back. */
export interface Forgotten {
  readonly kind: TombstoneKind;
  /** What it is known by, folded as `keysOfArticle` and `nameKey` do. */
  readonly key: string;
}

/** In `meta`: what makes the hashes of this archive unlike those of any other. */
const saltName = "tombstone-salt";
const saltBytes = 32;

/**
 * What an archive has forgotten, as hashes keyed with a secret of the archive's
 * own: they tell whether something comes back, and not what it is.
 */
export class Tombstones {
  readonly #salt: Buffer;
  readonly #hashes: ReadonlySet<string>;
  /** The short hashes alone: most words of a text can be told from a forgotten name by one of these. */
  readonly #short: ReadonlySet<number>;
  /** Whether people are among what was forgotten: else no text has to be searched for names. */
  readonly namesPeople: boolean;

  constructor(salt: Buffer, rows: readonly TombstonesTable[]) {
    this.#salt = salt;
    this.#hashes = new Set(rows.map(({ kind, hash }) => `${kind} ${hash}`));
    const people = rows.filter(({ kind }) => kind === "person");
    this.#short = new Set(
      people.map(({ hash }) => Number.parseInt(hash.slice(0, shortDigits), 16)),
    );
    this.namesPeople = rows.some(({ kind }) => ofPeople.has(kind));
  }

  get isEmpty(): boolean {
    return this.#hashes.size === 0;
  }

  has({ kind, key }: Forgotten): boolean {
    if (this.isEmpty) return false;
    const short = shortHash(this.#salt, key);
    if (kind === "person" && !this.#short.has(short)) return false;
    return this.#hashes.has(`${kind} ${hashOf(this.#salt, kind, key, short)}`);
  }
}

const ofPeople: ReadonlySet<TombstoneKind> = new Set(["person", "handle", "registry"]);

/** The tombstones of an archive; none where nothing was forgotten. */
export async function loadTombstones(db: Kysely<Tables>): Promise<Tombstones> {
  const salt = await loadSalt(db);
  if (salt === null) return new Tombstones(Buffer.alloc(0), []);
  return new Tombstones(salt, await db.selectFrom("tombstones").selectAll().execute());
}

/** Sets tombstones, and gives those alone. */
export async function addTombstones(
  tx: Transaction<Tables>,
  forgotten: readonly Forgotten[],
): Promise<Tombstones> {
  const salt = (await loadSalt(tx)) ?? (await makeSalt(tx));
  const rows = forgotten.map(({ kind, key }) => ({
    kind,
    hash: hashOf(salt, kind, key, shortHash(salt, key)),
  }));
  for (const some of inChunks(rows, rowsPerInsert(2))) {
    await tx
      .insertInto("tombstones")
      .values(some)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  return new Tombstones(salt, rows);
}

async function loadSalt(db: Kysely<Tables>): Promise<Buffer | null> {
  const row = await db
    .selectFrom("meta")
    .select("value")
    .where("name", "=", saltName)
    .executeTakeFirst();
  return row ? Buffer.from(row.value, "hex") : null;
}

async function makeSalt(tx: Transaction<Tables>): Promise<Buffer> {
  const salt = randomBytes(saltBytes);
  await tx
    .insertInto("meta")
    .values({ name: saltName, value: salt.toString("hex") })
    .execute();
  return salt;
}

const shortDigits = 8;

/** The short hash in hexadecimal digits, then HMAC-SHA-256 (RFC 2104). */
function hashOf(salt: Buffer, kind: TombstoneKind, key: string, short: number): string {
  const long = createHmac("sha256", salt).update(`${kind}\n${key}`).digest("hex");
  return short.toString(16).padStart(shortDigits, "0") + long;
}

/** FNV-1a (Fowler, Noll and Vo), begun with the salt: a thousand times quicker than the long one. */
function shortHash(salt: Buffer, key: string): number {
  let hash = 0x811c9dc5;
  if (salt.length > 0) hash ^= salt.readInt32LE(0);
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
