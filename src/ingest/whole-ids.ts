import { hashOf, idOfExtracted } from "./identity.js";
import type { Piece } from "./piece.js";

/**
 * The ids of which one is that of a piece's article, where the piece as a whole
 * is one: a text, or a page or a document that it has to be taken out of. Told
 * without looking into it: who knows an article by one of these need not take
 * it out again. None for lines and rows, which are known by their fields.
 */
export function wholeIds({ content }: Piece): string[] {
  if (content.kind !== "bytes") return [];
  const ofBytes = hashOf(content.bytes);
  return [ofBytes, idOfExtracted(ofBytes)];
}
