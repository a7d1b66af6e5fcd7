import type { Block, Span } from "../../model/index.js";
import { isSpace, mayBeMark } from "../quotations/marks.js";

/** A turn of a transcript: `PARK: We are open again.` and the paragraphs that go on with it. */
export interface Turn {
  readonly label: Span;
  /** The colon, which is what says that it was said. */
  readonly colon: Span;
  readonly content: readonly Span[];
}

interface Label {
  readonly label: Span;
  readonly colon: Span;
  readonly form: "capitals" | "name" | "letter";
}

/** `SEN. MARIA DEL CARMEN LOPEZ-REY (D-Ohio)` fits; a sentence before a colon mostly does not. */
const longestLabel = 48;
const mostWords = 6;
/** A name in ordinary case before a colon is a label only where the text does it again and again. */
const fewestNamedTurns = 4;

/** Words in capitals before a colon that label a paragraph of an article, not a speaker. */
const notSpeakers: ReadonlySet<string> = new Set(
  `UPDATE UPDATED WATCH READ RELATED PHOTOS PHOTO VIDEO NOTE CORRECTION BREAKING MORE SEE LISTEN
  EDITOR'S EDITOR’S CLARIFICATION EXCLUSIVE ANALYSIS OPINION WHERE WHEN WHO WHAT WHY HOW CONTACT
  SOURCE CREDIT TAGS TOPICS FOLLOW SUBJECT FROM TO DATE RE TITLE URL OUTLET AUTHOR BYLINE`
    .split(/\s+/u)
    .filter(Boolean),
);

/**
 * The turns of a transcript, or of a passage of one: lines that begin with a
 * speaker's label and a colon, at least two of them. Unlabelled paragraphs
 * between turns belong to the turn before; notes in brackets ("(APPLAUSE)")
 * to none.
 */
export function findTurns(text: string, blocks: readonly Block[]): Turn[] {
  const lines = proseLines(text, blocks);
  const labels = lines.map((line) => readLabel(text, line));
  const kept = keepSpeakers(text, labels);
  const last = kept.findLastIndex((label) => label !== null);
  const turns: { label: Span; colon: Span; content: Span[] }[] = [];
  for (let i = 0; i <= last; i++) {
    const label = kept[i];
    const from = label?.colon.end ?? lines[i].start;
    const words = trimmed(text, from, lines[i].end);
    if (label !== null) turns.push({ label: label.label, colon: label.colon, content: [] });
    const turn = turns.at(-1);
    if (turn !== undefined && words.start < words.end && !isStageNote(text, words)) {
      turn.content.push(words);
    }
  }
  return turns.filter((turn) => turn.content.length > 0);
}

/** Label lines go by lines, since many transcripts part turns by a single line break. */
function proseLines(text: string, blocks: readonly Block[]): Span[] {
  const lines: Span[] = [];
  for (const block of blocks) {
    if (block.kind !== "paragraph" && block.kind !== "list") continue;
    let start = block.start;
    for (let at = block.start; at <= block.end; at++) {
      if (at < block.end && text.charCodeAt(at) !== 10) continue;
      const line = trimmed(text, start, at);
      if (line.start < line.end) lines.push(line);
      start = at + 1;
    }
  }
  return lines;
}

function trimmed(text: string, start: number, end: number): Span {
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

function isStageNote(text: string, span: Span): boolean {
  const first = text[span.start];
  const last = text[span.end - 1].replace(".", text[span.end - 2] ?? "");
  return (first === "(" && last === ")") || (first === "[" && last === "]");
}

function readLabel(text: string, line: Span): Label | null {
  // A transcript set in a quotation begins its lines with the mark: `"PARK: Are you open?`.
  const start = mayBeMark(text.charCodeAt(line.start)) ? line.start + 1 : line.start;
  const limit = Math.min(line.end, start + longestLabel);
  let at = start;
  while (at < limit && text[at] !== ":") at++;
  if (at >= limit || at === start) return null;
  if (at + 1 < line.end && !isSpace(text.charCodeAt(at + 1))) return null;
  const label = { start, end: at };
  const form = formOf(text.slice(label.start, label.end));
  return form === null ? null : { label, colon: { start: at, end: at + 1 }, form };
}

/** "PARK", "Q", "Jo Park"; null for what is no name. A note such as "(D-Ohio)" or "(on tape)" does not count. */
function formOf(words: string): Label["form"] | null {
  const name = words.replace(/\s*[([][^()[\]]{0,30}[)\]]/gu, "").trim();
  const parts = name.split(/[\s,]+/u).filter(Boolean);
  if (parts.length === 0 || parts.length > mostWords || notSpeakers.has(parts[0].toUpperCase())) {
    return null;
  }
  if (/^[QA]\.?$/u.test(name)) return "letter";
  if (
    parts.every(
      (part) => /^[\p{Lu}][\p{Lu}.'’-]*$/u.test(part) || part === "#" || /^\d+$/u.test(part),
    )
  ) {
    return parts.some((part) => part.length > 1) ? "capitals" : null;
  }
  return parts.every((part) => /^\p{Lu}[\p{L}.'’-]*$/u.test(part)) ? "name" : null;
}

/** Labels that the text bears out as speakers, the others null. */
function keepSpeakers(text: string, labels: readonly (Label | null)[]): (Label | null)[] {
  const counts = new Map<string, number>();
  const forms = { capitals: 0, name: 0, letter: 0 };
  for (const label of labels) {
    if (label === null) continue;
    const words = text.slice(label.label.start, label.label.end);
    counts.set(words, (counts.get(words) ?? 0) + 1);
    forms[label.form]++;
  }
  return labels.map((label) => {
    if (label === null) return null;
    const words = text.slice(label.label.start, label.label.end);
    if (label.form === "name") {
      return forms.name >= fewestNamedTurns && counts.get(words)! > 1 ? label : null;
    }
    return forms.capitals + forms.letter > 1 ? label : null;
  });
}
