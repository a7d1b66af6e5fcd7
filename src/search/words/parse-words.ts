import { foldWords } from "../../store/index.js";
import { QueryError } from "../query-error.js";

/** A word, or several that stand together in this order. */
export interface Term {
  /** As it was written, without marks and star. */
  readonly text: string;
  /** As search compares them; never empty. */
  readonly words: readonly string[];
  /** Whether the last word may go on: `harb*`. */
  readonly prefix: boolean;
}

/** What was asked of the words: one term of every group, and none that is left out. */
export interface Words {
  readonly groups: readonly (readonly Term[])[];
  readonly without: readonly Term[];
}

/** Shorter beginnings stand before too many words to mean anything. */
const shortestPrefix = 2;
/** More terms than anybody writes by hand; each costs a look into the index. */
const mostTerms = 50;

const parameter = "words";

/**
 * What somebody wrote to search for:
 *
 *     “we will appeal”      these words together, in this order
 *     harbour trust         both words, anywhere in the statement
 *     harb*                 every word that begins so
 *     -berth  -“two berths” statements without it
 *     harbour OR port       either; OR joins only the terms beside it
 *
 * Null where nothing was written. Throws a `QueryError`.
 */
export function parseWords(written: string): Words | null {
  const groups: Term[][] = [];
  const without: Term[] = [];
  let joins = false;
  for (const piece of cutPieces(written)) {
    if (isOperator(piece, "AND")) continue;
    if (isOperator(piece, "OR")) {
      if (groups.length === 0 || joins) throw orWithout(piece, "before");
      joins = true;
      continue;
    }
    const term = readTerm(piece);
    if (term === null) continue;
    if (piece.excluded && joins) throw excludedChoice(piece);
    if (piece.excluded) without.push(term);
    else if (joins) groups.at(-1)!.push(term);
    else groups.push([term]);
    joins = false;
  }
  if (joins) throw orWithout({ text: "OR" }, "after");
  if (groups.length + without.length === 0) return nothing(written);
  checkNumber(groups, without);
  return { groups, without };
}

interface Piece {
  readonly text: string;
  readonly quoted: boolean;
  readonly excluded: boolean;
}

const marks = /["“”„‟«»＂]/;
const space = /\s/;
const spaceOrMark = /[\s"“”„‟«»＂]/;
/** Signs that a hand or a program may set for the minus before a word. */
const minus = /[-−–]/;

/** Pieces between spaces; what stands in quotation marks, of any form, is one. */
function* cutPieces(written: string): Generator<Piece> {
  let at = 0;
  while (at < written.length) {
    if (space.test(written[at]!)) {
      at += 1;
      continue;
    }
    const begin = at;
    const excluded = minus.test(written[at]!) && /\S/.test(written[at + 1] ?? " ");
    if (excluded) at += 1;
    const quoted = marks.test(written[at]!);
    const start = quoted ? at + 1 : at;
    at = endOf(written, start, quoted);
    if (quoted && at === written.length) throw unclosed(written.slice(begin));
    const text = written.slice(start, at);
    // A mark inside a word begins a piece of its own; a star may stand behind the closing mark.
    const starred = quoted && written[at + 1] === "*";
    if (quoted) at += starred ? 2 : 1;
    yield { text: starred ? `${text}*` : text, quoted, excluded };
  }
}

/** Up to the closing mark; what is not quoted ends at a space too. */
function endOf(written: string, start: number, quoted: boolean): number {
  const ends = quoted ? marks : spaceOrMark;
  let at = start;
  while (at < written.length && !ends.test(written[at]!)) at += 1;
  return at;
}

function isOperator({ text, quoted, excluded }: Piece, operator: string): boolean {
  return !quoted && !excluded && text === operator;
}

/** Null for signs that stand alone, as a dash between words: they are not searched. */
function readTerm({ text, quoted }: Piece): Term | null {
  if (!quoted && text === "NOT") {
    throw new QueryError(
      parameter,
      'To leave out a word write -word; to look for "NOT" itself put it in quotation marks',
    );
  }
  const trimmed = text.trim();
  const prefix = trimmed.endsWith("*");
  const plain = (prefix ? trimmed.slice(0, -1) : trimmed).trim();
  if (plain.includes("*")) {
    throw new QueryError(
      parameter,
      `"${text}" has a star inside; a star stands at the end of a word, as harb*`,
    );
  }
  const words = foldWords(plain);
  const last = words.at(-1);
  if (last === undefined) return withoutWord(text, quoted || prefix);
  if (prefix && last.length < shortestPrefix) {
    throw new QueryError(
      parameter,
      `"${text}" is too short; write at least ${shortestPrefix} letters before the star`,
    );
  }
  return { text: plain, words, prefix };
}

function withoutWord(text: string, isMeant: boolean): null {
  if (!isMeant) return null;
  throw new QueryError(parameter, `There is no word in "${text}"; signs are not searched`);
}

function nothing(written: string): null {
  if (written.trim() === "") return null;
  throw new QueryError(parameter, `There is no word in "${written}"; signs are not searched`);
}

function unclosed(rest: string): QueryError {
  return new QueryError(
    parameter,
    `The quotation mark before "${rest.replace(/^[-−–]?./u, "").slice(0, 30)}" is not closed; close it, or leave it out`,
  );
}

function orWithout({ text }: Pick<Piece, "text">, side: "before" | "after"): QueryError {
  return new QueryError(
    parameter,
    `${text} needs a word ${side} it, as harbour OR port; to look for "${text}" itself put it in quotation marks`,
  );
}

function excludedChoice({ text }: Piece): QueryError {
  return new QueryError(
    parameter,
    `-${text} cannot be one side of OR; write the words to leave out apart`,
  );
}

function checkNumber(groups: Words["groups"], without: Words["without"]): void {
  const number = groups.flat().length + without.length;
  if (number <= mostTerms) return;
  throw new QueryError(
    parameter,
    `${number} words are too many at once; give at most ${mostTerms}`,
  );
}
