/** A run of characters as pdf.js gives it: where it stands, in points from the page's lower left. */
export interface TextItem {
  readonly str: string;
  /** a, b, c, d, x, y of its matrix. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** A line of a page. */
export interface Line {
  readonly text: string;
  readonly page: number;
  /** Where it begins and ends, and its base, in points. */
  readonly left: number;
  readonly right: number;
  readonly base: number;
  /** The size of its letters, in points. */
  readonly size: number;
}

/** Parts of the size of a letter: how far apart two bases on one line may be, as of a footnote's mark. */
const sameLine = 0.5;
/** A gap that is wider than this parts words; the narrowest spaces in use are a fifth. */
const wordGap = 0.15;
/** A gap that is wider than this parts columns, or the cells of a table. */
const columnGap = 3;

interface Placed {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
}

/** The lines of a page, in the order in which they were written into it, which follows columns. */
export function linesOfPage(items: readonly TextItem[], page: number): Line[] {
  const lines: Placed[][] = [];
  for (const item of items) {
    const placed = place(item);
    if (!placed) continue;
    const line = lines.at(-1);
    if (line && continues(line, placed)) line.push(placed);
    else lines.push([placed]);
  }
  return lines.map((parts) => joinLine(parts, page)).filter(({ text }) => text !== "");
}

function place({ str, transform, width, height }: TextItem): Placed | null {
  const [a = 0, b = 0, c = 0, d = 0, left = 0, base = 0] = transform;
  const isUpright = Math.abs(b) < Math.abs(a) || (a === 0 && b === 0);
  // Text that stands on its side is a margin's: a watermark, a date of download.
  if (!isUpright || str === "") return null;
  const size = Math.hypot(c, d) || height;
  return { text: str, left, right: left + width, base, size };
}

function continues(line: readonly Placed[], item: Placed): boolean {
  const last = line.at(-1)!;
  const size = Math.max(last.size, item.size);
  if (Math.abs(last.base - item.base) > size * sameLine) return false;
  return item.left > last.left - size && item.left - last.right < size * columnGap;
}

function joinLine(parts: readonly Placed[], page: number): Line {
  let text = "";
  let right = -Infinity;
  let largest = parts[0]!;
  for (const part of parts) {
    const isApart = part.left - right > part.size * wordGap;
    text += text !== "" && isApart ? ` ${part.text}` : part.text;
    right = part.right;
    if (part.text.trim().length > largest.text.trim().length) largest = part;
  }
  const { base, size } = largest;
  const folded = text.replaceAll(/\s+/g, " ").trim();
  return { text: folded, page, left: parts[0]!.left, right, base, size };
}
