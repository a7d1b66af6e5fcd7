import type { Kysely } from "kysely";
import {
  inChunks,
  rowsPerInsert,
  type NoteKind,
  type NotesTable,
  type Tables,
} from "../../store/index.js";

/** What an editor says of a statement or a person, to be shown beside it. */
export interface Note {
  readonly kind: NoteKind;
  readonly note: string;
  readonly editor: string;
  /** ISO 8601. */
  readonly at: string;
}

/** The notes on statements and people, by their ids; what has none is not in the map. */
export async function notesOf(
  { db }: { readonly db: Kysely<Tables> },
  ids: readonly string[],
): Promise<Map<string, Note[]>> {
  const notes = new Map<string, Note[]>();
  for (const some of inChunks(ids, rowsPerInsert(1))) {
    const rows = await db
      .selectFrom("notes")
      .select(["subject", "kind", "note", "editor", "at"])
      .where("subject", "in", some)
      .orderBy("subject")
      .orderBy("kind")
      .execute();
    for (const { subject, ...note } of rows) {
      const others = notes.get(subject);
      if (others) others.push(note);
      else notes.set(subject, [note]);
    }
  }
  return notes;
}

/** Every note of this kind, the latest last. */
export async function listNotes(
  { db }: { readonly db: Kysely<Tables> },
  kind: NoteKind,
): Promise<LostNote[]> {
  return db
    .selectFrom("notes")
    .select(["kind", "subject_kind", "subject", "note", "editor", "at"])
    .where("kind", "=", kind)
    .orderBy("at")
    .orderBy("subject")
    .execute();
}

/** A note whose statement or person is not in the archive as it stands. */
export type LostNote = Omit<NotesTable, "anchor">;

/** Notes that stand on nothing: their statement was read otherwise, or their person is gone. For an editor to look at. */
export async function lostNotes({ db }: { readonly db: Kysely<Tables> }): Promise<LostNote[]> {
  return db
    .selectFrom("notes")
    .select(["kind", "subject_kind", "subject", "note", "editor", "at"])
    .where("subject", "not in", db.selectFrom("statements").select("id"))
    .where("subject", "not in", db.selectFrom("people").select("id"))
    .orderBy("at")
    .orderBy("subject")
    .execute();
}
