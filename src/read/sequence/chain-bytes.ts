import type { Chain } from "./chain.js";

/**
 * Weights are whole numbers from -28 to 28, and those of 1 are dropped: small
 * weights are mostly noise of rare features. statement50 F1 on PolNeAR dev was
 * 78.6 so, and 78.7 with steps up to 40 and none dropped, in a file a third larger.
 */
const largest = 28;
const smallest = 2;
/** The scale is set so that this share of weights fits; the few beyond it are clipped. */
const fitting = 0.9999;

const fixedBytes = 12;

/**
 * A chain as bytes: number of labels and of rows, the scale of a weight, the
 * transitions and starts as 32-bit floats, a bit for each row that is not all
 * zero, then those rows, a signed byte for each label.
 */
export function writeChain(chain: Chain): Uint8Array {
  const { labels, rows } = chain;
  const { weights, scale } = quantise(chain);
  const used = usedRows(weights, labels, rows);
  const floats = labels * labels + labels;
  const bytes = new Uint8Array(fixedBytes + floats * 4 + rows / 8 + used.length * labels);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, labels, true);
  view.setUint32(4, rows, true);
  view.setFloat32(8, scale, true);
  let at = fixedBytes;
  for (const value of [...chain.transitions, ...chain.starts]) {
    view.setFloat32(at, value, true);
    at += 4;
  }
  for (const row of used) bytes[at + (row >> 3)] |= 1 << (row & 7);
  at += rows / 8;
  for (const row of used) {
    bytes.set(new Uint8Array(weights.buffer, row * labels, labels), at);
    at += labels;
  }
  return bytes;
}

function quantise(chain: Chain): { weights: Int8Array; scale: number } {
  const sizes = Float32Array.from(chain.weights, Math.abs)
    .filter((size) => size > 0)
    .sort();
  const top = sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * fitting))] ?? 1;
  const unit = top / largest;
  const weights = Int8Array.from(chain.weights, (weight) => {
    const steps = Math.max(-largest, Math.min(largest, Math.round(weight / unit)));
    return Math.abs(steps) < smallest ? 0 : steps;
  });
  return { weights, scale: unit * chain.scale };
}

function usedRows(weights: Int8Array, labels: number, rows: number): Int32Array {
  const used = new Int32Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    for (let l = 0; l < labels; l++) {
      if (weights[row * labels + l] === 0) continue;
      used[count++] = row;
      break;
    }
  }
  return used.subarray(0, count);
}

/** The chain that `writeChain` wrote. Throws a `RangeError` when the bytes end too soon. */
export function parseChain(bytes: Uint8Array): Chain {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const labels = view.getUint32(0, true);
  const rows = view.getUint32(4, true);
  const scale = view.getFloat32(8, true);
  let at = fixedBytes;
  const floats = new Float32Array(labels * labels + labels);
  for (let i = 0; i < floats.length; i++, at += 4) floats[i] = view.getFloat32(at, true);
  const bits = bytes.subarray(at, at + rows / 8);
  const weights = readRows(bytes, at + rows / 8, bits, labels, rows);
  return {
    labels,
    rows,
    weights,
    scale,
    transitions: floats.slice(0, labels * labels),
    starts: floats.slice(labels * labels),
  };
}

function readRows(
  bytes: Uint8Array,
  from: number,
  bits: Uint8Array,
  labels: number,
  rows: number,
): Int8Array {
  const weights = new Int8Array(rows * labels);
  const unsigned = new Uint8Array(weights.buffer);
  let at = from;
  for (let row = 0; row < rows; row++) {
    if ((bits[row >> 3] & (1 << (row & 7))) === 0) continue;
    if (at + labels > bytes.length) {
      throw new RangeError(`Weights end at byte ${bytes.length}, in row ${row} of ${rows}`);
    }
    for (let l = 0; l < labels; l++) unsigned[row * labels + l] = bytes[at + l];
    at += labels;
  }
  return weights;
}
