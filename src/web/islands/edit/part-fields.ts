import type { Piece } from "./pieces.js";

export const parts = ["content", "cue", "source"] as const;
export type Part = (typeof parts)[number];

/** The fields of the form that tell where the parts of a statement stand. */
export interface PartFields {
  readonly read: (part: Part) => readonly Piece[];
  readonly write: (part: Part, pieces: readonly Piece[]) => void;
  /** Hears when somebody wrote words into a field that stand in the text. */
  readonly onWritten: (hear: () => void) => void;
}

/** Reads and writes the fields beside a passage: words for people, places for the server. */
export function partFields(passage: HTMLElement, text: string): PartFields {
  const base = Number(passage.dataset["start"]);
  const form = passage.closest("form")!;
  const words = (part: Part) => form.querySelector<HTMLTextAreaElement>(`textarea[name=${part}]`)!;
  const places = (part: Part) => form.querySelector<HTMLInputElement>(`input[name=${part}-at]`)!;
  const known = new Map(parts.map((part) => [part, piecesIn(places(part).value, base, text)]));
  const write = (part: Part, pieces: readonly Piece[]): void => {
    known.set(part, pieces);
    places(part).value = pieces.map(({ start, end }) => `${start + base}-${end + base}`).join(",");
    words(part).value = pieces
      .map(({ start, end }) => text.slice(start, end).replace(/\s+/g, " "))
      .join("\n");
  };
  return {
    read: (part) => known.get(part)!,
    write,
    onWritten: (hear) => {
      for (const part of parts) {
        words(part).addEventListener("change", () => {
          const found = findWords(words(part).value, text);
          // What does not stand there is left as it is: the server says what is wrong.
          if (found === null) return;
          write(part, found);
          hear();
        });
      }
    },
  };
}

function piecesIn(places: string, base: number, text: string): readonly Piece[] {
  if (places === "") return [];
  return places
    .split(",")
    .map((place) => {
      const [start = Number.NaN, end = Number.NaN] = place.split("-").map(Number);
      return { start: start - base, end: end - base };
    })
    .filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
}

/** Each line's first place behind the one before; null where one does not stand there. */
function findWords(written: string, text: string): Piece[] | null {
  const pieces: Piece[] = [];
  for (const line of written.split("\n").flatMap((one) => one.trim() || [])) {
    const start = text.indexOf(line, pieces.at(-1)?.end ?? 0);
    if (start < 0) return null;
    pieces.push({ start, end: start + line.length });
  }
  return pieces;
}
