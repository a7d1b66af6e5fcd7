import { stringOf, type LinkedData } from "../html/metadata/json-ld.js";

/**
 * The words of schema.org's `correction`: a string, a `CorrectionComment` or a
 * list of either, joined by a line break. An address alone is no words. Null
 * where there are none.
 */
export function correctionOf(article: LinkedData): string | null {
  const notes = [article["correction"]].flat().map(noteOf);
  const words = notes.filter((note) => note !== null && !/^https?:\/\/\S*$/.test(note));
  return words.length > 0 ? words.join("\n") : null;
}

function noteOf(value: unknown): string | null {
  if (typeof value !== "object" || value === null) return stringOf(value);
  const note = value as LinkedData;
  return stringOf(note["text"]) ?? stringOf(note["description"]) ?? stringOf(note["name"]);
}
