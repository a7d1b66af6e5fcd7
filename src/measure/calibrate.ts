import { share } from "./tally.js";

/** One counted prediction: how sure it was, and whether it was right. */
export interface Judged {
  /** 0 to 1. */
  readonly confidence: number;
  readonly right: boolean;
}

/** Predictions whose confidence lies in `[from, to)`; the last bin holds 1 too. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly predictions: number;
  readonly right: number;
  /** Null in an empty bin. */
  readonly meanConfidence: number | null;
  readonly accuracy: number | null;
}

/** What is kept when only predictions at least this sure are shown. */
export interface AtThreshold {
  readonly threshold: number;
  readonly shown: number;
  readonly precision: number | null;
  readonly recall: number | null;
}

export interface Calibration {
  readonly bins: readonly Bin[];
  /** The mean distance of accuracy from mean confidence over bins, weighted by predictions. */
  readonly expectedError: number | null;
  readonly thresholds: readonly AtThreshold[];
}

const binCount = 10;
const thresholds = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95];

/** Reliability of confidences in ten bins; `gold` is how many statements there were to find. */
export function calibrate(judged: readonly Judged[], gold: number): Calibration {
  const bins = Array.from({ length: binCount }, (_, index) => makeBin(judged, index));
  return {
    bins,
    expectedError: expectedError(bins),
    thresholds: thresholds.map((threshold) => showFrom(judged, threshold, gold)),
  };
}

function makeBin(judged: readonly Judged[], index: number): Bin {
  const inside = judged.filter(({ confidence }) => binOf(confidence) === index);
  const right = inside.filter((one) => one.right).length;
  const sure = inside.reduce((sum, { confidence }) => sum + confidence, 0);
  return {
    from: index / binCount,
    to: (index + 1) / binCount,
    predictions: inside.length,
    right,
    meanConfidence: share(sure, inside.length),
    accuracy: share(right, inside.length),
  };
}

function binOf(confidence: number): number {
  return Math.max(0, Math.min(binCount - 1, Math.floor(confidence * binCount)));
}

function expectedError(bins: readonly Bin[]): number | null {
  const total = bins.reduce((sum, bin) => sum + bin.predictions, 0);
  const apart = bins.reduce(
    (sum, bin) => sum + bin.predictions * Math.abs((bin.accuracy ?? 0) - (bin.meanConfidence ?? 0)),
    0,
  );
  return share(apart, total);
}

function showFrom(judged: readonly Judged[], threshold: number, gold: number): AtThreshold {
  const shown = judged.filter(({ confidence }) => confidence >= threshold);
  const right = shown.filter((one) => one.right).length;
  return {
    threshold,
    shown: shown.length,
    precision: share(right, shown.length),
    recall: share(right, gold),
  };
}
