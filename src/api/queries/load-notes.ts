import { inChunks, rowsPerInsert, type Store } from "../../store/index.js";
import type { Note } from "../shapes/index.js";

/** What editors noted on statements and people, by their ids; who it was stays with the editors. */
export async function loadNotes(
  { db }: Pick<Store, "db">,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Note[]>> {
  const notes = new Map<string, Note[]>();
  for (const some of inChunks([...new Set(ids)], rowsPerInsert(1))) {
    const rows = await db
      .selectFrom("notes")
      .select(["subject", "kind", "note", "at"])
      .where("subject", "in", some)
      .orderBy("at")
      .orderBy("note")
      .execute();
    for (const { subject, kind, note, at } of rows) {
      const list = notes.get(subject);
      if (list) list.push({ action: kind, note, at });
      else notes.set(subject, [{ action: kind, note, at }]);
    }
  }
  return notes;
}
