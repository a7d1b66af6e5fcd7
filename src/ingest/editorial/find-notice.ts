import { textOf, type Article, type Block } from "../../model/index.js";
import type { PublicationStatus } from "../ingested.js";
import { noticeHeadings, noticeOpenings } from "./notice-openings.js";

/** A note in which the article is corrected or taken back. */
export interface Notice {
  readonly words: string;
  readonly status: PublicationStatus;
}

/** Blocks that may be such a note; a title "Correction: …" is an article about another. */
const noteKinds: ReadonlySet<Block["kind"]> = new Set(["paragraph", "list", "quote", "furniture"]);

/** The first note in an article by which it is corrected or taken back; null where there is none. */
export function findNotice({ text, blocks }: Article): Notice | null {
  for (const [index, block] of blocks.entries()) {
    const words = textOf(text, block);
    if (noteKinds.has(block.kind)) {
      const status = statusOfNote(words);
      if (status) return { words, status };
    }
    const next = blocks[index + 1];
    const headed =
      block.kind === "heading" || block.kind === "paragraph" ? headingStatus(words) : null;
    if (headed && next?.kind === "paragraph") return { words: textOf(text, next), status: headed };
  }
  return null;
}

/** Longest opening of a note, with room for white space and quotation marks. */
const openingLength = 120;

/** What a note that begins so says of its article; null where it is no such note. */
export function statusOfNote(words: string): PublicationStatus | null {
  const start = fold(words.slice(0, openingLength));
  return noticeOpenings.find((opening) => start.startsWith(opening.words))?.status ?? null;
}

function headingStatus(words: string): PublicationStatus | null {
  return words.length > openingLength ? null : (noticeHeadings.get(fold(words)) ?? null);
}

function fold(words: string): string {
  return words
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/\s+/g, " ")
    .replace(/^[\s*_[("]+/, "")
    .toLowerCase();
}
