import { relinkPeople } from "../../people/index.js";
import type { Store } from "../../store/index.js";
import { linkCopies } from "../copies/link-copies.js";
import { settleNotes } from "../notes/settle-notes.js";
import { settleVersions } from "../versions/settle-versions.js";
import type { Counts } from "./counts.js";

/**
 * Finds out what can only be told of articles together: which are versions of
 * one, which are copies, and who is who in them. Does what is to be done about
 * articles that were added since it was last done, whichever run added them.
 */
export async function settleArchive(store: Store): Promise<Pick<Counts, "replaced" | "copies">> {
  // Versions of one article are no copies of each other, so they come first.
  const { replaced } = await settleVersions(store, []);
  const { copies } = await linkCopies(store, []);
  await relinkPeople(store);
  // Who hides a person hides what he says wherever he was found since.
  await settleNotes(store);
  return { replaced, copies };
}
