import type { Context } from "./context.js";
import { relationNames } from "../syntax/index.js";

const subjects: ReadonlySet<number> = new Set(
  relationNames.flatMap((name, i) => (name.startsWith("nsubj") ? [i] : [])),
);

/** No clause is completed over more units than this. */
const longestRest = 25;

/** A content with what belongs to it by the tree; `barred` units (its cue, its source) never do. */
export function completeContent(
  context: Context,
  content: readonly number[],
  barred: ReadonlySet<number>,
): number[] {
  return completeSentence(context, completeClause(context, content), barred);
}

/**
 * A content that ends with a subject has lost its verb: `the seat he | vacated
 * in May`. It goes on to the end of what hangs below that verb.
 */
function completeClause(context: Context, content: readonly number[]): number[] {
  const last = content.at(-1);
  if (last === undefined || context.units.isQuotation[last]) return [...content];
  const { head, relation } = context.syntax;
  const token = context.units.last[last];
  const verb = head[token];
  if (!subjects.has(relation[token]) || verb <= token) return [...content];
  const completed = [...content];
  for (let u = last + 1; u < context.units.length && u - last <= longestRest; u++) {
    if (!hangsBelow(context, context.roots[u], verb)) break;
    completed.push(u);
  }
  return completed.at(-1)! >= context.units.ofToken[verb] ? completed : [...content];
}

/** Whether a token is the verb or lies below it, not far down. */
function hangsBelow(context: Context, token: number, verb: number): boolean {
  let at = token;
  for (let steps = 0; steps < longestRest && at >= 0; steps++) {
    if (at === verb) return true;
    at = context.syntax.head[at];
  }
  return false;
}

/**
 * A content after which the sentence has only words that hang below it goes on
 * to the sentence's end: `the seat he vacated | when he left`.
 */
function completeSentence(
  context: Context,
  content: readonly number[],
  barred: ReadonlySet<number>,
): number[] {
  const last = content.at(-1);
  if (last === undefined || context.units.isQuotation[last]) return [...content];
  const { facts, units } = context;
  const inside = new Set(content);
  const sentence = facts.sentence[units.last[last]];
  const rest: number[] = [];
  for (let u = last + 1; u < units.length && facts.sentence[units.first[u]] === sentence; u++) {
    if (barred.has(u) || units.isQuotation[u]) return [...content];
    rest.push(u);
  }
  while (rest.length > 0 && !isWord(context, rest.at(-1)!)) rest.pop();
  if (rest.length === 0 || rest.length > longestRest) return [...content];
  for (const u of rest)
    if (isWord(context, u) && !leadsInto(context, u, inside)) return [...content];
  return [...content, ...rest];
}

function isWord(context: Context, unit: number): boolean {
  return /[\p{L}\p{N}]/u.test(context.text[context.layers.tokens.start[context.units.first[unit]]]);
}

function leadsInto(context: Context, unit: number, inside: ReadonlySet<number>): boolean {
  let at = context.syntax.head[context.roots[unit]];
  for (let steps = 0; steps < longestRest && at >= 0; steps++) {
    if (inside.has(context.units.ofToken[at])) return true;
    at = context.syntax.head[at];
  }
  return false;
}
