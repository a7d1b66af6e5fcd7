import type { NoteSubject, Store } from "../../store/index.js";
import { SubjectError } from "./note-error.js";

/** A statement or a person of the archive, as it was named. */
export interface Subject {
  readonly kind: NoteSubject;
  readonly id: string;
  /** Its key among statements, or among people. */
  readonly key: number;
}

/** Fewer digits of an id than this are a slip of the hand. */
const leastDigits = 8;
const wholeDigits = 64;

/**
 * The statement or person of an id: all of it or, of a statement, its first
 * digits. An id that a newer reading replaced stands for the one in its place.
 * Throws a `SubjectError`.
 */
export async function findSubject(store: Store, named: string): Promise<Subject> {
  const digits = /^(?:sha256:)?([0-9a-f]+)$/.exec(named)?.[1];
  const person = await findPerson(store, named);
  if (person) return person;
  if (digits === undefined || digits.length < leastDigits || digits.length > wholeDigits) {
    throw new SubjectError(
      `"${named}" is no statement and no person of this archive; give an id as "onrecord search" and "onrecord people" show it`,
    );
  }
  return findStatement(store, named, digits);
}

async function findPerson({ db }: Store, id: string): Promise<Subject | null> {
  const row = await db.selectFrom("people").select("key").where("id", "=", id).executeTakeFirst();
  return row ? { kind: "person", id, key: row.key } : null;
}

async function findStatement(store: Store, named: string, digits: string): Promise<Subject> {
  const found = await statementsFrom(store, digits);
  const [first] = found;
  if (first && found.length === 1) return { kind: "statement", ...first };
  if (first) {
    throw new SubjectError(
      `"${named}" begins the ids of several statements; give more of its digits`,
    );
  }
  const moved = await store.db
    .selectFrom("moved_statements")
    .select("new_id")
    .where("old_id", "=", `sha256:${digits}`)
    .executeTakeFirst();
  if (moved?.new_id) return findStatement(store, named, moved.new_id.slice("sha256:".length));
  throw new SubjectError(
    moved
      ? `The statement "${named}" was read otherwise by a newer reader, and nothing stands in its place; "onrecord diff-readings" shows how`
      : `There is no statement "${named}" in this archive; give an id as "onrecord search" shows it`,
  );
}

/** At most two: more are as many as two. */
function statementsFrom({ db }: Store, digits: string) {
  const from = `sha256:${digits}`;
  return db
    .selectFrom("statements")
    .select(["id", "key"])
    .where("id", ">=", from)
    .where("id", "<", `${from}g`)
    .limit(2)
    .execute();
}
