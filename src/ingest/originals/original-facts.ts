import type { Span } from "../../model/index.js";

/** What a first-hand text says of itself that the record has no place for. The archive keeps it beside the article. */
export interface OriginalFacts {
  /** When it was said or posted, ISO 8601 in UTC; the day alone where no time is known. */
  readonly at: string | null;
  /** What it answers: the id or address of another post, as its network has it. */
  readonly inReplyTo: string | null;
  /** Another's post, passed on as it is: no words of its author. */
  readonly isRepost: boolean;
  /** Where in a recording the words of a transcript are, in order of position. */
  readonly timecodes: readonly Timecode[];
}

/** The words of a span are heard from `from` to `to`, in milliseconds from the start of the recording. */
export interface Timecode extends Span {
  readonly from: number;
  readonly to: number;
}
