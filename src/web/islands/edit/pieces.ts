/** A place in the passage, in UTF-16 code units from its beginning. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

export type Side = "start" | "end";

const word = /[\p{L}\p{N}\p{M}'’_-]/u;

/** The nearest place before or behind `at` where a word begins, or for an end where one ends. */
export function stepByWord(text: string, at: number, by: 1 | -1, side: Side): number {
  for (let next = at + by; next > 0 && next < text.length; next += by) {
    if (isEdge(text, next, side)) return next;
  }
  return by < 0 ? 0 : text.length;
}

/** Of all places where a word begins, or ends, the nearest. */
export function snapToWord(text: string, at: number, side: Side): number {
  if (at <= 0 || at >= text.length || isEdge(text, at, side)) return at;
  const before = stepByWord(text, at, -1, side);
  const behind = stepByWord(text, at, 1, side);
  return at - before <= behind - at ? before : behind;
}

/** Marks count too: a quotation may end behind its comma. */
function isEdge(text: string, at: number, side: Side): boolean {
  const [before, behind] = [text[at - 1] ?? "", text[at] ?? ""];
  const inWord = word.test(before) && word.test(behind);
  return !inWord && !/\s/.test(side === "start" ? behind : before);
}

/** Pieces with one end moved, as far as it goes: no piece is empty, or reaches into another. */
export function moveEnd(
  pieces: readonly Piece[],
  place: number,
  side: Side,
  to: number,
  length: number,
): Piece[] {
  const { start, end } = pieces[place]!;
  const least = side === "start" ? (pieces[place - 1]?.end ?? 0) : start + 1;
  const most = side === "start" ? end - 1 : (pieces[place + 1]?.start ?? length);
  const moved = Math.min(most, Math.max(least, to));
  return pieces.map((piece, at) => (at === place ? { ...piece, [side]: moved } : piece));
}

/** Pieces with another among them, into which go those that it touches. */
export function addPiece(pieces: readonly Piece[], added: Piece): Piece[] {
  const touched = pieces.filter(({ start, end }) => start <= added.end && end >= added.start);
  const whole = [...touched, added];
  const joined = {
    start: Math.min(...whole.map(({ start }) => start)),
    end: Math.max(...whole.map(({ end }) => end)),
  };
  return [...pieces.filter((piece) => !touched.includes(piece)), joined].sort(
    (a, b) => a.start - b.start,
  );
}

/** The first word that stands behind all pieces, or the first of all. */
export function nextWord(text: string, pieces: readonly Piece[]): Piece | null {
  const from = pieces.at(-1)?.end ?? 0;
  const found = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’_-]*/u.exec(text.slice(from));
  if (found === null) return null;
  const start = from + found.index;
  return { start, end: start + found[0].length };
}
