import type { CueEntry } from "../../language/cue.js";
import type { Span } from "../../model/index.js";
import { tagNames } from "../syntax/index.js";
import type { Context } from "./context.js";
import { firstTokenAt } from "./spans.js";

/** An addressee is a short noun phrase: "called on | the leader of the council | to resign". */
const longestAddressee = 10;

/** What stands between the addressee and what is said, and whether it is a part of that. */
interface Hinge {
  readonly token: number;
  readonly isContent: boolean;
}

/**
 * Takes from the front of a content those whom it was said to or of: `urged him
 * | to go`, `accused the mayor of | lying`, `told reporters that | it rained`.
 * They are the addressee, or the one it is about, and no part of what was said.
 */
export function trimAddressee(
  context: Context,
  cue: Span,
  entry: CueEntry | null,
  span: Span,
): Span {
  const { tokens } = context.layers;
  const from = firstTokenAt(tokens, span.start);
  if (entry === null || !followsDirectly(context, cue, from)) return span;
  const hinge = findHinge(context, entry, from, span.end);
  if (hinge === null) return span;
  const start = hinge.isContent ? tokens.start[hinge.token] : tokens.end[hinge.token];
  return start < span.end ? { start, end: span.end } : span;
}

function followsDirectly(context: Context, cue: Span, from: number): boolean {
  const { tokens } = context.layers;
  return from > 0 && from < tokens.length && tokens.end[from - 1] === cue.end;
}

function findHinge(context: Context, entry: CueEntry, from: number, end: number): Hinge | null {
  const { tokens } = context.layers;
  let preposition: Hinge | null = null;
  for (let t = from; t < Math.min(from + longestAddressee, tokens.length); t++) {
    if (tokens.start[t] >= end) break;
    const word = context.text.slice(tokens.start[t], tokens.end[t]).toLowerCase();
    if (t > from) {
      if (word === "to" && entry.takes.has("addressee-infinitive") && isVerb(context, t + 1)) {
        return { token: t, isContent: true };
      }
      if (word === "that" && entry.takes.has("addressee")) return { token: t, isContent: false };
      // "accused the head of the council of lying": the one before a gerund, else the first.
      if (entry.contentAfter.includes(word)) {
        const hinge = { token: t, isContent: false };
        if (isVerb(context, t + 1)) return hinge;
        preposition ??= hinge;
      }
    }
    if (isVerb(context, t) || /^[,.:;?!"“”'‘’—–-]$/u.test(word)) break;
  }
  return preposition;
}

function isVerb(context: Context, token: number): boolean {
  const name = tagNames[context.syntax.tag[token]] ?? "";
  return name.startsWith("VERB") || name.startsWith("AUX");
}
