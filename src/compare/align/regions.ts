import type { Span } from "../../model/index.js";
import type { OriginalWords } from "../words/original-words.js";
import type { Word } from "../words/word.js";

/** Words around a place that are looked at too: a cut or an insertion moves what follows. */
const padding = 24;
/** For each word of the quotation, how many places of the original that share it are looked at. */
const placesPerWord = 4;
/** In quotations as short as this, two words in a row are worth a look wherever they stand. */
const shortQuote = 12;
/** A single shared word is a place of its own only where it is as rare as this. */
const rareCount = 12;
/** Most cells (words of the quotation times words of the original) that one alignment may take. */
export const mostCells = 1_500_000;

/** Words that stand in the same order in both, with nothing between. */
interface Run {
  /** In the quotation, and in the original: where its last word stands. */
  readonly inQuote: number;
  readonly inOriginal: number;
  readonly length: number;
  readonly weight: number;
}

/**
 * The parts of the original, as ranges of words, in which a quotation may
 * stand: around the runs that both share, the rarest and longest first. Time
 * grows with the original and the runs, memory with the runs.
 */
export function findRegions(quote: readonly Word[], original: OriginalWords): Span[] {
  const { length } = original.words;
  if (quote.length * length <= mostCells / 8) return [{ start: 0, end: length }];
  const runs = rankRuns(findRuns(quote, original), quote.length);
  const covered = new Uint8Array(quote.length);
  const chosen: Span[] = [];
  let room = Math.floor(mostCells / Math.max(1, quote.length));
  for (const run of runs) {
    if (room <= 0) break;
    if (isCovered(run, covered)) continue;
    const region = regionAround(run, quote.length, length);
    room -= region.end - region.start;
    chosen.push(region);
  }
  return mergeRanges(chosen);
}

function isCovered({ inQuote, length }: Run, covered: Uint8Array): boolean {
  let isKnown = true;
  for (let at = inQuote - length + 1; at <= inQuote; at++) {
    if (covered[at]! < placesPerWord) isKnown = false;
    covered[at] = Math.min(placesPerWord, covered[at]! + 1);
  }
  return isKnown;
}

/** Where the whole quotation would lie around a run. */
function regionAround({ inQuote, inOriginal }: Run, quote: number, original: number): Span {
  return {
    start: Math.max(0, inOriginal - inQuote - padding),
    end: Math.min(original, inOriginal + (quote - inQuote) + padding),
  };
}

/**
 * One pass over the original. For each word of the quotation, `lengths` holds
 * how long the run is that ends there, and `seen` at which word of the original;
 * places are gone through backwards, so that a run is read before it is renewed.
 */
function findRuns(quote: readonly Word[], original: OriginalWords): Run[] {
  const places = placesOf(quote, original);
  const rarity = rarityOf(original);
  const enough = Math.log2(original.words.length + 1);
  const lengths = new Int32Array(quote.length);
  const weights = new Float64Array(quote.length);
  const seen = new Int32Array(quote.length).fill(-1);
  const runs: Run[] = [];
  const ids = quote.map(({ key }) => original.vocabulary.get(key));
  let alive: readonly number[] = [];
  const end = (at: number, inQuote: number, length: number, weight: number): void => {
    const isShort = quote.length <= shortQuote && length > 1;
    const isRare = original.counts[original.ids[at]!]! <= rareCount;
    if (isShort || isRare || weight >= enough) {
      runs.push({ inQuote, inOriginal: at, length, weight });
    }
  };
  for (let at = 0; at < original.words.length; at++) {
    const id = original.ids[at]!;
    const here = places.get(id) ?? none;
    // What ended at the word before and does not go on here is a run by itself.
    for (const inQuote of alive) {
      if (ids[inQuote + 1] === id) continue;
      end(at - 1, inQuote, lengths[inQuote]!, weights[inQuote]!);
    }
    for (let k = here.length - 1; k >= 0; k--) {
      const inQuote = here[k]!;
      const goesOn = inQuote > 0 && seen[inQuote - 1] === at - 1 && at > 0;
      lengths[inQuote] = 1 + (goesOn ? lengths[inQuote - 1]! : 0);
      weights[inQuote] = rarity[id]! + (goesOn ? weights[inQuote - 1]! : 0);
      seen[inQuote] = at;
    }
    alive = here;
  }
  for (const inQuote of alive) {
    end(original.words.length - 1, inQuote, lengths[inQuote]!, weights[inQuote]!);
  }
  return runs;
}

const none: readonly number[] = [];

function placesOf(quote: readonly Word[], { vocabulary }: OriginalWords): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (const [at, { key }] of quote.entries()) {
    const id = vocabulary.get(key);
    if (id === undefined) continue;
    const known = places.get(id);
    if (known) known.push(at);
    else places.set(id, [at]);
  }
  return places;
}

/** The information of each word of the vocabulary, in bits (inverse frequency). */
function rarityOf({ words, counts }: OriginalWords): Float64Array {
  return Float64Array.from(counts, (count) => Math.log2((words.length + 1) / count));
}

/** The heaviest first; runs that lie where others of the quotation lie too are heavier. */
function rankRuns(runs: readonly Run[], quote: number): Run[] {
  const width = Math.max(padding, quote);
  const bucketOf = ({ inQuote, inOriginal }: Run): number =>
    Math.floor((inOriginal - inQuote) / width);
  const votes = new Map<number, number>();
  for (const run of runs) votes.set(bucketOf(run), (votes.get(bucketOf(run)) ?? 0) + run.weight);
  const rank = (run: Run): number => {
    const bucket = bucketOf(run);
    const near = Math.max(votes.get(bucket - 1) ?? 0, votes.get(bucket + 1) ?? 0);
    return run.weight * 2 + votes.get(bucket)! + near;
  };
  const ranked = runs.map((run) => ({ run, rank: rank(run) }));
  ranked.sort((a, b) => b.rank - a.rank || a.run.inOriginal - b.run.inOriginal);
  return ranked.map(({ run }) => run);
}

function mergeRanges(ranges: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && range.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else merged.push(range);
  }
  return merged;
}
