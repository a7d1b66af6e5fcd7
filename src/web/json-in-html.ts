/**
 * A value as JSON that can stand in a script element of data: no `<`, so that
 * no text of an article can close the element or open a comment.
 */
export function jsonInHtml(value: unknown): string {
  return JSON.stringify(value).replace(/</g, "\\u003c");
}
