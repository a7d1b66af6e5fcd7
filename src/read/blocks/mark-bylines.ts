import type { Block } from "../../model/index.js";

/** A byline stands near the top or at the very end. */
const blocksSearched = 6;
const longestByline = 120;

/** Marks short blocks such as `By Jo Park and Ann Li, Staff Writers` as bylines. */
export function markBylines(text: string, blocks: readonly Block[]): Block[] {
  return blocks.map((block, i) => {
    const near = i < blocksSearched || i === blocks.length - 1;
    return near && block.kind === "paragraph" && isByline(text.slice(block.start, block.end))
      ? { ...block, kind: "byline" }
      : block;
  });
}

function isByline(words: string): boolean {
  if (words.length > longestByline || /[.!?…”"]$/u.test(words)) return false;
  return /^(?:By|BY)\s+\p{Lu}[\p{L}.'’-]+\s+\p{Lu}/u.test(words);
}
