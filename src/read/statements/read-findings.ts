import type { Language } from "../../language/index.js";
import type { Span, Statement } from "../../model/index.js";
import type { Layers } from "../layers.js";
import { trimSource } from "../learned/trim-source.js";
import { relationNames } from "../syntax/index.js";
import { makeStatement } from "./make-statement.js";

/** Set, not learned: annotators of PolNeAR pass over most such statements, the record wants them. */
const confidence = 0.5;

const isSubject = relationNames.map((name) => name === "nsubj");
/** What hangs below the verb and holds what was found. */
const isFinding = relationNames.map((name) => /^(?:ccomp|obj|xcomp|nsubj|advcl)$/u.test(name));

/**
 * What polls and papers show: `Recent polls show | Ito leading Park`, `The
 * audit found that | costs had doubled`. A finite verb of finding, whose
 * subject is a poll or a document, with what follows it.
 */
export function readFindings(layers: Layers, language: Language): Statement[] {
  const { head, relation } = layers.syntax;
  const found: Statement[] = [];
  for (let t = 0; t < head.length; t++) {
    const verb = head[t];
    if (verb <= t || !isSubject[relation[t]] || !isPaper(layers, t, language)) continue;
    const entry = language.cues.cueByForm.get(wordAt(layers, verb));
    if (!entry?.ofDocuments) continue;
    const content = contentBehind(layers, verb);
    // A misread sentence may give a verb two subjects; it says one thing all the same.
    const isTold = found.at(-1)?.cue[0].start === layers.tokens.start[verb];
    if (content === null || isTold) continue;
    found.push(
      makeStatement(layers.article.id, {
        kind: "indirect",
        act: "report",
        content: [content],
        cue: [spanOf(layers, verb, verb)],
        source: [trimSource(layers.article.text, sourceSpan(layers, t, verb))],
        confidence,
        why: ["paper-finds-clause"],
      }),
    );
  }
  return found;
}

function wordAt({ article, tokens }: Layers, t: number): string {
  return article.text.slice(tokens.start[t], tokens.end[t]).toLowerCase();
}

function isPaper(layers: Layers, t: number, language: Language): boolean {
  const word = wordAt(layers, t);
  return language.pollNouns.has(word) || language.documentNouns.has(word);
}

function spanOf({ tokens }: Layers, from: number, to: number): Span {
  return { start: tokens.start[from], end: tokens.end[to] };
}

/** From the subject's first word to the word before its verb. */
function sourceSpan(layers: Layers, subject: number, verb: number): Span {
  const { head } = layers.syntax;
  let from = subject;
  while (from > 0 && hangsBelow(head, from - 1, subject)) from--;
  return spanOf(layers, from, verb - 1);
}

/** What follows the verb and hangs below it, without the "that" that leads it; null where that is no finding. */
function contentBehind(layers: Layers, verb: number): Span | null {
  const { head, relation } = layers.syntax;
  let from = verb + 1;
  while (from < head.length && /^(?:that|,)$/u.test(wordAt(layers, from))) from++;
  let to = from;
  let holds = false;
  while (to < head.length && hangsBelow(head, to, verb)) {
    if (head[to] === verb && isFinding[relation[to]]) holds = true;
    to++;
  }
  while (to > from && /^[\p{P}\p{S}]+$/u.test(wordAt(layers, to - 1))) to--;
  return holds && to - from > 1 ? spanOf(layers, from, to - 1) : null;
}

/** Sentences are not deeper than this; what is, is no finding. */
const deepest = 40;

function hangsBelow(head: Int32Array, token: number, above: number): boolean {
  let at = token;
  for (let steps = 0; steps < deepest && at >= 0; steps++) {
    if (at === above) return true;
    at = head[at];
  }
  return false;
}
