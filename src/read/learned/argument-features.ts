import { mix } from "../sequence/feature-hash.js";
import type { FeatureWriter } from "../sequence/feature-writer.js";
import type { Context } from "./context.js";
import { tag, tagLabels } from "./labels.js";
import { TreeRelation } from "./tree-relation.js";

const labelCount = tagLabels.length;
const quotationHash = 0x2545f491;
const edgeHash = 0x51ed270b;

/** What the second pass looks at, worked out once an article. */
export interface ArgumentView {
  readonly context: Context;
  /** Probabilities of the first pass's labels, a row of them for each unit. */
  readonly tagProbabilities: Float32Array;
  readonly tree: TreeRelation;
  /** Of each unit. */
  readonly words: Int32Array;
  readonly tags: Uint8Array;
  /** The first pass's opinion of each unit, for a cue to its right and for one to its left. */
  readonly opinions: readonly [right: Int32Array, left: Int32Array];
}

/** The view of an article that the first pass has labelled. */
export function createArgumentView(context: Context, tagProbabilities: Float32Array): ArgumentView {
  const { units, facts, syntax } = context;
  const words = new Int32Array(units.length);
  const tags = new Uint8Array(units.length);
  const opinions = [new Int32Array(units.length), new Int32Array(units.length)] as const;
  for (let u = 0; u < units.length; u++) {
    words[u] = units.isQuotation[u] ? quotationHash : facts.word[units.first[u]];
    tags[u] = units.isQuotation[u] ? quotationTag : syntax.tag[units.first[u]];
    opinions[0][u] = opinionOf(tagProbabilities, u, 0);
    opinions[1][u] = opinionOf(tagProbabilities, u, 1);
  }
  const tree = new TreeRelation(syntax);
  return { context, tagProbabilities, tree, words, tags, opinions };
}

const quotationTag = 99;
const edgeTag = 98;
const edgeOpinion = 7777;

/** Of a unit, for source and content whose cue stands on this side (1: to the left). */
function opinionOf(p: Float32Array, unit: number, left: 0 | 1): number {
  const at = unit * labelCount;
  const source = p[at + tag.source + left] + p[at + tag.source + 2 + left];
  const content = p[at + tag.content + left] + p[at + tag.content + 2 + left];
  const others = p[at + tag.content + 1 - left] + p[at + tag.content + 3 - left];
  const cue = p[at + tag.cueSpeech] + p[at + tag.cueBelief];
  return level(source) + 6 * level(content) + 36 * level(others) + 216 * level(cue);
}

/**
 * The features of the second pass, which looks at the units around one cue and
 * labels its source and its content. `window` holds units in order of the text.
 */
export function writeArgumentFeatures(
  view: ArgumentView,
  cue: number,
  window: Int32Array,
  writer: FeatureWriter,
): void {
  const { context, tree } = view;
  const token = context.units.first[cue];
  tree.look(token);
  const between = countBetween(view, cue, window);
  const look = describeCue(view, cue);
  const branches = placeWindow(view, window);
  for (let i = 0; i < window.length; i++) {
    writer.next();
    writePosition(view, look, window, i, between, writer);
    writeWords(view, look, window, i, writer);
    writeTagProbabilities(view, look, window, i, writer);
    writeTree(view, look, window, i, branches, writer);
  }
}

/** What of the cue goes into the features of every unit. */
interface CueLook {
  readonly unit: number;
  readonly token: number;
  readonly lemma: number;
  readonly frames: number;
  readonly kind: number;
  readonly sentence: number;
  readonly strength: number;
}

function describeCue(view: ArgumentView, cue: number): CueLook {
  const { facts, units, syntax } = view.context;
  const token = units.first[cue];
  const at = cue * labelCount;
  return {
    unit: cue,
    token,
    lemma: facts.lemma[token],
    frames: facts.frames[token] === 0 ? mix(77, syntax.tag[token]) : facts.frames[token],
    kind: mix(facts.cueClass[token], syntax.tag[token]),
    sentence: facts.sentence[token],
    strength: level(
      view.tagProbabilities[at + tag.cueSpeech] + view.tagProbabilities[at + tag.cueBelief],
    ),
  };
}

/** A probability in six steps, finer towards the ends. */
function level(p: number): number {
  if (p < 0.02) return 0;
  if (p < 0.15) return 1;
  if (p < 0.5) return 2;
  if (p < 0.85) return 3;
  return p < 0.98 ? 4 : 5;
}

/** For each unit of the window: what lies between it and the cue, in one small number. */
interface Between {
  readonly commas: Uint8Array;
  readonly quotations: Uint8Array;
  readonly cues: Uint8Array;
  readonly stops: Uint8Array;
}

function countBetween(view: ArgumentView, cue: number, window: Int32Array): Between {
  const n = window.length;
  const between = {
    commas: new Uint8Array(n),
    quotations: new Uint8Array(n),
    cues: new Uint8Array(n),
    stops: new Uint8Array(n),
  };
  const at = window.indexOf(cue);
  walk(view, window, at, 1, between);
  walk(view, window, at, -1, between);
  return between;
}

function walk(
  view: ArgumentView,
  window: Int32Array,
  at: number,
  step: 1 | -1,
  between: Between,
): void {
  const { units, layers } = view.context;
  const { text } = view.context;
  let commas = 0;
  let quotations = 0;
  let cues = 0;
  let stops = 0;
  for (let i = at + step; i >= 0 && i < window.length; i += step) {
    between.commas[i] = commas;
    between.quotations[i] = quotations;
    between.cues[i] = cues;
    between.stops[i] = stops;
    const u = window[i];
    const unit = text.charCodeAt(layers.tokens.start[units.first[u]]);
    if (units.isQuotation[u]) quotations = Math.min(quotations + 1, 3);
    else if (unit === 44) commas = Math.min(commas + 1, 3);
    else if (unit === 46 || unit === 58 || unit === 59 || unit === 63)
      stops = Math.min(stops + 1, 2);
    const row = u * labelCount;
    const p =
      view.tagProbabilities[row + tag.cueSpeech] + view.tagProbabilities[row + tag.cueBelief];
    if (p > 0.4) cues = Math.min(cues + 1, 3);
  }
}

function bucket(distance: number): number {
  if (distance <= 4) return distance;
  return distance <= 7 ? 5 : distance <= 12 ? 6 : distance <= 20 ? 7 : distance <= 35 ? 8 : 9;
}

function wordAt(view: ArgumentView, window: Int32Array, i: number): number {
  return i < 0 || i >= window.length ? edgeHash : view.words[window[i]];
}

function tagAt(view: ArgumentView, window: Int32Array, i: number): number {
  return i < 0 || i >= window.length ? edgeTag : view.tags[window[i]];
}

function writePosition(
  view: ArgumentView,
  cue: CueLook,
  window: Int32Array,
  i: number,
  between: Between,
  writer: FeatureWriter,
): void {
  const { facts, units } = view.context;
  const u = window[i];
  const t = units.first[u];
  const side = u === cue.unit ? 2 : u < cue.unit ? 0 : 1;
  const apart = Math.max(-3, Math.min(3, facts.sentence[t] - cue.sentence)) + 3;
  const place = mix(side, apart);
  const distance = bucket(Math.abs(u - cue.unit));
  const passed = mix(
    mix(between.commas[i], between.quotations[i]),
    mix(between.cues[i], between.stops[i]),
  );
  writer.add(0, 1);
  writer.add2(1, place, distance);
  writer.add2(2, place, passed);
  writer.add2(3, mix(place, distance), cue.lemma);
  writer.add2(4, mix(place, distance), cue.frames);
  writer.add2(5, mix(place, passed), cue.frames);
  writer.add2(6, place, cue.lemma);
  writer.add2(7, place, mix(cue.kind, cue.strength));
  writer.add2(8, mix(place, between.cues[i]), mix(between.quotations[i], tagAt(view, window, i)));
  writer.add2(9, mix(place, between.commas[i]), tagAt(view, window, i));
  if (units.isQuotation[u]) writeQuotation(view, cue, u, mix(place, between.cues[i]), writer);
}

function writeQuotation(
  view: ArgumentView,
  cue: CueLook,
  u: number,
  place: number,
  writer: FeatureWriter,
): void {
  const { facts, units, layers, text } = view.context;
  const first = units.first[u];
  const last = units.last[u];
  const length = last - first + 1;
  const size = length > 20 ? 3 : length > 8 ? 2 : length > 4 ? 1 : 0;
  const opens = text.charCodeAt(layers.tokens.start[first]);
  const capital = opens >= 65 && opens <= 90 ? 1 : 0;
  const look = mix(mix(size, capital), facts.shape[last]);
  writer.add2(10, place, look);
  writer.add2(11, place, mix(look, cue.frames));
  writer.add2(12, place, mix(size, cue.lemma));
}

function writeWords(
  view: ArgumentView,
  cue: CueLook,
  window: Int32Array,
  i: number,
  writer: FeatureWriter,
): void {
  const { facts, units } = view.context;
  const u = window[i];
  const side = u === cue.unit ? 2 : u < cue.unit ? 0 : 1;
  const w = wordAt(view, window, i);
  const w1 = wordAt(view, window, i - 1);
  const n1 = wordAt(view, window, i + 1);
  const t = tagAt(view, window, i);
  const t1 = tagAt(view, window, i - 1);
  const tn = tagAt(view, window, i + 1);
  writer.add2(20, side, w);
  writer.add2(21, side, w1);
  writer.add2(22, side, n1);
  writer.add2(23, side, mix(w1, w));
  writer.add2(24, side, mix(w, n1));
  writer.add2(25, side, mix(t1, t));
  writer.add2(26, side, mix(t, tn));
  writer.add2(27, side, mix(mix(t1, t), tn));
  writer.add2(28, mix(side, cue.frames), mix(t1, t));
  writer.add2(29, mix(side, cue.frames), w);
  writer.add2(30, mix(side, cue.lemma), w1);
  writer.add2(31, mix(side, t), mix(w1, cue.frames));
  writer.add2(32, side, mix(wordAt(view, window, i - 2), w1));
  writer.add2(33, side, mix(n1, wordAt(view, window, i + 2)));
  if (!units.isQuotation[u]) {
    const token = units.first[u];
    writer.add2(34, side, facts.shape[token]);
    writer.add2(35, side, mix(facts.cueClass[token], t));
    writer.add2(36, side, facts.depth[token]);
    writer.add2(37, side, facts.suffix3[token]);
  }
}

/** The first pass's opinion: of the unit and its neighbours, for source and content whose cue is on this side. */
function writeTagProbabilities(
  view: ArgumentView,
  cue: CueLook,
  window: Int32Array,
  i: number,
  writer: FeatureWriter,
): void {
  const u = window[i];
  const side = u === cue.unit ? 2 : u < cue.unit ? 0 : 1;
  const here = opinionAt(view, window, i, side);
  const before = opinionAt(view, window, i - 1, side);
  const after = opinionAt(view, window, i + 1, side);
  writer.add2(40, side, here);
  writer.add2(41, side, mix(before, here));
  writer.add2(42, side, mix(here, after));
  writer.add2(43, mix(side, here), tagAt(view, window, i));
  writer.add2(44, mix(side, here), cue.frames);
  writer.add2(45, mix(side, here), bucket(Math.abs(u - cue.unit)));
}

function opinionAt(view: ArgumentView, window: Int32Array, i: number, side: number): number {
  if (i < 0 || i >= window.length) return edgeOpinion;
  return view.opinions[side === 1 ? 1 : 0][window[i]];
}

function writeTree(
  view: ArgumentView,
  cue: CueLook,
  window: Int32Array,
  i: number,
  branches: Int32Array,
  writer: FeatureWriter,
): void {
  const { tree, context } = view;
  const { relation, head, tag: tags } = context.syntax;
  const { facts } = context;
  const t = context.roots[window[i]];
  const here = branches[i];
  const before = i > 0 ? branches[i - 1] : 0;
  const depth = Math.min(tree.depth[t], 4);
  const isNear = tree.steps[t];
  writer.add2(50, here, depth);
  writer.add2(51, here, cue.lemma);
  writer.add2(52, here, cue.frames);
  writer.add2(53, mix(before, here), relation[t]);
  writer.add2(54, mix(before, here), cue.frames);
  writer.add2(55, here, mix(relation[t], depth));
  writer.add2(56, here, wordAt(view, window, i));
  writer.add2(57, here, wordAt(view, window, i - 1));
  writer.add2(58, mix(here, depth), mix(relation[t], head[t] < 0 ? 0 : relation[head[t]]));
  const branch = tree.branch[t];
  writer.add2(59, here, facts.lemma[branch]);
  writer.add2(60, mix(here, tags[branch]), mix(isNear, t < branch ? 0 : t > branch ? 1 : 2));
  const after = i + 1 < window.length ? branches[i + 1] : 0;
  writer.add2(61, mix(here, after), relation[t]);
  writer.add2(62, mix(here, after), wordAt(view, window, i));
}

/** Works out where each unit of the window stands in the tree, and names the branch it stands in. */
function placeWindow(view: ArgumentView, window: Int32Array): Int32Array {
  const branches = new Int32Array(window.length);
  for (let i = 0; i < window.length; i++) {
    const t = view.context.roots[window[i]];
    view.tree.place(t);
    branches[i] = branchOf(view, t);
  }
  return branches;
}

/** The relation of the branch that holds the token, and how the branch hangs together with the cue. */
function branchOf(view: ArgumentView, t: number): number {
  const { tree, context } = view;
  const branch = tree.branch[t];
  const self = tree.depth[t] === 0 ? 1 : 0;
  return mix(mix(context.syntax.relation[branch], self), tree.way(t));
}
