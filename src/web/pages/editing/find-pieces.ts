/** A place in the article's text. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/** The part of the text that the editor is shown. */
export interface Window extends Piece {
  readonly text: string;
}

/** Words that do not stand in the text, in words for the person who wrote them. */
export class PlaceError extends Error {
  override readonly name = "PlaceError";
}

/** The words of pieces as a field has them, a line each; a line end inside a piece is a space there. */
export function sayPieces({ start: from, text }: Window, pieces: readonly Piece[]): string {
  return pieces
    .map(({ start, end }) => text.slice(start - from, end - from).replace(/\s+/g, " "))
    .join("\n")
    .trim();
}

/** Words quoted in a message are cut behind so many characters. */
const mostQuoted = 80;

/**
 * Where words stand, a piece a line, one behind the other. Words that stand
 * more than once are taken where they stand nearest to where the piece was,
 * else the first time. Throws a `PlaceError` where some do not stand there.
 */
export function findPieces(written: string, window: Window, before: readonly Piece[]): Piece[] {
  const lines = written.split("\n").flatMap((line) => line.trim() || []);
  const pieces: Piece[] = [];
  for (const [place, line] of lines.entries()) {
    const from = pieces.at(-1)?.end ?? window.start;
    const near = before[place]?.start ?? from;
    const start = nearest(line, window, from, near);
    if (start === null) {
      throw new PlaceError(
        `“${line.slice(0, mostQuoted)}” does not stand in the text shown${pieces.length > 0 ? ", behind the piece before" : ""}; copy the words exactly as they stand there, a line for each piece`,
      );
    }
    pieces.push({ start, end: start + line.length });
  }
  return pieces;
}

function nearest(line: string, window: Window, from: number, near: number): number | null {
  let found: number | null = null;
  let at = window.text.indexOf(line, from - window.start);
  while (at >= 0) {
    const start = window.start + at;
    if (found === null || Math.abs(start - near) < Math.abs(found - near)) found = start;
    at = window.text.indexOf(line, at + 1);
  }
  return found;
}
