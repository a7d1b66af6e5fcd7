import type { Line } from "./lines.js";

/** Lines at the top and at the bottom of a page that may be its header and footer. */
const edgeLines = 3;
/** Points by which the same line may stand higher or lower on another page. */
const sameHeight = 4;
/** Share of the pages on which a line must repeat; left and right pages often differ. */
const repeatedOn = 0.4;

/**
 * The lines without those that repeat at the top or the bottom of the pages:
 * headers, footers, page numbers. Numbers in them may differ. A page number is
 * also told where it stands alone.
 */
export function dropFurniture(pages: readonly (readonly Line[])[]): Line[][] {
  const filled = pages.filter((lines) => lines.length > 0).length;
  if (filled < 2) return pages.map((lines) => [...lines]);
  const counts = new Map<string, number>();
  for (const lines of pages) {
    for (const key of new Set(edgesOf(lines).flatMap(keysOf))) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const least = Math.max(2, Math.ceil(filled * repeatedOn));
  const repeats = (line: Line): boolean =>
    keysOf(line).some((key) => (counts.get(key) ?? 0) >= least);
  return pages.map((lines) => {
    const edges = new Set(edgesOf(lines).filter(repeats));
    return lines.filter((line) => !edges.has(line));
  });
}

function edgesOf(lines: readonly Line[]): Line[] {
  const byHeight = [...lines].sort((a, b) => b.base - a.base);
  return [...new Set([...byHeight.slice(0, edgeLines), ...byHeight.slice(-edgeLines)])];
}

/** What a line has in common with itself on other pages: its words, and about its height; two keys, since a height may lie on a border. */
function keysOf(line: Line): string[] {
  const words = line.text.replaceAll(/\d+/g, "#");
  const height = Math.round(line.base / sameHeight);
  return [`${height}:${words}`, `${height + 0.5}:${words}`, `${height - 0.5}:${words}`];
}
