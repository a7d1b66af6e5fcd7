/**
 * What a score of the judge has meant on articles that it had not seen: a
 * score of `scores[i]` was right in the share `shares[i]` of cases. Both rise.
 */
export interface Calibration {
  readonly scores: Float32Array;
  readonly shares: Float32Array;
}

/** The share of cases in which a score like this one was right; between two known scores, in proportion. */
export function calibrated({ scores, shares }: Calibration, score: number): number {
  const last = scores.length - 1;
  if (last < 0) return score;
  if (score <= scores[0]) return shares[0];
  if (score >= scores[last]) return shares[last];
  let i = 1;
  while (scores[i] < score) i++;
  const part = (score - scores[i - 1]) / (scores[i] - scores[i - 1]);
  return shares[i - 1] + part * (shares[i] - shares[i - 1]);
}

export function writeCalibration({ scores, shares }: Calibration): Uint8Array {
  const bytes = new Uint8Array(scores.length * 8);
  const view = new DataView(bytes.buffer);
  scores.forEach((score, i) => {
    view.setFloat32(i * 8, score, true);
    view.setFloat32(i * 8 + 4, shares[i], true);
  });
  return bytes;
}

export function parseCalibration(bytes: Uint8Array): Calibration {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = bytes.length / 8;
  return {
    scores: Float32Array.from({ length }, (_, i) => view.getFloat32(i * 8, true)),
    shares: Float32Array.from({ length }, (_, i) => view.getFloat32(i * 8 + 4, true)),
  };
}
