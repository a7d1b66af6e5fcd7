import type { Block } from "../../model/index.js";
import { isDash, isSpace } from "../quotations/marks.js";

/** `SAN LUIS OBISPO, Calif., Sept. 26 (Agency Name) — ` is as long as datelines get. */
const longestDateline = 70;
/** Headlines, bylines and notes stand before a dateline: it is looked for in the first few blocks. */
const blocksSearched = 8;

/**
 * Parts a dateline from the paragraph that it opens, as a block of its own:
 * `PORT ALMA (Reuters) — The harbour …` becomes `PORT ALMA (Reuters) —` and
 * `The harbour …`. A dateline begins with a place in capitals, and a sentence
 * follows it.
 */
export function partDatelines(text: string, blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block, i) => {
    if (i >= blocksSearched || block.kind !== "paragraph") return [block];
    const end = findDatelineEnd(text, block);
    if (end < 0) return [block];
    let start = end;
    while (start < block.end && isSpace(text.charCodeAt(start))) start++;
    if (start === block.end || !/[\p{Lu}\d"'“‘]/u.test(text[start])) return [block];
    return [{ kind: "dateline", start: block.start, end } as const, { ...block, start }];
  });
}

/** The end of the dash that closes a dateline, or -1. */
function findDatelineEnd(text: string, block: Block): number {
  const limit = Math.min(block.end, block.start + longestDateline);
  for (let at = block.start; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10) return -1;
    if (!isDash(unit)) continue;
    if (unit === 45 && !isSpace(text.charCodeAt(at - 1)) && text.charCodeAt(at + 1) !== 45)
      continue;
    let end = at + 1;
    while (end < block.end && isDash(text.charCodeAt(end))) end++;
    return isPlace(text.slice(block.start, at)) ? end : -1;
  }
  return -1;
}

/** `PORT ALMA, Calif., Sept. 26 (Agency Name)`: capitals first, then only names, numbers and brackets. */
function isPlace(words: string): boolean {
  const parts = words.trim().split(/[\s,]+/u);
  if (!/^\p{Lu}[\p{Lu}.'’-]+$/u.test(parts[0])) return false;
  return parts.every((part) => /^[([]?[\p{Lu}\d][\p{L}\d.'’/-]*[)\]]?$/u.test(part));
}
