/** An XML text without its document type, and whether that defined entities. */
export interface WithoutDoctype {
  readonly xml: string;
  readonly hasEntities: boolean;
}

/** A document type stands at the start; more than this before it is content. */
const prologLength = 16 * 1024;

/**
 * Takes the document type out of an XML text. Entities that it defines may read
 * other files or grow without bound, and no feed needs them: they are never
 * expanded, and stay in the text as written.
 */
export function dropDoctype(xml: string): WithoutDoctype {
  const start = xml.slice(0, prologLength).search(/<!DOCTYPE\b/i);
  if (start < 0) return { xml, hasEntities: false };
  const end = endOfDoctype(xml, start);
  const hasEntities = /<!ENTITY\b/i.test(xml.slice(start, end));
  return { xml: xml.slice(0, start) + xml.slice(end), hasEntities };
}

/** The place after its ">": that of quoted strings and of the part in brackets does not count. */
function endOfDoctype(xml: string, start: number): number {
  let quote = "";
  let depth = 0;
  for (let at = start; at < xml.length; at++) {
    const char = xml[at]!;
    if (quote !== "") {
      if (char === quote) quote = "";
    } else if (char === '"' || char === "'") quote = char;
    else if (char === "[") depth++;
    else if (char === "]") depth--;
    else if (char === ">" && depth <= 0) return at + 1;
  }
  return xml.length;
}
