import type { Article, Span } from "../../../model/index.js";

/** Code units of the text that an editor is shown at most; an article may be a whole book. */
const longestWindow = 8_000;

export interface Window extends Span {
  readonly text: string;
}

/** The blocks that these places stand in, with one before and one behind, as far as they are not too long. */
export function windowAround({ text, blocks }: Article, places: readonly Span[]): Window {
  const start = Math.min(...places.map((place) => place.start));
  const end = Math.max(...places.map((place) => place.end));
  const first = blocks.findIndex((block) => block.end > start);
  const last = blocks.findLastIndex((block) => block.start < end);
  if (first < 0 || last < 0) return cut(text, start - marginless, end + marginless);
  const from = blocks[Math.max(0, first - 1)]!.start;
  const to = blocks[Math.min(blocks.length - 1, last + 1)]!.end;
  if (to - from <= longestWindow) return cut(text, Math.min(from, start), Math.max(to, end));
  const margin = Math.max(0, Math.floor((longestWindow - (end - start)) / 2));
  return cut(text, Math.max(from, start - margin), Math.min(to, end + margin));
}

/** Where a text has no blocks. */
const marginless = 1_000;

/** As much of the text from `near` on as is shown at once, cut between blocks where it can be. */
export function windowFrom({ text, blocks }: Article, near: number): Window {
  const start = blocks.find((block) => block.end > near)?.start ?? 0;
  const fits = blocks.filter((block) => block.start >= start && block.end - start <= longestWindow);
  return cut(text, start, fits.at(-1)?.end ?? start + longestWindow);
}

function cut(text: string, from: number, to: number): Window {
  const start = Math.max(0, from);
  const end = Math.min(text.length, to);
  return { start, end, text: text.slice(start, end) };
}
