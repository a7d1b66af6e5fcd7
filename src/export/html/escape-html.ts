const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Text as HTML, safe between tags and inside quoted attributes. Characters
 * that HTML does not allow (controls, lone surrogates) become U+FFFD.
 */
export function escapeHtml(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => entities[character] ?? character)
    .replace(forbidden, "\uFFFD");
}

/** Lone surrogates, and controls other than tab, line feed, form feed and carriage return. */
// oxlint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F\p{Surrogate}]/gu;
