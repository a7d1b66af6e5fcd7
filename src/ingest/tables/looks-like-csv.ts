import type { FieldMap } from "../json/field-map.js";
import { fieldNames } from "../json/map-fields.js";

/** What parts the cells of tables that are in use. */
const delimiters = [",", ";", "\t", "|"] as const;
/** The columns that are articles by themselves. */
const textNames: ReadonlySet<string> = new Set([...fieldNames.text, ...fieldNames.html]);
/** Longest name of a column. */
const longestName = 60;
/** Rows after the header that are looked at; some of them may be broken. */
const triedRows = 8;
/** Rows with as many cells as the header that show a table of any columns. */
const leastRows = 2;
/** At least this share of the rows must be so, since in prose it happens too. */
const leastShare = 0.5;
/** Fewer columns than this, without a name that is known, are no sign of a table. */
const leastColumns = 3;

/**
 * Whether a text is a table: its first line reads like names of columns, and
 * the rows after it have as many cells. A comma in prose is followed by a
 * space, and names of columns neither begin nor end with one. `map` is the
 * user's own names of columns, which count as those that are known.
 */
export function looksLikeCsv(text: string, map: FieldMap = {}): boolean {
  const names = [map.text, map.html].filter((name) => name !== undefined);
  const known = names.length === 0 ? textNames : new Set([...textNames, ...names]);
  return delimiters.some((delimiter) => isTable(text, delimiter, known));
}

function isTable(text: string, delimiter: string, known: ReadonlySet<string>): boolean {
  const header = readCells(text, 0, delimiter);
  if (!header || header.cells.length < 2 || !areNames(header.cells)) return false;
  const isKnown = header.cells.some((name) => known.has(name));
  if (!isKnown && header.cells.length < leastColumns) return false;
  const { alike, seen } = countRows(text, header, delimiter);
  if (seen === 0) return isKnown;
  return alike >= (isKnown ? 1 : leastRows) && alike >= seen * leastShare;
}

/** How many of the first rows were looked at, and how many have as many cells as the header. */
function countRows(text: string, header: Row, delimiter: string): { alike: number; seen: number } {
  let [alike, seen] = [0, 0];
  for (let at = header.end; at < text.length && seen < triedRows;) {
    const row = readCells(text, at, delimiter);
    // A mark that is open to the end: the text was cut, or the row is broken.
    if (!row) break;
    at = row.end;
    if (row.cells.length === 1 && row.cells[0] === "") continue;
    seen++;
    if (row.cells.length === header.cells.length) alike++;
  }
  return { alike, seen };
}

function areNames(cells: readonly string[]): boolean {
  return cells.every(isName) && new Set(cells).size === cells.length;
}

function isName(cell: string): boolean {
  if (cell.length > longestName || cell !== cell.trim()) return false;
  return /^[\p{L}_@#$][^.!?"“”<>{}[\]]*$/u.test(cell);
}

interface Row {
  readonly cells: readonly string[];
  readonly end: number;
}

/** The row that begins at `from`; null where it is not whole. One pass. */
function readCells(text: string, from: number, delimiter: string): Row | null {
  const cells: string[] = [];
  let start = from;
  let isQuoted = false;
  for (let at = from; at < text.length; at++) {
    const char = text[at]!;
    if (char === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (char === delimiter || char === "\n" || char === "\r") {
      cells.push(bare(text.slice(start, at)));
      start = at + 1;
      if (char === delimiter) continue;
      return { cells, end: char === "\r" && text[start] === "\n" ? start + 1 : start };
    }
  }
  if (isQuoted || from >= text.length) return null;
  cells.push(bare(text.slice(start)));
  return { cells, end: text.length };
}

function bare(cell: string): string {
  return cell.length >= 2 && cell.startsWith('"') && cell.endsWith('"') ? cell.slice(1, -1) : cell;
}
