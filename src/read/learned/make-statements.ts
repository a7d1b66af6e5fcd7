import type { CueTable } from "../../language/cue.js";
import type { Kind, Span, Statement } from "../../model/index.js";
import { makeStatement } from "../statements/make-statement.js";
import type { Context } from "./context.js";
import { completeContent } from "./complete-content.js";
import { findCueExtent } from "./find-cue-extent.js";
import type { Judged } from "./select.js";
import { firstTokenAt, quotedParts, spansOf, trimContent } from "./spans.js";
import { trimAddressee } from "./trim-addressee.js";
import { trimSource } from "./trim-source.js";

/** Statements from the proposals that were chosen. */
export function makeStatements(
  context: Context,
  chosen: readonly Judged[],
  cues: CueTable,
): Statement[] {
  const statements: Statement[] = [];
  for (const proposal of chosen) {
    const { span, entry } = findCueExtent(context, proposal.cue, cues);
    const barred = new Set([proposal.cue, ...proposal.source]);
    const content = spansOf(context, completeContent(context, proposal.content, barred))
      .map((part) => trimContent(context, trimAddressee(context, span, entry, part)))
      .filter((part) => hasWord(context.text, part));
    if (content.length === 0) continue;
    const quoted = quotedParts(context, content);
    const kind = kindOf(context, content, quoted);
    const source = spansOf(context, proposal.source).map((part) => trimSource(context.text, part));
    statements.push(
      makeStatement(context.layers.article.id, {
        kind,
        content,
        quoted: kind === "direct" ? content : quoted,
        cue: [span],
        source: mainSource(source, span),
        act: entry?.act ?? "say",
        confidence: round(proposal.confidence),
        why: whyOf(proposal, kind),
      }),
    );
  }
  return statements;
}

/** Confidences are kept in thousandths: what lies beyond is noise, and bytes. */
function round(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}

const anyWord = /[\p{L}\p{N}]/u;

function hasWord(text: string, span: Span): boolean {
  return span.start < span.end && anyWord.test(text.slice(span.start, span.end));
}

/** Of a source in pieces, the one nearest to the cue: the others are what is told about it. */
function mainSource(source: readonly Span[], cue: Span): Span[] {
  if (source.length <= 1) return [...source];
  const distance = (span: Span) => Math.max(span.start - cue.end, cue.start - span.end);
  return [source.reduce((best, span) => (distance(span) < distance(best) ? span : best))];
}

/**
 * Direct: all of it stands in marks, and it is a clause or a whole reply.
 * Mixed: some of it does, or all of it, but it only completes the reporter's clause.
 */
function kindOf(context: Context, content: readonly Span[], quoted: readonly Span[]): Kind {
  if (quoted.length === 0) return "indirect";
  const inMarks = countWords(context.text, quoted);
  if (inMarks < countWords(context.text, content)) return "mixed";
  return content.some((span) => isClause(context, span)) ? "direct" : "mixed";
}

function countWords(text: string, spans: readonly Span[]): number {
  let words = 0;
  for (const { start, end } of spans) {
    words += text.slice(start, end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  }
  return words;
}

/**
 * A sentence or a reply of its own (`No.`, `We will appeal,`), or, where it
 * begins in mid-sentence, words with a subject and its verb inside.
 */
function isClause(context: Context, span: Span): boolean {
  const words = context.text.slice(span.start, span.end);
  if (/^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(words)) return /[.?!,…—–-]['’”"]?$|\s/u.test(words);
  return hasSubject(context, span);
}

function hasSubject(context: Context, span: Span): boolean {
  const { tokens } = context.layers;
  for (let t = firstTokenAt(tokens, span.start); t < tokens.length; t++) {
    if (tokens.start[t] >= span.end) return false;
    const subject = context.subjects[t];
    if (subject >= 0 && tokens.start[subject] >= span.start && tokens.end[subject] <= span.end) {
      return true;
    }
  }
  return false;
}

function whyOf(proposal: Judged, kind: Kind): string[] {
  const side = proposal.content[0] > proposal.cue ? "cue-then-content" : "content-then-cue";
  const source =
    proposal.source.length === 0
      ? "no-source"
      : proposal.source[0] < proposal.cue
        ? "source-before-cue"
        : "source-after-cue";
  return [
    `model:${kind}`,
    side,
    source,
    `cue=${proposal.speech.toFixed(2)}`,
    `content=${proposal.contentTop.toFixed(2)}`,
    `source=${proposal.sourceTop.toFixed(2)}`,
  ];
}
