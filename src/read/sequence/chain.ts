/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001)
 * over hashed features: the score of a labelling is the sum of one weight per
 * (feature, label) and one per pair of neighbouring labels.
 */
export interface Chain {
  /** Number of labels. */
  readonly labels: number;
  /** Number of feature rows, a power of two. */
  readonly rows: number;
  /** `rows × labels` weights in units of `scale`, row by row. */
  readonly weights: Float32Array | Int8Array;
  readonly scale: number;
  /** `labels × labels`: from the first index to the second; -Infinity where it may not be. */
  readonly transitions: Float32Array;
  /** Score of a label at the first place; -Infinity where it may not begin. */
  readonly starts: Float32Array;
}

/** The active features of each place of a sequence: those of place `i` are `ids[offsets[i] … offsets[i + 1])`. */
export interface FeatureRows {
  readonly length: number;
  readonly offsets: Int32Array;
  /** Rows of the chain's weights. */
  readonly ids: Int32Array;
}

/** So many labels are summed at once: sums in local variables cost a third of sums in an array. */
const labelsAtOnce = 6;

/** Scores of every label at every place, `length × labels`, written into `out`. */
export function scorePlaces(chain: Chain, features: FeatureRows, out: Float32Array): void {
  for (let from = 0; from < chain.labels; from += labelsAtOnce) {
    scoreLabels(chain, features, from, Math.min(labelsAtOnce, chain.labels - from), out);
  }
}

/** Scores of the labels `[from, from + count)`. */
function scoreLabels(
  chain: Chain,
  features: FeatureRows,
  from: number,
  count: number,
  out: Float32Array,
): void {
  const { labels, weights, scale } = chain;
  const { ids, offsets, length } = features;
  for (let i = 0; i < length; i++) {
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let s4 = 0;
    let s5 = 0;
    for (let f = offsets[i]; f < offsets[i + 1]; f++) {
      const at = ids[f] * labels + from;
      s0 += weights[at];
      if (count > 1) s1 += weights[at + 1];
      if (count > 2) s2 += weights[at + 2];
      if (count > 3) s3 += weights[at + 3];
      if (count > 4) s4 += weights[at + 4];
      if (count > 5) s5 += weights[at + 5];
    }
    const to = i * labels + from;
    out[to] = s0 * scale;
    if (count > 1) out[to + 1] = s1 * scale;
    if (count > 2) out[to + 2] = s2 * scale;
    if (count > 3) out[to + 3] = s3 * scale;
    if (count > 4) out[to + 4] = s4 * scale;
    if (count > 5) out[to + 5] = s5 * scale;
  }
}

/** The best labelling for given scores (Viterbi). */
export function decodeBest(chain: Chain, scores: Float32Array, length: number): Uint8Array {
  const { labels, transitions, starts } = chain;
  const back = new Uint8Array(length * labels);
  let current = new Float32Array(labels);
  let next = new Float32Array(labels);
  for (let l = 0; l < labels; l++) current[l] = starts[l] + scores[l];
  for (let i = 1; i < length; i++) {
    for (let l = 0; l < labels; l++) {
      let best = -Infinity;
      let from = 0;
      for (let k = 0; k < labels; k++) {
        const score = current[k] + transitions[k * labels + l];
        if (score > best) {
          best = score;
          from = k;
        }
      }
      next[l] = best + scores[i * labels + l];
      back[i * labels + l] = from;
    }
    [current, next] = [next, current];
  }
  const path = new Uint8Array(length);
  if (length === 0) return path;
  path[length - 1] = indexOfMax(current);
  for (let i = length - 1; i > 0; i--) path[i - 1] = back[i * labels + path[i]];
  return path;
}

function indexOfMax(values: Float32Array): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i] > values[best]) best = i;
  return best;
}

/** Room for the forward-backward pass, kept between calls. */
export class ChainBuffers {
  alpha = new Float64Array(0);
  beta = new Float64Array(0);
  exp = new Float64Array(0);

  reserve(size: number): void {
    if (this.alpha.length >= size) return;
    const room = size * 2;
    this.alpha = new Float64Array(room);
    this.beta = new Float64Array(room);
    this.exp = new Float64Array(room);
  }
}

/**
 * Probability of every label at every place (forward-backward, each place
 * normalised to sum 1 as in Rabiner 1989, so that nothing under- or overflows),
 * written into `out`; returns the natural logarithm of the partition function.
 */
export function computeMarginals(
  chain: Chain,
  links: Float64Array,
  scores: Float32Array,
  length: number,
  buffers: ChainBuffers,
  out: Float32Array,
): number {
  const { labels } = chain;
  const size = length * labels;
  buffers.reserve(size);
  const { alpha, beta, exp } = buffers;
  let logZ = exponentiate(scores, length, labels, exp);
  for (let l = 0; l < labels; l++) alpha[l] = Math.exp(chain.starts[l]) * exp[l];
  logZ += normalise(alpha, 0, labels);
  for (let i = 1; i < length; i++) {
    const at = i * labels;
    for (let l = 0; l < labels; l++) {
      let sum = 0;
      for (let k = 0; k < labels; k++) sum += alpha[at - labels + k] * links[k * labels + l];
      alpha[at + l] = sum * exp[at + l];
    }
    logZ += normalise(alpha, at, labels);
  }
  for (let l = 0; l < labels; l++) beta[size - labels + l] = 1;
  for (let i = length - 2; i >= 0; i--) {
    const at = i * labels;
    for (let k = 0; k < labels; k++) {
      let sum = 0;
      for (let l = 0; l < labels; l++) {
        const to = at + labels + l;
        sum += links[k * labels + l] * exp[to] * beta[to];
      }
      beta[at + k] = sum;
    }
    normalise(beta, at, labels);
  }
  for (let i = 0; i < length; i++) {
    const at = i * labels;
    let sum = 0;
    for (let l = 0; l < labels; l++) sum += alpha[at + l] * beta[at + l];
    for (let l = 0; l < labels; l++) out[at + l] = (alpha[at + l] * beta[at + l]) / sum;
  }
  return logZ;
}

/** exp of the transitions, as `computeMarginals` wants them; computed once for a trained chain. */
export function expTransitions(chain: Chain): Float64Array {
  return Float64Array.from(chain.transitions, Math.exp);
}

/** exp(score - best of the place); returns the sum of the bests. */
function exponentiate(
  scores: Float32Array,
  length: number,
  labels: number,
  out: Float64Array,
): number {
  let total = 0;
  for (let i = 0; i < length; i++) {
    const at = i * labels;
    let best = -Infinity;
    for (let l = 0; l < labels; l++) best = Math.max(best, scores[at + l]);
    for (let l = 0; l < labels; l++) out[at + l] = Math.exp(scores[at + l] - best);
    total += best;
  }
  return total;
}

function normalise(values: Float64Array, at: number, labels: number): number {
  let sum = 0;
  for (let l = 0; l < labels; l++) sum += values[at + l];
  for (let l = 0; l < labels; l++) values[at + l] /= sum;
  return Math.log(sum);
}
