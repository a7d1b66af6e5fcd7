import type { CueTable } from "../../language/cue.js";
import type { Block, Span } from "../../model/index.js";
import type { Layers } from "../layers.js";
import { gatherTokenFacts, type TokenFacts } from "./token-facts.js";
import { divideUnits, type Units } from "./units.js";

/** Part of speech, head and relation of every token. */
export interface SyntaxView {
  readonly tag: Uint8Array;
  /** Token index of the head; -1 at the root of a sentence. */
  readonly head: Int32Array;
  readonly relation: Uint8Array;
}

/** All that the features of one article are read from. */
export interface Context {
  readonly text: string;
  readonly layers: Pick<Layers, "article" | "blocks" | "tokens" | "sentences" | "quotations">;
  readonly syntax: SyntaxView;
  readonly facts: TokenFacts;
  readonly units: Units;
  /** Of each unit, the token whose head lies outside it: a quotation's main word. */
  readonly roots: Int32Array;
  /** Runs of units, one for each block of prose: what is labelled as one sequence. */
  readonly runs: readonly Run[];
}

/** Units `[from, to)` of one block. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly block: number;
}

export function gatherContext(
  layers: Context["layers"],
  syntax: SyntaxView,
  cues: CueTable,
): Context {
  const { text } = layers.article;
  const { tokens, sentences, quotations, blocks } = layers;
  const units = divideUnits(text, tokens, quotations);
  return {
    text,
    layers,
    syntax,
    facts: gatherTokenFacts(text, tokens, sentences, quotations, cues),
    units,
    roots: findRoots(units, syntax),
    runs: findRuns(layers, units, blocks),
  };
}

function findRoots(units: Units, { head }: SyntaxView): Int32Array {
  const roots = new Int32Array(units.length);
  for (let u = 0; u < units.length; u++) {
    const first = units.first[u];
    const last = units.last[u];
    let t = first;
    while (t < last && head[t] >= first && head[t] <= last) t++;
    roots[u] = head[t] >= first && head[t] <= last ? first : t;
  }
  return roots;
}

const proseKinds: ReadonlySet<string> = new Set([
  "title",
  "heading",
  "paragraph",
  "list",
  "quote",
  "caption",
  "pullquote",
]);

function findRuns(layers: Context["layers"], units: Units, blocks: readonly Block[]): Run[] {
  const runs: Run[] = [];
  const { tokens } = layers;
  let unit = 0;
  for (let b = 0; b < blocks.length; b++) {
    const from = unit;
    while (unit < units.length && tokens.start[units.first[unit]] < blocks[b].end) unit++;
    if (unit > from && proseKinds.has(blocks[b].kind)) runs.push({ from, to: unit, block: b });
  }
  return runs;
}

/** The characters of the units `[from, to]`. */
export function unitSpan(context: Context, from: number, to: number): Span {
  const { tokens } = context.layers;
  const { first, last } = context.units;
  return { start: tokens.start[first[from]], end: tokens.end[last[to]] };
}
