import {
  ChainBuffers,
  computeMarginals,
  expTransitions,
  scorePlaces,
  type Chain,
} from "../sequence/chain.js";
import { FeatureWriter } from "../sequence/feature-writer.js";
import {
  createArgumentView,
  writeArgumentFeatures,
  type ArgumentView,
} from "./argument-features.js";
import { dropNarration } from "./drop-narration.js";
import { argumentWindow } from "./argument-window.js";
import type { Context } from "./context.js";
import { argument, argumentLabels, tag, tagLabels } from "./labels.js";
import { writeTagFeatures } from "./tag-features.js";

/** A possible statement: a cue with the source and content that go best with it. All in units. */
export interface Proposal {
  readonly cue: number;
  /** Index of the cue's run. */
  readonly run: number;
  readonly content: readonly number[];
  readonly source: readonly number[];
  /** That the unit is a cue of speech, and of belief (first pass). */
  readonly speech: number;
  readonly belief: number;
  /** The highest probability that a unit is content, and source, of this cue (second pass). */
  readonly contentTop: number;
  readonly sourceTop: number;
  /** Mean probability of the units chosen as content. */
  readonly contentMean: number;
}

/** A unit is looked at as a cue of speech from this probability on; nearly all that lie below are none. */
export const fewestCueProbability = 0.05;
/** A proposal whose content is less probable than this has none. */
const fewestContentProbability = 0.05;
/** Units at least so probable, as a share of the most probable one, belong to it. */
const shareOfTop = 0.5;

/** Runs the two passes over articles. Keeps its working memory between calls; holds no other state. */
export class ProposalMaker {
  private readonly tags: Chain;
  private readonly args: Chain;
  private readonly tagLinks: Float64Array;
  private readonly argumentLinks: Float64Array;
  private readonly tagWriter: FeatureWriter;
  private readonly argumentWriter: FeatureWriter;
  private readonly buffers = new ChainBuffers();
  private scores = new Float32Array(4096);
  private marginals = new Float32Array(4096);

  constructor(tags: Chain, args: Chain) {
    this.tags = tags;
    this.args = args;
    this.tagLinks = expTransitions(tags);
    this.argumentLinks = expTransitions(args);
    this.tagWriter = new FeatureWriter(tags.rows);
    this.argumentWriter = new FeatureWriter(args.rows);
  }

  /** First pass: the probability of every label for every unit, a row for each unit. */
  tagProbabilities(context: Context): Float32Array {
    const labels = tagLabels.length;
    const out = new Float32Array(context.units.length * labels);
    for (const run of context.runs) {
      const length = run.to - run.from;
      this.reserve(length * labels);
      this.tagWriter.clear();
      writeTagFeatures(context, run, this.tagWriter);
      scorePlaces(this.tags, this.tagWriter.view(), this.scores);
      const rows = out.subarray(run.from * labels, run.to * labels);
      computeMarginals(this.tags, this.tagLinks, this.scores, length, this.buffers, rows);
    }
    return out;
  }

  /** Second pass: for each unit that may be a cue, its likeliest source and content. */
  propose(context: Context, tagProbabilities: Float32Array): Proposal[] {
    const proposals: Proposal[] = [];
    const view = createArgumentView(context, tagProbabilities);
    for (const cue of findCues(context, tagProbabilities)) {
      const proposal = this.proposeFor(view, cue.unit, cue.run);
      if (proposal !== null) proposals.push(proposal);
    }
    return proposals;
  }

  private proposeFor(view: ArgumentView, cue: number, run: number): Proposal | null {
    const { runs } = view.context;
    const window = argumentWindow(
      view.context,
      view.tagProbabilities,
      cue,
      runs[run],
      runs[run + 1],
    );
    const labels = argumentLabels.length;
    this.reserve(window.length * labels);
    this.argumentWriter.clear();
    writeArgumentFeatures(view, cue, window, this.argumentWriter);
    scorePlaces(this.args, this.argumentWriter.view(), this.scores);
    const { marginals } = this;
    computeMarginals(
      this.args,
      this.argumentLinks,
      this.scores,
      window.length,
      this.buffers,
      marginals,
    );
    return this.pick(view, cue, run, window);
  }

  private pick(view: ArgumentView, cue: number, run: number, window: Int32Array): Proposal | null {
    let contentTop = 0;
    let sourceTop = 0;
    for (let i = 0; i < window.length; i++) {
      contentTop = Math.max(contentTop, this.contentAt(i));
      sourceTop = Math.max(sourceTop, this.sourceAt(i));
    }
    if (contentTop < fewestContentProbability) return null;
    const content: number[] = [];
    const source: number[] = [];
    let sum = 0;
    for (let i = 0; i < window.length; i++) {
      const c = this.contentAt(i);
      const s = this.sourceAt(i);
      if (c >= s && c >= shareOfTop * contentTop) {
        content.push(window[i]);
        sum += c;
      } else if (s > c && s >= shareOfTop * sourceTop) source.push(window[i]);
    }
    const told = dropNarration(view.context, cue, content);
    if (told.length === 0) return null;
    const at = cue * tagLabels.length;
    return {
      cue,
      run,
      content: told,
      source,
      speech: view.tagProbabilities[at + tag.cueSpeech],
      belief: view.tagProbabilities[at + tag.cueBelief],
      contentTop,
      sourceTop,
      contentMean: sum / content.length,
    };
  }

  private contentAt(i: number): number {
    const at = i * argumentLabels.length;
    return this.marginals[at + argument.contentBegin] + this.marginals[at + argument.contentInside];
  }

  private sourceAt(i: number): number {
    const at = i * argumentLabels.length;
    return this.marginals[at + argument.sourceBegin] + this.marginals[at + argument.sourceInside];
  }

  private reserve(size: number): void {
    if (this.scores.length >= size) return;
    this.scores = new Float32Array(size * 2);
    this.marginals = new Float32Array(size * 2);
  }
}

/** Units that may be a cue of speech, with their run. */
export function* findCues(
  context: Context,
  tagProbabilities: Float32Array,
): Generator<{ unit: number; run: number }> {
  const labels = tagLabels.length;
  for (let r = 0; r < context.runs.length; r++) {
    const { from, to } = context.runs[r];
    for (let u = from; u < to; u++) {
      if (context.units.isQuotation[u]) continue;
      const at = u * labels;
      if (tagProbabilities[at + tag.cueSpeech] >= fewestCueProbability) yield { unit: u, run: r };
    }
  }
}
