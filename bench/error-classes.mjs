import { join } from "node:path";
import { loadGold } from "../dist/corpora/index.js";
import { articleFromText } from "../dist/ingest/index.js";
import { english } from "../dist/language/index.js";
import { align } from "../dist/measure/index.js";
import { createPreparer, createReader } from "../dist/read/index.js";
import { gatherContext } from "../dist/read/learned/context.js";
import { tag, tagLabels } from "../dist/read/learned/labels.js";
import { fewestCueProbability, ProposalMaker } from "../dist/read/learned/proposals.js";
import { goldUnits } from "../dist/train/statements/gold-labels.js";
import { loadWeights } from "../dist/weights/index.js";

const pronoun = /^(?:he|she|they|it|we|i|you|who|that|which)$/i;

/** What goes wrong on PolNeAR dev, by where in the reader it does, commonest first. */
export function measure() {
  const folder = process.env.ONRECORD_CORPORA ?? join("..", "shared");
  const gold = loadGold(join(folder, "corpora", "polnear.dev.jsonl"), {
    fromText: articleFromText,
    fromHtml: () => null,
  });
  const weights = loadWeights();
  const read = createReader(weights);
  const prepare = createPreparer(weights);
  const maker = new ProposalMaker(weights.statements.tags, weights.statements.arguments);
  const counts = new Map();
  const count = (what) => counts.set(what, (counts.get(what) ?? 0) + 1);
  for (const one of gold) {
    const predicted = read(one.article);
    const found = align(one, predicted);
    for (const what of missed(one, found, prepare, maker)) count(what);
    for (const what of invented(predicted, found)) count(what);
    for (const what of wrongSources(one, predicted, found)) count(what);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([what, value]) => ({ what, value, unit: "statements" }));
}

function* missed(one, found, prepare, maker) {
  const context = contextOf(one, prepare);
  const opinions = maker.tagProbabilities(context);
  const proposals = maker.propose(context, opinions);
  const matched = new Set(found.matches.map((match) => match.gold));
  const units = new Map(goldUnits(one, context).map((statement) => [statement.index, statement]));
  for (const index of found.scored) {
    if (matched.has(index)) continue;
    const { kind } = one.reading.statements[index];
    const statement = units.get(index);
    yield `missed, ${kind}: ${statement ? reason(statement, opinions, proposals) : "its cue stands inside a quotation"}`;
  }
}

function contextOf(one, prepare) {
  const layers = prepare(one.article);
  return gatherContext(layers, layers.syntax, english.cues);
}

function reason(statement, opinions, proposals) {
  const p = opinions[statement.cue * tagLabels.length + tag.cueSpeech];
  if (p < fewestCueProbability) return "its cue is not seen as one";
  const proposal = proposals.find(({ cue }) => cue === statement.cue);
  if (!proposal) return "its cue has no content";
  const inside = new Set(statement.content);
  const common = proposal.content.filter((unit) => inside.has(unit)).length;
  const share = common / (proposal.content.length + inside.size - common);
  if (share >= 0.5) return "read, but judged unlikely or cut by another";
  if (common === 0) return "its content is looked for elsewhere";
  return proposal.content.length < inside.size
    ? "its content ends too soon"
    : "its content goes too far";
}

function* invented({ statements }, found) {
  const matched = new Set(found.matches.map((match) => match.predicted));
  for (const index of found.counted) {
    if (!matched.has(index)) yield `invented, ${statements[index].kind}`;
  }
}

function* wrongSources(one, { statements }, found) {
  const { text } = one.article;
  const words = (spans) => spans.map(({ start, end }) => text.slice(start, end)).join(" ");
  for (const { gold, predicted, sourceRight } of found.matches) {
    if (sourceRight) continue;
    const wanted = words(one.reading.statements[gold].source);
    const read = words(statements[predicted].source);
    if (read === "") yield "source: none read where there is one";
    else if (wanted === "") yield "source: one read where there is none";
    else if (pronoun.test(wanted)) yield "source: another mention for a pronoun";
    else if (pronoun.test(read)) yield "source: a pronoun for another mention";
    else yield "source: another mention";
  }
}
