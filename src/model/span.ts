/**
 * A half-open range `[start, end)` into an article's text, in UTF-16 code
 * units: `text.slice(start, end)` is what it stands for. Spans never hold text.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words of a span. Throws a `RangeError` when the span does not lie in the text. */
export function textOf(text: string, span: Span): string {
  if (!(span.start >= 0 && span.start <= span.end && span.end <= text.length)) {
    throw new RangeError(
      `Span [${span.start}, ${span.end}) does not lie in a text of ${text.length} code units`,
    );
  }
  return text.slice(span.start, span.end);
}

/** Whether two spans share at least one position. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` holds every position of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Order by start, then by end: the order of reading. */
export function byPosition(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}
