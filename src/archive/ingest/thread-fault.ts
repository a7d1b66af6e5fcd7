/** Why no thread can read anything, such as weights that are missing; `cause` is what happened. */
export class ThreadFault extends Error {
  override readonly name = "ThreadFault";
  override readonly cause: Error;

  constructor(cause: Error) {
    super(cause.message, { cause });
    this.cause = cause;
  }
}
