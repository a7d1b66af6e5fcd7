import type { Span } from "../../model/index.js";
import type { OriginalsTable } from "../tables/originals.js";

/** The words of a span are heard from `from` to `to`, in milliseconds from the start of the recording. */
export interface HeardSpan extends Span {
  readonly from: number;
  readonly to: number;
}

/** What a first-hand text says of itself. */
export interface OriginalTold {
  readonly at: string | null;
  readonly inReplyTo: string | null;
  readonly isRepost: boolean;
  readonly timecodes: readonly HeardSpan[];
}

export function originalRow(articleKey: number, told: OriginalTold): OriginalsTable {
  const { at, inReplyTo, isRepost, timecodes } = told;
  return {
    article_key: articleKey,
    at,
    in_reply_to: inReplyTo,
    is_repost: isRepost ? 1 : 0,
    timecodes: JSON.stringify(timecodes.map(({ start, end, from, to }) => [start, end, from, to])),
  };
}

export function originalOfRow(row: OriginalsTable): OriginalTold {
  const timecodes = JSON.parse(row.timecodes) as [number, number, number, number][];
  return {
    at: row.at,
    inReplyTo: row.in_reply_to,
    isRepost: row.is_repost === 1,
    timecodes: timecodes.map(([start, end, from, to]) => ({ start, end, from, to })),
  };
}
