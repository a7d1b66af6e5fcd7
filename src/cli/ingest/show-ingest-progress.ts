import type { KeptBatch } from "../../archive/index.js";
import { formatBytes, formatDuration } from "./format-amounts.js";
import type { InputSizes } from "./measure-inputs.js";

export interface IngestProgress {
  show(kept: KeptBatch): void;
  /** Clears the line. */
  end(): void;
}

/** Between two drawings of the line, in milliseconds: quick enough to see, too slow to flicker. */
const redraw = 100;
/** The rate of the first seconds, while threads start, says nothing of the time left. */
const settledAfter = 3;

/** How far an ingest is: a line on standard error where that is a terminal, else nothing. */
export function showIngestProgress(sizes: InputSizes, isQuiet: boolean): IngestProgress {
  const { stderr } = process;
  if (!stderr.isTTY || isQuiet) return { show: () => {}, end: () => {} };
  const started = performance.now();
  let drawn = 0;
  return {
    show: (kept) => {
      const now = performance.now();
      if (now - drawn < redraw) return;
      drawn = now;
      const line = progressLine(kept, sizes, (now - started) / 1000);
      stderr.write(`\r\u001B[2K${line.slice(0, (stderr.columns || 80) - 1)}`);
    },
    end: () => {
      if (drawn > 0) stderr.write("\r\u001B[2K");
      drawn = 0;
    },
  };
}

/** "312 articles · 4021 statements · 58 articles/s · 3.1 of 80 MB · 2 min left · 1 problem" */
export function progressLine(kept: KeptBatch, sizes: InputSizes, seconds: number): string {
  const { counts } = kept;
  const articles = counts.added + counts.known;
  const problems = Object.values(counts.problems).reduce((sum, count) => sum + count, 0);
  const done = bytesDone(kept, sizes);
  const parts = [
    `${articles} articles`,
    `${counts.statements} statements`,
    `${Math.round(articles / seconds)} articles/s`,
    sizes.total === null || done === null
      ? formatBytes(counts.bytes)
      : `${formatBytes(done)} of ${formatBytes(sizes.total)}`,
  ];
  if (sizes.total && done && seconds >= settledAfter) {
    parts.push(`${formatDuration((seconds * (sizes.total - done)) / done)} left`);
  }
  if (problems > 0) parts.push(`${problems} ${problems === 1 ? "problem" : "problems"}`);
  return parts.join(" · ");
}

/** Bytes of the inputs up to the place that was reached; null where it is in no file. */
function bytesDone({ file, offset }: KeptBatch, { places }: InputSizes): number | null {
  const place = file === null ? undefined : places.get(file);
  if (place === undefined) return null;
  // Of a packed file, offsets count unpacked bytes and may go beyond its size.
  return place.before + Math.min(offset ?? place.size, place.size);
}
