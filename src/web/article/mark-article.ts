import { assignLanes, cutSegments, listRows, type Row, type Segment } from "../../export/index.js";
import type { ArticlePage } from "../../api/shapes/index.js";
import { voiceClass } from "./select-statements.js";

/** A statement of an article, with where its parts stand in the text. */
export type Told = ArticlePage["statements"][number];

type Part = "content" | "quoted" | "cue" | "source";

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly told: Told;
  readonly part: Part;
  /** The line under the text on which the statement is drawn. */
  readonly lane: number;
}

/** A stretch of text over which the same marks hold. */
export interface Piece {
  readonly text: string;
  /** The statements that begin here. */
  readonly begins: readonly Told[];
  /** The statements that it belongs to, the outermost first, with the classes that draw it. */
  readonly marks: readonly { readonly told: Told; readonly classes: string }[];
}

/** A block of the article, with its text in pieces and the statements whose first words stand in it. */
export interface MarkedRow {
  readonly kind: Row["kind"];
  readonly pieces: readonly Piece[];
  readonly statements: readonly Told[];
}

/** The text of an article as rows of pieces that do not overlap, though its statements may. */
export function markArticle(
  article: { readonly text: string; readonly blocks: readonly Row[] },
  statements: readonly Told[],
): MarkedRow[] {
  const { text } = article;
  const rows = listRows(article);
  const begins = beginnings(text, statements);
  const edges = rows.flatMap(({ start, end }) => [start, end]);
  const segments = cutSegments(text.length, listMarks(statements), [...edges, ...begins.keys()]);
  const pieces = segments.map((segment) => ({
    start: segment.start,
    text: text.slice(segment.start, segment.end),
    begins: begins.get(segment.start) ?? [],
    marks: drawMarks(segment),
  }));
  const beside = statementsByRow(rows, statements);
  let next = 0;
  return rows.map(({ kind, start, end }, place) => {
    while ((pieces[next]?.start ?? Infinity) < start) next += 1;
    const from = next;
    while ((pieces[next]?.start ?? Infinity) < end) next += 1;
    return { kind, pieces: pieces.slice(from, next), statements: beside[place] ?? [] };
  });
}

function listMarks(statements: readonly Told[]): Mark[] {
  const lanes = assignLanes(statements.map(({ spans }) => spans.content));
  return statements.flatMap((told, place) => {
    const { content, quoted, cue, source } = told.spans;
    const parts = [
      ["content", content],
      ["quoted", told.kind === "mixed" ? quoted : []],
      ["cue", cue],
      ["source", source],
    ] as const;
    return parts.flatMap(([part, spans]) =>
      spans.map(({ start, end }) => ({ start, end, told, part, lane: lanes[place] ?? 0 })),
    );
  });
}

/** Where a statement begins: at its first content, else at its cue, else at its source. */
function placeOf({ spans }: Told): number {
  const first = [spans.content, spans.cue, spans.source].find((some) => some.length > 0) ?? [];
  return Math.min(...first.map(({ start }) => start));
}

const openingMarks = "“‘«„\"'";

/** Labels stand before the opening mark of a quotation, not between it and its words. */
function beginnings(text: string, statements: readonly Told[]): Map<number, Told[]> {
  const begins = new Map<number, Told[]>();
  for (const told of statements) {
    const words = placeOf(told);
    const start = words > 0 && openingMarks.includes(text.charAt(words - 1)) ? words - 1 : words;
    begins.set(start, [...(begins.get(start) ?? []), told]);
  }
  return begins;
}

function statementsByRow(rows: readonly Row[], statements: readonly Told[]): Told[][] {
  const beside: Told[][] = rows.map(() => []);
  for (const told of statements) {
    const start = placeOf(told);
    const place = rows.findLastIndex((row) => row.start <= start);
    beside[Math.max(place, 0)]?.push(told);
  }
  return beside;
}

function drawMarks({ marks }: Segment<Mark>): Piece["marks"] {
  const byTold = new Map<Told, Mark[]>();
  for (const mark of marks) byTold.set(mark.told, [...(byTold.get(mark.told) ?? []), mark]);
  return [...byTold].map(([told, own]) => ({ told, classes: classesOf(told, own) }));
}

/** A statement's content is drawn in its speaker's colour, by its kind; so is the cue of an act, which has no other words. */
function classesOf(told: Told, marks: readonly Mark[]): string {
  const parts = new Set(marks.map(({ part }) => part));
  const classes = [...parts].map((part) => `m-${part}`);
  if (told.kind === "act" && parts.has("cue")) classes.push("k-act", voiceClass(told));
  else if (parts.has("content")) {
    const line = parts.has("quoted") ? "direct" : told.kind;
    classes.push(`k-${line}`, `lane${marks[0]?.lane ?? 0}`, voiceClass(told));
  }
  return classes.join(" ");
}
