import { FeatureWriter } from "../sequence/feature-writer.js";
import { mix } from "../sequence/feature-hash.js";
import type { Context, Run } from "./context.js";
import { cueClass } from "./token-facts.js";

/**
 * The features of the first pass, which labels every unit of a block as cue,
 * source, content or none of them. Template numbers only keep features apart.
 */
export function writeTagFeatures(context: Context, run: Run, writer: FeatureWriter): void {
  const reach = findCueReach(context, run);
  for (let u = run.from; u < run.to; u++) {
    writer.next();
    writer.add(0, 1);
    if (context.units.isQuotation[u]) writeQuotation(context, u, writer);
    else writeWord(context, u, run, writer);
    writeNeighbours(context, u, run, writer);
    writeCueReach(context, u, run, reach, writer);
    writeSyntax(context, u, writer);
    writePlace(context, u, run, writer);
  }
}

/** The token that speaks for a unit seen from the left (its last) or from the right (its first). */
const outside = -1;
const edgeHash = 0x51ed270b;
const quotationHash = 0x2545f491;

function wordOf(context: Context, u: number, run: Run): number {
  if (u < run.from || u >= run.to) return edgeHash;
  return context.units.isQuotation[u] ? quotationHash : context.facts.word[context.units.first[u]];
}

function tagOf(context: Context, u: number, run: Run): number {
  if (u < run.from || u >= run.to) return outside;
  return context.units.isQuotation[u] ? 99 : context.syntax.tag[context.units.first[u]];
}

function writeWord(context: Context, u: number, run: Run, writer: FeatureWriter): void {
  const { facts, syntax, units } = context;
  const t = units.first[u];
  writer.add(1, facts.word[t]);
  writer.add(2, facts.suffix3[t]);
  writer.add(3, facts.suffix2[t]);
  writer.add(4, facts.prefix4[t]);
  writer.add(5, facts.shape[t]);
  writer.add2(6, syntax.tag[t], facts.cueClass[t]);
  if (facts.cueClass[t] !== cueClass.none) {
    writer.add(7, facts.lemma[t]);
    writer.add(8, facts.frames[t]);
    writer.add2(9, facts.lemma[t], tagOf(context, u, run));
    writer.add2(10, facts.frames[t], wordOf(context, u + 1, run));
    writer.add2(11, facts.lemma[t], wordOf(context, u - 1, run));
  }
  writer.add(12, facts.depth[t]);
}

function writeQuotation(context: Context, u: number, writer: FeatureWriter): void {
  const { facts, units, layers, text } = context;
  const first = units.first[u];
  const last = units.last[u];
  const length = last - first + 1;
  const size = length > 40 ? 5 : length > 20 ? 4 : length > 10 ? 3 : length > 5 ? 2 : 1;
  const opens = text.charCodeAt(layers.tokens.start[first]);
  const capital = opens >= 65 && opens <= 90 ? 1 : 0;
  const ends = facts.shape[last];
  writer.add(20, size);
  writer.add2(21, capital, ends);
  writer.add2(22, size, mix(capital, ends));
  writer.add(23, facts.word[first]);
  writer.add2(24, facts.word[first], facts.word[Math.min(first + 1, last)]);
  const quotation = layers.quotations[units.quotation[u]];
  writer.add2(25, quotation.closed ? 1 : 0, quotation.continues >= 0 ? 1 : 0);
}

function writeNeighbours(context: Context, u: number, run: Run, writer: FeatureWriter): void {
  const w1 = wordOf(context, u - 1, run);
  const w2 = wordOf(context, u - 2, run);
  const n1 = wordOf(context, u + 1, run);
  const n2 = wordOf(context, u + 2, run);
  const w = wordOf(context, u, run);
  writer.add(30, w1);
  writer.add(31, n1);
  writer.add(32, w2);
  writer.add(33, n2);
  writer.add2(34, w1, w);
  writer.add2(35, w, n1);
  writer.add2(36, w2, w1);
  writer.add2(37, n1, n2);
  const t1 = tagOf(context, u - 1, run);
  const t = tagOf(context, u, run);
  const tn = tagOf(context, u + 1, run);
  writer.add2(38, t1, t);
  writer.add2(39, t, tn);
  writer.add2(40, mix(t1, t), tn);
  writer.add2(41, mix(tagOf(context, u - 2, run), t1), t);
  writer.add2(42, mix(t, tn), tagOf(context, u + 2, run));
}

/** For each unit of a run, the nearest cue word and quotation on either side. */
interface CueReach {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly leftQuotation: Int32Array;
  readonly rightQuotation: Int32Array;
}

function findCueReach(context: Context, run: Run): CueReach {
  const { units, facts } = context;
  const n = run.to - run.from;
  const reach = {
    left: new Int32Array(n).fill(-1),
    right: new Int32Array(n).fill(-1),
    leftQuotation: new Int32Array(n).fill(-1),
    rightQuotation: new Int32Array(n).fill(-1),
  };
  const isCue = (u: number) => {
    const kind = facts.cueClass[units.first[u]];
    return !units.isQuotation[u] && (kind === cueClass.verb || kind === cueClass.belief);
  };
  let cue = -1;
  let quotation = -1;
  for (let u = run.from; u < run.to; u++) {
    reach.left[u - run.from] = cue;
    reach.leftQuotation[u - run.from] = quotation;
    if (isCue(u)) cue = u;
    if (units.isQuotation[u]) quotation = u;
  }
  cue = -1;
  quotation = -1;
  for (let u = run.to - 1; u >= run.from; u--) {
    reach.right[u - run.from] = cue;
    reach.rightQuotation[u - run.from] = quotation;
    if (isCue(u)) cue = u;
    if (units.isQuotation[u]) quotation = u;
  }
  return reach;
}

function bucket(distance: number): number {
  if (distance <= 4) return distance;
  return distance <= 7 ? 5 : distance <= 12 ? 6 : distance <= 20 ? 7 : 8;
}

function writeCueReach(
  context: Context,
  u: number,
  run: Run,
  reach: CueReach,
  writer: FeatureWriter,
): void {
  const { units, facts } = context;
  const i = u - run.from;
  const sentence = facts.sentence[units.first[u]];
  const w = wordOf(context, u, run);
  for (const [side, at] of [
    [0, reach.left[i]],
    [1, reach.right[i]],
  ]) {
    if (at < 0) {
      writer.add(50 + side, 0);
      continue;
    }
    const t = units.first[at];
    const here = facts.sentence[t] === sentence ? 1 : 0;
    const near = bucket(Math.abs(at - u));
    writer.add2(52 + side, facts.lemma[t], here);
    writer.add2(54 + side, facts.lemma[t], mix(here, near));
    writer.add2(56 + side, facts.frames[t], mix(here, near));
    writer.add2(58 + side, w, mix(here, facts.cueClass[t]));
    writer.add2(60 + side, facts.frames[t], mix(here, tagOf(context, u, run)));
  }
  const left = reach.leftQuotation[i];
  const right = reach.rightQuotation[i];
  writer.add(70, left < 0 ? 99 : bucket(u - left));
  writer.add(71, right < 0 ? 99 : bucket(right - u));
  writer.add2(72, left < 0 ? 99 : bucket(u - left), right < 0 ? 99 : bucket(right - u));
  if (facts.cueClass[units.first[u]] !== cueClass.none) {
    writer.add2(73, facts.frames[units.first[u]], left < 0 ? 99 : bucket(u - left));
    writer.add2(74, facts.frames[units.first[u]], right < 0 ? 99 : bucket(right - u));
  }
}

/** The longest way up the tree that is looked at: deeper ones repeat. */
const longestClimb = 6;

function writeSyntax(context: Context, u: number, writer: FeatureWriter): void {
  const { syntax, facts } = context;
  const t = context.roots[u];
  const { head, relation, tag } = syntax;
  const h = head[t];
  writer.add(80, relation[t]);
  if (h < 0) {
    writer.add2(81, relation[t], tag[t]);
  } else {
    writer.add2(82, relation[t], facts.lemma[h]);
    writer.add2(83, relation[t], mix(facts.cueClass[h], tag[h]));
    writer.add2(84, relation[t], mix(facts.frames[h], h < t ? 1 : 0));
    const g = head[h];
    writer.add2(85, mix(relation[t], relation[h]), g < 0 ? 0 : facts.lemma[g]);
  }
  writeChildren(context, t, writer);
  writeClimb(context, t, writer);
}

/** What hangs below a word: "said" with a subject and a clause. */
function writeChildren(context: Context, t: number, writer: FeatureWriter): void {
  const { facts, syntax, children, subjects } = context;
  const below = children[t];
  const subject = subjects[t];
  writer.add2(110, below, syntax.tag[t]);
  if (facts.cueClass[t] !== cueClass.none) {
    writer.add2(111, below, facts.frames[t]);
    writer.add2(112, below & clauseBits, facts.lemma[t]);
  }
  if (subject < 0) return;
  writer.add2(113, facts.word[subject], facts.cueClass[t]);
  writer.add2(114, syntax.tag[subject], mix(facts.frames[t], subject < t ? 0 : 1));
  writer.add2(115, facts.lemma[t], mix(syntax.tag[subject], subject < t ? 0 : 1));
}

/** The children that hold what is said, by their place in `watchedRelations`: ccomp, xcomp, obj, parataxis. */
const clauseBits = 0b10011100;

/** The way from a token up to the nearest cue above it: "ccomp under said". */
function writeClimb(context: Context, t: number, writer: FeatureWriter): void {
  const { head, relation } = context.syntax;
  const { facts } = context;
  let path = 0;
  let at = t;
  for (let step = 0; step < longestClimb; step++) {
    path = mix(path, relation[at]);
    const top = relation[at];
    at = head[at];
    if (at < 0) break;
    if (facts.cueClass[at] === cueClass.none) continue;
    const side = at < t ? 1 : 0;
    writer.add2(86, path, mix(facts.lemma[at], side));
    writer.add2(87, path, mix(facts.frames[at], side));
    writer.add2(88, top, mix(facts.lemma[at], side));
    writer.add2(89, top, mix(facts.frames[at], side));
    writer.add2(90, context.facts.word[t], mix(top, side));
    return;
  }
  writer.add(91, path);
}

function writePlace(context: Context, u: number, run: Run, writer: FeatureWriter): void {
  const { facts, units, layers } = context;
  const t = units.first[u];
  const opensSentence = u === run.from || facts.sentence[units.last[u - 1]] !== facts.sentence[t];
  const fromEnd = run.to - 1 - u;
  writer.add2(95, opensSentence ? 1 : 0, wordOf(context, u, run));
  writer.add2(96, bucket(u - run.from), bucket(fromEnd));
  writer.add(97, layers.blocks[run.block].kind.charCodeAt(0));
  const firstIsMark = units.isQuotation[Math.min(run.from + 1, run.to - 1)];
  writer.add2(98, firstIsMark, bucket(u - run.from));
  if (u === run.from && run.block > 0) {
    const before = layers.blocks[run.block - 1];
    writer.add(99, context.text.charCodeAt(before.end - 1));
  }
}
