import type { Context } from "./context.js";
import { relationNames } from "../syntax/index.js";

const subjects: ReadonlySet<number> = new Set(
  relationNames.flatMap((name, i) => (name.startsWith("nsubj") ? [i] : [])),
);

/** No clause is completed over more units than this. */
const longestRest = 25;

/**
 * A content that ends with a subject has lost its verb: `the seat he | vacated
 * in May`. It goes on to the end of what hangs below that verb.
 */
export function completeClause(context: Context, content: readonly number[]): number[] {
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
