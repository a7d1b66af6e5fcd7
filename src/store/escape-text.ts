/*
 * Neither engine holds every JavaScript string: PostgreSQL has no U+0000 in a
 * text, and UTF-8 has no half of a surrogate pair. Both drivers therefore write
 * such a code unit as U+FFFF and its four hexadecimal digits, and read it back.
 * U+FFFF is no character and stands in no text that is meant to be read; one
 * that does is written in the same way. Outside the drivers nobody sees it.
 */

const mark = "\uFFFF";
// With the flag u, half of a surrogate pair is matched only where it stands alone.
// oxlint-disable-next-line no-control-regex
const unheld = /[\u0000\uFFFF\p{Surrogate}]/gu;
const held = /\uFFFF([0-9a-f]{4})/g;

/** A text as an engine can hold it. */
export function escapeText(text: string): string {
  if (text.isWellFormed() && !text.includes("\0") && !text.includes(mark)) return text;
  return text.replace(unheld, (unit) => mark + unit.charCodeAt(0).toString(16).padStart(4, "0"));
}

/** The text that was escaped. */
export function unescapeText(text: string): string {
  if (!text.includes(mark)) return text;
  return text.replace(held, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}

/** A parameter of a query, its texts escaped: also those of a list. */
export function escapeParameter(value: unknown): unknown {
  if (typeof value === "string") return escapeText(value);
  return Array.isArray(value) ? value.map(escapeParameter) : value;
}
