import {
  ChainBuffers,
  computeMarginals,
  expTransitions,
  scorePlaces,
  type Chain,
  type FeatureRows,
} from "../../read/sequence/chain.js";
import { createRandom, shuffledOrder } from "../random.js";

/**
 * Features for training are hashed into so many rows, far more than a chain
 * has, so that rare ones can be told from common ones before they share a row.
 */
export const wideRows = 1 << 25;

/** A sequence with the label of each place. */
export interface LabelledSequence {
  /** Written for `wideRows` rows. */
  readonly features: FeatureRows;
  readonly gold: Uint8Array;
}

export interface ChainTraining {
  readonly labels: number;
  /** A power of two. */
  readonly rows: number;
  /** A feature seen less often than `leastCount` is left out altogether: it says more of one place than of language. */
  readonly leastCount: number;
  readonly epochs: number;
  readonly learningRate: number;
  /** Share of the features left out at random, each time anew. */
  readonly dropout: number;
  /** The chain is the mean of the weights at the end of the epochs from this one on (1 is the first). */
  readonly averageFrom: number;
  readonly seed: number;
  /** Label pairs that may not follow each other, and labels that may not begin. */
  readonly forbidden?: readonly (readonly [from: number, to: number])[];
  readonly forbiddenStarts?: readonly number[];
  readonly onEpoch?: (epoch: number, logLikelihood: number) => void;
}

const adaGradEpsilon = 1e-6;
/** Smaller errors change nothing that a quantised weight would show, and cost most of the time. */
const smallestGradient = 1e-3;

/**
 * Trains a chain by stochastic gradient with AdaGrad (Duchi, Hazan and Singer
 * 2011), dropping features at random: a model that may not lean on one word
 * alone learns from its surroundings too (dropout as in Srivastava et al.
 * 2014). The same sequences, options and seed give identical weights.
 */
export function trainChain(sequences: readonly LabelledSequence[], options: ChainTraining): Chain {
  const trainer = new ChainTrainer(options, countFeatures(sequences));
  const random = createRandom(options.seed);
  const ends: Chain[] = [];
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    let sum = 0;
    for (const i of shuffledOrder(sequences.length, random)) {
      sum += trainer.step(sequences[i], random);
    }
    options.onEpoch?.(epoch, sum);
    if (epoch >= options.averageFrom) ends.push(copyOf(trainer.chain));
  }
  return averageChains(ends);
}

/** How often each feature is seen, up to 255, by its row in the wide table that training features are written for. */
function countFeatures(sequences: readonly LabelledSequence[]): Uint8Array {
  const counts = new Uint8Array(wideRows);
  for (const { features } of sequences) {
    for (const row of features.ids) if (counts[row] < 255) counts[row]++;
  }
  return counts;
}

function copyOf(chain: Chain): Chain {
  return {
    ...chain,
    weights: Float32Array.from(chain.weights),
    transitions: chain.transitions.slice(),
    starts: chain.starts.slice(),
  };
}

/**
 * The chain whose weights are the mean of the others'. Training is convex, so
 * that a mean of several runs is as good as their vote, at the cost of one
 * (Polyak and Juditsky 1992). All must have the same shape.
 */
export function averageChains(chains: readonly Chain[]): Chain {
  const mean = (pick: (chain: Chain) => ArrayLike<number>): Float32Array<ArrayBuffer> => {
    const sum = Float32Array.from(pick(chains[0]));
    for (const chain of chains.slice(1)) {
      const values = pick(chain);
      for (let i = 0; i < sum.length; i++) sum[i] += values[i];
    }
    return sum.map((value) => value / chains.length);
  };
  return {
    ...chains[0],
    weights: mean((chain) => chain.weights),
    transitions: mean((chain) => chain.transitions),
    starts: mean((chain) => chain.starts),
  };
}

class ChainTrainer {
  readonly chain: Chain;
  private readonly options: ChainTraining;
  private readonly counts: Uint8Array;
  private readonly weights: Float32Array;
  private readonly squares: Float32Array;
  private readonly transitionSquares: Float32Array;
  private readonly startSquares: Float32Array;
  private readonly pairs: Float64Array;
  private readonly buffers = new ChainBuffers();
  private scores = new Float32Array(0);
  private marginals = new Float32Array(0);
  private kept = { length: 0, offsets: new Int32Array(0), ids: new Int32Array(0) };

  constructor(options: ChainTraining, counts: Uint8Array) {
    const { labels, rows } = options;
    this.options = options;
    this.counts = counts;
    this.weights = new Float32Array(rows * labels);
    this.squares = new Float32Array(rows * labels);
    const transitions = new Float32Array(labels * labels);
    const starts = new Float32Array(labels);
    for (const [from, to] of options.forbidden ?? []) transitions[from * labels + to] = -Infinity;
    for (const label of options.forbiddenStarts ?? []) starts[label] = -Infinity;
    this.transitionSquares = new Float32Array(labels * labels);
    this.startSquares = new Float32Array(labels);
    this.pairs = new Float64Array(labels * labels);
    this.chain = { labels, rows, weights: this.weights, scale: 1, transitions, starts };
  }

  /** One gradient step on one sequence; returns its log-likelihood before the step. */
  step(sequence: LabelledSequence, random: () => number): number {
    const { length } = sequence.features;
    if (length === 0) return 0;
    this.reserve(length * this.options.labels);
    const features = this.dropFeatures(sequence.features, random);
    scorePlaces(this.chain, features, this.scores);
    const links = expTransitions(this.chain);
    const logZ = computeMarginals(
      this.chain,
      links,
      this.scores,
      length,
      this.buffers,
      this.marginals,
    );
    const likelihood = this.scoreOf(sequence.gold, length) - logZ;
    this.updateTransitions(sequence.gold, links, length);
    this.updateWeights(features, sequence.gold);
    return likelihood;
  }

  private reserve(size: number): void {
    if (this.scores.length >= size) return;
    this.scores = new Float32Array(size * 2);
    this.marginals = new Float32Array(size * 2);
  }

  private dropFeatures(features: FeatureRows, random: () => number): FeatureRows {
    const { dropout, leastCount, rows } = this.options;
    const mask = rows - 1;
    if (this.kept.offsets.length <= features.length) {
      this.kept.offsets = new Int32Array(features.length * 2 + 1);
    }
    if (this.kept.ids.length < features.ids.length) {
      this.kept.ids = new Int32Array(features.ids.length * 2);
    }
    const { offsets, ids } = this.kept;
    let kept = 0;
    for (let i = 0; i < features.length; i++) {
      offsets[i] = kept;
      for (let f = features.offsets[i]; f < features.offsets[i + 1]; f++) {
        if (this.counts[features.ids[f]] < leastCount) continue;
        if (random() >= dropout) ids[kept++] = features.ids[f] & mask;
      }
    }
    offsets[features.length] = kept;
    return { length: features.length, offsets, ids };
  }

  private scoreOf(gold: Uint8Array, length: number): number {
    const { labels, transitions, starts } = this.chain;
    let score = starts[gold[0]] + this.scores[gold[0]];
    for (let i = 1; i < length; i++) {
      score += transitions[gold[i - 1] * labels + gold[i]] + this.scores[i * labels + gold[i]];
    }
    return score;
  }

  /** Expected minus observed label pairs, from the forward and backward values still in the buffers. */
  private updateTransitions(gold: Uint8Array, links: Float64Array, length: number): void {
    const { labels } = this.chain;
    const { alpha, beta, exp } = this.buffers;
    const { pairs } = this;
    pairs.fill(0);
    for (let i = 1; i < length; i++) {
      const at = i * labels;
      let sum = 0;
      for (let k = 0; k < labels; k++) {
        for (let l = 0; l < labels; l++) {
          sum += alpha[at - labels + k] * links[k * labels + l] * exp[at + l] * beta[at + l];
        }
      }
      for (let k = 0; k < labels; k++) {
        const left = alpha[at - labels + k] / sum;
        for (let l = 0; l < labels; l++) {
          pairs[k * labels + l] += left * links[k * labels + l] * exp[at + l] * beta[at + l];
        }
      }
      pairs[gold[i - 1] * labels + gold[i]] -= 1;
    }
    this.descend(this.chain.transitions, this.transitionSquares, pairs);
    const first = Float64Array.from(this.marginals.subarray(0, labels));
    first[gold[0]] -= 1;
    this.descend(this.chain.starts, this.startSquares, first);
  }

  private descend(values: Float32Array, squares: Float32Array, gradient: Float64Array): void {
    const rate = this.options.learningRate;
    for (let i = 0; i < values.length; i++) {
      const g = gradient[i];
      if (g === 0 || values[i] === -Infinity) continue;
      squares[i] += g * g;
      values[i] -= (rate * g) / Math.sqrt(squares[i] + adaGradEpsilon);
    }
  }

  private updateWeights(features: FeatureRows, gold: Uint8Array): void {
    const { labels } = this.chain;
    const { weights, squares, marginals } = this;
    const rate = this.options.learningRate;
    for (let i = 0; i < features.length; i++) {
      const at = i * labels;
      marginals[at + gold[i]] -= 1;
      for (let l = 0; l < labels; l++) {
        const g = marginals[at + l];
        if (g > -smallestGradient && g < smallestGradient) continue;
        const square = g * g;
        const step = rate * g;
        for (let f = features.offsets[i]; f < features.offsets[i + 1]; f++) {
          const w = features.ids[f] * labels + l;
          const s = squares[w] + square;
          squares[w] = s;
          weights[w] -= step / Math.sqrt(s + adaGradEpsilon);
        }
      }
    }
  }
}
