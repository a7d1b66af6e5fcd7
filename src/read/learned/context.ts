import type { CueTable } from "../../language/cue.js";
import type { Block, Span } from "../../model/index.js";
import type { Layers } from "../layers.js";
import { relationNames } from "../syntax/index.js";
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
  /** Of each token, a bit for each of the relations in `watchedRelations` that a child of it has. */
  readonly children: Int32Array;
  /** Of each token, the token that is its subject; -1 without one. */
  readonly subjects: Int32Array;
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
    ...gatherChildren(syntax, tokens.length),
    runs: findRuns(layers, units, blocks),
  };
}

/** Relations that tell a word of speech from others: what it says, who says it, what introduces it. */
const watchedRelations = [
  ["nsubj", "nsubj:outer"],
  ["nsubj:pass"],
  ["ccomp"],
  ["xcomp"],
  ["obj"],
  ["iobj"],
  ["obl", "obl:agent"],
  ["parataxis"],
  ["advcl"],
  ["mark"],
  ["aux"],
  ["aux:pass"],
  ["cop"],
  ["acl", "acl:relcl"],
  ["nmod"],
  ["nmod:poss"],
  ["case"],
  ["conj"],
  ["det"],
] as const;

const bitOfRelation = relationNames.map((name) => {
  const bit = watchedRelations.findIndex((names) => names.some((one) => one === name));
  return bit < 0 ? 0 : 1 << bit;
});
const subjectBits = 0b11;

function gatherChildren(
  { head, relation }: SyntaxView,
  length: number,
): Pick<Context, "children" | "subjects"> {
  const children = new Int32Array(length);
  const subjects = new Int32Array(length).fill(-1);
  for (let t = 0; t < head.length; t++) {
    const above = head[t];
    if (above < 0) continue;
    const bit = bitOfRelation[relation[t]];
    children[above] |= bit;
    if ((bit & subjectBits) !== 0) subjects[above] = t;
  }
  return { children, subjects };
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
