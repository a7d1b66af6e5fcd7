/** What a first-hand text says of itself that the record has no place for. One row an article that was taken in as an original. */
export interface OriginalsTable {
  article_key: number;
  /** When it was said or posted, ISO 8601 in UTC; the day alone where no time is known. */
  at: string | null;
  /** What a post answers: the id or address of another, as its network has it. */
  in_reply_to: string | null;
  /** Whether it is another's post, passed on as it is: 0 or 1. */
  is_repost: number;
  /** JSON: `[start, end, from, to]`, words of the text and the milliseconds of the recording at which they are heard. */
  timecodes: string;
}
