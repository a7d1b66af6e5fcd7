/** What was asked of the people of an archive cannot be done; the message says why, and what can. */
export class PeopleError extends Error {
  override readonly name = "PeopleError";
}
