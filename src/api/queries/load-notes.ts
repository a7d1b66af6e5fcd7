import { sql } from "kysely";
import type { Store } from "../../store/index.js";
import type { Note } from "../shapes/index.js";
import { listOf } from "./list-of.js";

interface NoteRow {
  readonly subject: string;
  readonly action: Note["action"];
  readonly note: string;
  readonly at: string;
}

/** What editors noted on statements and people, by their ids; who it was stays with the editors. */
export async function loadNotes(
  store: Pick<Store, "db" | "engine">,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Note[]>> {
  const among = listOf(store, [...new Set(ids)], "text");
  const { rows } = await sql<NoteRow>`select subject, kind as action, note, at from notes
    where subject in (${among}) order by at, note`.execute(store.db);
  const notes = new Map<string, Note[]>();
  for (const { subject, ...note } of rows) {
    notes.set(subject, [...(notes.get(subject) ?? []), note]);
  }
  return notes;
}
