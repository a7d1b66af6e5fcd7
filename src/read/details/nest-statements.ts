import type { Span, Statement } from "../../model/index.js";

/** Nesting deeper than this is hostile; what lies deeper hangs on what is seen. */
const deepestNesting = 16;

/**
 * Speech inside speech: a statement that stands wholly inside another's
 * content has `within` = the smallest such statement's id. What stands is the
 * cue and the content: `Ito said {Park had told her that {it was full}}`.
 */
export function nestStatements(statements: readonly Statement[]): Statement[] {
  const pieces = statements
    .flatMap((statement) => statement.content.map((span) => ({ span, statement })))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const order = statements
    .map((statement) => ({ statement, extent: extentOf(statement) }))
    .sort((a, b) => a.extent.start - b.extent.start);
  const within = new Map<string, string>();
  let open: typeof pieces = [];
  let next = 0;
  for (const { statement, extent } of order) {
    while (next < pieces.length && pieces[next]!.span.start <= extent.start) {
      open.push(pieces[next++]!);
    }
    open = open.filter(({ span }) => span.end > extent.start).slice(-deepestNesting);
    const outer = open.findLast(
      (piece) => piece.statement !== statement && isInside(extent, statement, piece),
    );
    if (outer) within.set(statement.id, outer.statement.id);
  }
  return statements.map((statement) => ({
    ...statement,
    within: within.get(statement.id) ?? statement.within,
  }));
}

interface Piece {
  readonly span: Span;
  readonly statement: Statement;
}

/** Inside and smaller; of two equal ones neither is inside the other. */
function isInside(extent: Span, statement: Statement, { span, statement: outer }: Piece): boolean {
  if (extent.start < span.start || extent.end > span.end) return false;
  const size = lengthOf(statement.content);
  return size < lengthOf(outer.content) || statement.content.length === 0;
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** From the first to the last position of cue and content. */
function extentOf({ cue, content, source, kind }: Statement): Span {
  const spans = kind === "act" ? [...cue, ...source] : [...cue, ...content];
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}
