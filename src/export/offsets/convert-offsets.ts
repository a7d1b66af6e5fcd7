import type { ArticleRecord } from "../../model/index.js";

export const offsetUnits = ["utf16", "codepoint", "byte"] as const;
/** What offsets count: UTF-16 code units, Unicode code points, or bytes of UTF-8. */
export type OffsetUnit = (typeof offsetUnits)[number];

/** A record whose spans may count in another unit than UTF-16. */
export type OffsetRecord = Omit<ArticleRecord, "offsets"> & { readonly offsets: OffsetUnit };

/**
 * The same record with every `start` and `end` counted in another unit, and
 * `offsets` saying which. Linear in the text and the number of spans.
 */
export function convertOffsets(record: ArticleRecord, unit: OffsetUnit): OffsetRecord {
  if (unit === "utf16") return record;
  const positions = positionsIn(record.article.text, unit);
  return { ...(mapSpans(record, positions) as ArticleRecord), offsets: unit };
}

/**
 * For each UTF-16 position of a text, the end included, its position in
 * another unit. A position between the halves of a surrogate pair counts as
 * the pair's start; a lone surrogate is one code point, and three bytes, as
 * UTF-8 encoders write U+FFFD for it.
 */
export function positionsIn(text: string, unit: Exclude<OffsetUnit, "utf16">): Uint32Array {
  const positions = new Uint32Array(text.length + 1);
  let at = 0;
  for (let i = 0; i < text.length;) {
    const point = text.codePointAt(i) ?? 0;
    const width = point > 0xffff ? 2 : 1;
    positions.fill(at, i, i + width);
    at += unit === "codepoint" ? 1 : utf8Length(point);
    i += width;
  }
  positions[text.length] = at;
  return positions;
}

function utf8Length(point: number): number {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}

/** In a record, whatever has a numeric start and end is a span of the article's text. */
function mapSpans(value: unknown, positions: Uint32Array): unknown {
  if (Array.isArray(value)) return value.map((item) => mapSpans(item, positions));
  if (value === null || typeof value !== "object") return value;
  const isSpan = "start" in value && "end" in value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) =>
      isSpan && (key === "start" || key === "end")
        ? [key, positionOf(item, positions)]
        : [key, mapSpans(item, positions)],
    ),
  );
}

function positionOf(offset: unknown, positions: Uint32Array): number {
  const position = typeof offset === "number" ? positions[offset] : undefined;
  if (position === undefined) {
    throw new RangeError(
      `Offset ${String(offset)} does not lie in a text of ${positions.length - 1} code units`,
    );
  }
  return position;
}
