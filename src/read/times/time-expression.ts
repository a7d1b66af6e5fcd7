import type { TimeUnit } from "../../language/index.js";
import type { Precision, Span } from "../../model/index.js";

/** Which one of its kind: "last" -1, "this" 0, "next" 1; null where nothing says so. */
export type Direction = -1 | 0 | 1 | null;

/**
 * What the words point to, before any calendar is asked:
 * - `days`: days from the published day ("yesterday")
 * - `reference`: units from the time spoken of before ("a day earlier", "the next day")
 * - `ago`: units back from the published day ("two weeks ago")
 * - `unit`: the unit before, this or after ("last week"); `side` keeps the half up to or from the published day ("earlier this week")
 * - `span`: the last or next `count` units ("the past three months")
 * - `vague`: how far is not said ("a few days ago")
 */
export type Anchor =
  | { readonly kind: "weekday"; readonly weekday: number; readonly direction: Direction }
  | { readonly kind: "weekday-of-week"; readonly weekday: number; readonly offset: number }
  | { readonly kind: "days"; readonly offset: number }
  | { readonly kind: "reference"; readonly unit: TimeUnit; readonly offset: number }
  | { readonly kind: "ago"; readonly unit: TimeUnit; readonly count: number }
  | {
      readonly kind: "unit";
      readonly unit: TimeUnit;
      readonly offset: Direction;
      readonly side: "earlier" | "later" | null;
    }
  | { readonly kind: "span"; readonly unit: TimeUnit; readonly count: number }
  | { readonly kind: "vague"; readonly unit: TimeUnit }
  | {
      readonly kind: "date";
      readonly year: number | null;
      readonly yearOffset: Direction;
      readonly month: number;
      readonly day: number;
      readonly lastDay: number;
    }
  | {
      readonly kind: "month";
      readonly year: number | null;
      readonly yearOffset: Direction;
      readonly month: number;
      readonly direction: Direction;
      /** 1; of a season 3. */
      readonly months: number;
    }
  | {
      readonly kind: "quarter";
      readonly year: number | null;
      readonly yearOffset: Direction;
      readonly quarter: number;
    }
  | { readonly kind: "year"; readonly year: number; readonly years: number };

/** A time that the text names, as words and as what they mean. */
export interface TimeMeaning {
  readonly anchor: Anchor | null;
  /** A part of the day, by its name in the language's table. */
  readonly part: string | null;
  /** Minutes from midnight. */
  readonly clock: number | null;
}

export type Tense = "past" | "future" | "unknown";

/** A time as in `SaidAt`; all null where the words cannot be placed. */
export interface ResolvedTime {
  readonly day: string | null;
  readonly part: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: Precision;
}

/** A time expression of an article, resolved as far as it can be. */
export interface TimeExpression extends Span, ResolvedTime {
  /** Index of its first token, and of the token after its last. */
  readonly firstToken: number;
  readonly endToken: number;
  readonly meaning: TimeMeaning;
  /** The tense by which it was resolved. */
  readonly tense: Tense;
  /** The day, `YYYY-MM-DD`, that "the day before" and its like counted from. */
  readonly reference: string | null;
}

/** A piece of an expression; token indices, `last` exclusive. */
export interface TimeAtom extends TimeMeaning {
  readonly first: number;
  readonly last: number;
}
