import { createArgumentView, writeArgumentFeatures } from "../../read/learned/argument-features.js";
import { argumentWindow } from "../../read/learned/argument-window.js";
import type { Context } from "../../read/learned/context.js";
import { argument } from "../../read/learned/labels.js";
import { FeatureWriter } from "../../read/sequence/feature-writer.js";
import type { LabelledSequence } from "../sequence/train-chain.js";
import type { GoldUnits } from "./gold-labels.js";
import type { Prepared } from "./prepare.js";

/**
 * What the second pass learns from: the surroundings of every gold cue, of
 * speech and of belief. Words that are no cue are left out: whether a word is
 * a cue is one decision, and a chain that had to take it at every unit anew
 * would take it far too surely.
 */
export function argumentSequences(
  { context, statements }: Prepared,
  tagProbabilities: Float32Array,
  writer: FeatureWriter,
): LabelledSequence[] {
  const view = createArgumentView(context, tagProbabilities);
  const sequences: LabelledSequence[] = [];
  for (const statement of statements) {
    const run = runOf(context, statement.cue);
    if (run < 0) continue;
    const window = argumentWindow(
      context,
      tagProbabilities,
      statement.cue,
      context.runs[run],
      context.runs[run + 1],
    );
    writer.clear();
    writeArgumentFeatures(view, statement.cue, window, writer);
    sequences.push({ features: writer.copy(), gold: labelWindow(window, statement) });
  }
  return sequences;
}

function runOf(context: Context, unit: number): number {
  return context.runs.findIndex((run) => run.from <= unit && unit < run.to);
}

function labelWindow(window: Int32Array, statement: GoldUnits): Uint8Array {
  const content = new Set(statement.content);
  const source = new Set(statement.source);
  const labels = new Uint8Array(window.length);
  let before = argument.none as number;
  for (let i = 0; i < window.length; i++) {
    if (content.has(window[i])) {
      labels[i] =
        before === argument.contentBegin || before === argument.contentInside
          ? argument.contentInside
          : argument.contentBegin;
    } else if (source.has(window[i])) {
      labels[i] =
        before === argument.sourceBegin || before === argument.sourceInside
          ? argument.sourceInside
          : argument.sourceBegin;
    }
    before = labels[i];
  }
  return labels;
}
