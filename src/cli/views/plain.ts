/**
 * Text that is safe to print on a terminal: control characters, which could
 * move the cursor or forge output, and overrides of the direction of writing
 * become U+FFFD; white space becomes single spaces.
 */
export function plain(text: string): string {
  return text.replace(/\s+/g, " ").replace(unsafe, "\uFFFD");
}

// oxlint-disable-next-line no-control-regex
const unsafe = /[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\p{Surrogate}]/gu;
