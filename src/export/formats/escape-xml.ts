const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Whatever XML 1.0 does not allow in a document, however it is written (section 2.2, Char). */
// oxlint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Surrogate}]/gu;

/** Text between tags. Characters that XML forbids are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(forbidden, "")
    .replace(/[&<>\r]/g, (character) => entities[character] ?? character);
}

/** The value of an attribute, quotation marks not included; white space stays what it is. */
export function escapeAttribute(text: string): string {
  return text
    .replace(forbidden, "")
    .replace(/[&<>"'\t\n\r]/g, (character) => entities[character] ?? character);
}

/** An element with text in it: `<name a="1">text</name>`. Attributes that are null are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | null>>,
  text: string | null,
): string {
  const opening = `${name}${writeAttributes(attributes)}`;
  return text === null ? `<${opening}/>` : `<${opening}>${escapeXml(text)}</${name}>`;
}

/** ` a="1" b="2"`, in the order given. */
export function writeAttributes(attributes: Readonly<Record<string, string | null>>): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value ?? "")}"`)
    .join("");
}
