import type { GoldArticle } from "../../corpora/index.js";
import type { Span } from "../../model/index.js";
import { tag } from "../../read/learned/labels.js";
import type { Context } from "../../read/learned/context.js";

/** A gold statement over units. */
export interface GoldUnits {
  readonly isSpeech: boolean;
  /** The unit of the cue's main word. */
  readonly cue: number;
  readonly cueUnits: readonly number[];
  readonly source: readonly number[];
  readonly content: readonly number[];
  /** Code units of the source beyond the cue's own block are not seen by the model. */
  readonly index: number;
}

/** The gold statements of an article, each as the units that its spans cover; those without a cue are left out. */
export function goldUnits(gold: GoldArticle, context: Context): GoldUnits[] {
  const found: GoldUnits[] = [];
  gold.reading.statements.forEach((statement, index) => {
    const cueUnits = unitsOf(context, statement.cue);
    const cue = mainUnit(context, cueUnits);
    if (cue < 0) return;
    found.push({
      index,
      isSpeech: gold.notes[index].speechDerived,
      cue,
      cueUnits,
      source: unitsOf(context, statement.source),
      content: unitsOf(context, statement.content),
    });
  });
  return found;
}

/** Units of which at least half lies in the spans. */
function unitsOf(context: Context, spans: readonly Span[]): number[] {
  const { tokens } = context.layers;
  const { units } = context;
  const found: number[] = [];
  for (const span of spans) {
    let unit = firstUnitEndingBehind(context, span.start);
    for (; unit < units.length && tokens.start[units.first[unit]] < span.end; unit++) {
      const start = tokens.start[units.first[unit]];
      const end = tokens.end[units.last[unit]];
      const shared = Math.min(end, span.end) - Math.max(start, span.start);
      if (shared * 2 >= end - start && found.at(-1) !== unit) found.push(unit);
    }
  }
  return found;
}

function firstUnitEndingBehind(context: Context, offset: number): number {
  const { units, layers } = context;
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (layers.tokens.end[units.last[middle]] <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The unit whose head lies outside the others: "said" of "has said"; a quotation is no cue. */
function mainUnit(context: Context, cueUnits: readonly number[]): number {
  const plain = cueUnits.filter((unit) => !context.units.isQuotation[unit]);
  if (plain.length === 0) return -1;
  const inside = new Set(plain);
  for (const unit of plain) {
    const head = context.syntax.head[context.roots[unit]];
    if (head < 0 || !inside.has(context.units.ofToken[head])) return unit;
  }
  return plain[0];
}

/** The first pass's label of every unit of the article. */
export function tagLabelsOf(context: Context, statements: readonly GoldUnits[]): Uint8Array {
  const labels = new Uint8Array(context.units.length);
  for (const { isSpeech, cue, source, content } of statements) {
    const belief = isSpeech ? 0 : 2;
    for (const unit of content) labels[unit] = tag.content + belief + (unit > cue ? 1 : 0);
    for (const unit of source) labels[unit] = tag.source + belief + (unit > cue ? 1 : 0);
  }
  for (const { isSpeech, cueUnits } of statements) {
    for (const unit of cueUnits) labels[unit] = isSpeech ? tag.cueSpeech : tag.cueBelief;
  }
  return labels;
}
