/** What was named does not stand for what is asked; the message says what would. */
export class SubjectError extends Error {
  override readonly name = "SubjectError";
}
