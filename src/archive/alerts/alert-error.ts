/** An alert that cannot be made, found or delivered; the message says what to do. */
export class AlertError extends Error {
  override readonly name = "AlertError";
}
