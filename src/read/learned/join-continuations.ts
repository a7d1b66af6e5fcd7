import type { Context } from "./context.js";
import type { Judged } from "./select.js";

/**
 * Joins paragraphs of speech to the statement that they go on with: a
 * paragraph that is nothing but a quotation, without a cue of its own, right
 * behind a paragraph that ends with the statement's words or its cue's clause:
 *
 *     “We will appeal,” said Ito. “It is not over.
 *     “It has only begun.”
 */
export function joinContinuations(context: Context, chosen: readonly Judged[]): Judged[] {
  const owners = new Map<number, number>();
  chosen.forEach((proposal, i) => {
    for (const unit of proposal.content) owners.set(unit, i);
  });
  const content = chosen.map((proposal) => [...proposal.content]);
  for (let r = 1; r < context.runs.length; r++) {
    const speech = wholeQuotation(context, r);
    if (speech === null || speech.some((unit) => owners.has(unit))) continue;
    const owner = ownerAtEnd(context, r - 1, owners);
    if (owner === undefined) continue;
    for (const unit of speech) {
      owners.set(unit, owner);
      content[owner].push(unit);
    }
  }
  return chosen.map((proposal, i) => ({
    ...proposal,
    content: content[i].toSorted((a, b) => a - b),
  }));
}

/** The units of a run that is one quotation and nothing else, or null. */
function wholeQuotation(context: Context, r: number): number[] | null {
  const { from, to } = context.runs[r];
  const { isQuotation } = context.units;
  if (to - from > mostUnits) return null;
  let quotations = 0;
  const units: number[] = [];
  for (let u = from; u < to; u++) {
    quotations += isQuotation[u];
    if (!isQuotation[u] && isWord(context, u)) return null;
    units.push(u);
  }
  return quotations === 1 ? units : null;
}

/** Opening mark, words, closing mark, and a stray stop. */
const mostUnits = 4;

function isWord(context: Context, unit: number): boolean {
  const { tokens } = context.layers;
  const start = tokens.start[context.units.first[unit]];
  return /[\p{L}\p{N}]/u.test(context.text[start]);
}

/** The statement whose quotation is the last one of a run, with nothing but one short clause behind it. */
function ownerAtEnd(
  context: Context,
  r: number,
  owners: ReadonlyMap<number, number>,
): number | undefined {
  const { from, to } = context.runs[r];
  for (let u = to - 1; u >= from && to - u <= longestClause; u--) {
    if (context.units.isQuotation[u]) return owners.get(u);
  }
  return undefined;
}

/** `…,” said Marta Ito, who has run the harbour since 2014.`: the clause of a cue is seldom longer, in units. */
const longestClause = 25;
