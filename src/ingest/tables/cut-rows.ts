import Papa from "papaparse";
import type { Problem } from "../../model/index.js";
import { problem, quoteValue } from "../problems.js";

/** How a table's cells and rows are parted. */
export interface Dialect {
  readonly delimiter: string;
  readonly newline: "\n" | "\r";
}

/** One row as it stands: its cells, its first line and where it starts in the text, or what is wrong. */
export interface RawRow {
  /** The line it starts in, from 1. */
  readonly line: number;
  /** Its text, line break included. */
  readonly raw: string;
  readonly cells: readonly string[];
  readonly problem: Problem | null;
}

/**
 * A quotation mark that is never closed takes the rest of the table with it.
 * Reading then goes on behind its line; so often and no more, since each time
 * costs a look at the rest.
 */
const mostRecoveries = 100;

/** Cuts a table that comes in runs of text into rows, holding no more than one of them beside the last run. */
export class RowCutter {
  readonly #dialect: Dialect;
  readonly #label: string;
  readonly #longest: number;
  #rest = "";
  #line = 1;
  #recoveries = 0;
  /** A row that did not end is looked at again only when this much has come. */
  #wanted = 0;
  #isOver = false;
  /** Whether the rest of a line is passed over that was too long to hold. */
  #isSkipping = false;

  /** `longest` is the length of a row, in code units, from where on it is not read. */
  constructor(dialect: Dialect, label: string, longest: number) {
    this.#dialect = dialect;
    this.#label = label;
    this.#longest = longest;
  }

  /** The rows that end in this run, and at the end of the table the last one. */
  *add(text: string, isLast: boolean): Generator<RawRow> {
    if (this.#isOver) return;
    this.#rest += this.#isSkipping ? this.#afterSkipped(text) : text;
    if (!isLast && this.#rest.length < this.#wanted) return;
    yield* this.#cut(isLast);
    while (!this.#isOver && this.#isStuck(isLast)) {
      yield this.#passOver();
      yield* this.#cut(isLast);
    }
    this.#wanted = this.#rest.length * 2;
  }

  #isStuck(isLast: boolean): boolean {
    return isLast ? this.#rest !== "" : this.#rest.length > this.#longest;
  }

  /** Gives every whole row of what is held, and keeps what is left. */
  #cut(isLast: boolean): RawRow[] {
    const rows: RawRow[] = [];
    const text = this.#rest;
    let from = 0;
    const take = (cells: readonly string[], end: number): void => {
      const raw = text.slice(from, end);
      const fault = raw.length > this.#longest ? this.#tooLong(raw) : null;
      rows.push({ line: this.#line, raw, cells: withoutReturn(cells, raw), problem: fault });
      this.#line += linesIn(raw, this.#dialect.newline);
      from = end;
    };
    const isOpen = parseRows(text, this.#dialect, !isLast, take);
    this.#rest = isOpen || !isLast ? text.slice(from) : "";
    return rows;
  }

  /** What comes behind the line that is passed over; nothing while it goes on. */
  #afterSkipped(text: string): string {
    const stop = text.indexOf(this.#dialect.newline);
    if (stop < 0) return "";
    this.#isSkipping = false;
    this.#line++;
    return text.slice(stop + 1);
  }

  /** Leaves out the line in which a row begins that does not end, and says so. */
  #passOver(): RawRow {
    const { newline } = this.#dialect;
    const stop = this.#rest.indexOf(newline);
    const raw = stop < 0 ? this.#rest : this.#rest.slice(0, stop + 1);
    const line = this.#line;
    this.#rest = this.#rest.slice(raw.length);
    this.#line += linesIn(raw, newline);
    this.#isOver = ++this.#recoveries >= mostRecoveries;
    this.#isSkipping = stop < 0;
    return { line, raw, cells: [], problem: this.#whyNotRead(line, raw) };
  }

  #whyNotRead(line: number, raw: string): Problem {
    if (raw.length > this.#longest) return this.#tooLong(raw, line);
    return neverClosed(this.#label, line, raw, this.#isOver);
  }

  #tooLong(raw: string, line = this.#line): Problem {
    const message = `${this.#label}:${line}: the row is longer than the ${this.#longest} characters that are allowed for one article (${raw.length} were seen); split it or raise the limit; ${goesOn(this.#isOver)}`;
    return problem("too-large", message);
  }
}

/** Calls `take` for each row with the place after it; whether a quoted cell is still open at the end. */
function parseRows(
  text: string,
  { delimiter, newline }: Dialect,
  ignoresLast: boolean,
  take: (cells: readonly string[], end: number) => void,
): boolean {
  let isOpen = false;
  const parser = new Papa.Parser({
    delimiter,
    newline,
    step: ({ data, errors, meta }: Papa.ParseStepResult<unknown>) => {
      isOpen ||= errors.some(({ code }) => code === "MissingQuotes");
      const [cells] = data as string[][];
      if (!isOpen && cells) take(cells, meta.cursor);
    },
  });
  parser.parse(text, 0, ignoresLast);
  return isOpen;
}

/** A line that ends in CR LF is cut at its LF. */
function withoutReturn(cells: readonly string[], raw: string): readonly string[] {
  const last = cells.at(-1) ?? "";
  if (!last.endsWith("\r") || !/[^"]\r\n?$/.test(raw.slice(-3).padStart(3))) return cells;
  return [...cells.slice(0, -1), last.slice(0, -1)];
}

function linesIn(raw: string, newline: string): number {
  let count = 0;
  for (let at = raw.indexOf(newline); at >= 0; at = raw.indexOf(newline, at + 1)) count++;
  return count;
}

function neverClosed(label: string, line: number, raw: string, isOver: boolean): Problem {
  const mark = Math.max(0, raw.lastIndexOf('"'));
  const near = quoteValue(raw.slice(mark, mark + 20));
  const message = `${label}:${line}: the quotation mark at column ${mark + 1}, near ${near}, is never closed; close it, and double each mark inside a cell; ${goesOn(isOver)}`;
  return problem("bad-format", message);
}

function goesOn(isOver: boolean): string {
  return isOver
    ? `it is the ${mostRecoveries}th row without an end, and the rest of the table is not read`
    : "the lines after it are read";
}
