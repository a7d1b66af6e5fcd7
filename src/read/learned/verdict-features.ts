import { mix } from "../sequence/feature-hash.js";
import type { FeatureWriter } from "../sequence/feature-writer.js";
import type { Context } from "./context.js";
import type { Proposal } from "./proposals.js";

/**
 * The features by which a proposal is judged: is it speech, and are its source
 * and content right? One place of a chain with two labels.
 */
export function writeVerdictFeatures(
  context: Context,
  proposal: Proposal,
  writer: FeatureWriter,
): void {
  const { facts, units, syntax } = context;
  const { cue, content, source } = proposal;
  const token = units.first[cue];
  const lemma = facts.lemma[token];
  const form = formOf(context, proposal);
  const cueLevel = step(proposal.speech + proposal.belief);
  const speechLevel = step(proposal.speech / (proposal.speech + proposal.belief + 1e-6));
  const contentLevel = step(proposal.contentTop);
  const meanLevel = step(proposal.contentMean);
  const sourceLevel = source.length === 0 ? 99 : step(proposal.sourceTop);
  writer.next();
  writer.add(0, 1);
  writer.add(1, cueLevel);
  writer.add(2, speechLevel);
  writer.add2(3, cueLevel, speechLevel);
  writer.add(4, contentLevel);
  writer.add(5, meanLevel);
  writer.add(6, sourceLevel);
  writer.add2(7, cueLevel, contentLevel);
  writer.add2(8, contentLevel, sourceLevel);
  writer.add2(9, cueLevel, sourceLevel);
  writer.add(10, form);
  writer.add2(11, form, cueLevel);
  writer.add2(12, form, sourceLevel);
  writer.add(13, lemma);
  writer.add2(14, lemma, form);
  writer.add2(15, facts.frames[token], form);
  writer.add2(16, facts.cueClass[token], syntax.tag[token]);
  writer.add2(17, facts.cueClass[token], speechLevel);
  writer.add(18, facts.depth[token]);
  writer.add2(19, lemma, speechLevel);
  const first = units.first[content[0]];
  writer.add2(20, facts.word[first], content[0] > cue ? 1 : 0);
  writer.add2(21, syntax.tag[first], mix(form, content[0] > cue ? 1 : 0));
  writer.add2(22, syntax.relation[context.roots[content[0]]], lemma);
  writer.add2(23, gapBetween(proposal), form);
  if (source.length > 0) {
    const head = units.last[source.at(-1)!];
    writer.add2(24, syntax.tag[head], sourceLevel);
    writer.add(25, facts.word[head]);
    writer.add2(26, source[0] > cue ? 1 : 0, form);
  }
  writer.add2(27, context.layers.blocks[context.runs[proposal.run].block].kind.charCodeAt(0), form);
  writer.add2(28, facts.word[Math.max(token - 1, 0)], facts.cueClass[token]);
  writer.add2(29, syntax.relation[token], facts.frames[token]);
  writer.add2(30, context.children[token], facts.frames[token]);
  writer.add2(31, context.children[token], speechLevel);
  const subject = context.subjects[token];
  if (subject >= 0) {
    writer.add2(32, facts.word[subject], form);
    writer.add2(33, facts.word[subject], lemma);
    writer.add2(34, syntax.tag[subject], lemma);
  }
}

/** A probability in eleven steps, finer towards the ends. */
function step(p: number): number {
  if (p < 0.05) return p < 0.02 ? 0 : 1;
  if (p > 0.95) return p > 0.995 ? 12 : p > 0.98 ? 11 : 10;
  return 2 + Math.floor((p - 0.05) * 8.8);
}

/** How much of the content stands in marks, how long it is, on which sides of the cue it stands. */
function formOf(context: Context, { cue, content }: Proposal): number {
  let quotations = 0;
  let before = 0;
  for (const u of content) {
    if (context.units.isQuotation[u]) quotations++;
    if (u < cue) before++;
  }
  const sides = before === 0 ? 0 : before === content.length ? 1 : 2;
  const marks = quotations === 0 ? 0 : quotations * 4 >= content.length ? 2 : 1;
  const size = content.length < 3 ? 0 : content.length < 7 ? 1 : content.length < 20 ? 2 : 3;
  return sides + 3 * marks + 9 * size;
}

/** Units between the cue and the nearest content, in steps. */
function gapBetween({ cue, content }: Proposal): number {
  let gap = Infinity;
  for (const u of content) gap = Math.min(gap, Math.abs(u - cue));
  return gap < 6 ? gap : gap < 12 ? 6 : 7;
}
