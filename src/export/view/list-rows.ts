import { textOf, type Article, type BlockKind, type Span } from "../../model/index.js";

/** A block as the page shows it; text outside every block is shown as a paragraph. */
export interface Row extends Span {
  readonly kind: BlockKind;
}

/** The whole of an article's text as rows: its blocks, and what stands between them unless it is white space. */
export function listRows(
  article: Pick<Article, "text"> & { readonly blocks: readonly Row[] },
): Row[] {
  const rows: Row[] = [];
  let at = 0;
  const addGap = (end: number): void => {
    const gap = { kind: "paragraph" as const, start: at, end };
    if (at < end && textOf(article.text, gap).trim() !== "") rows.push(gap);
  };
  for (const { kind, start, end } of article.blocks) {
    addGap(start);
    rows.push({ kind, start, end });
    at = end;
  }
  addGap(article.text.length);
  return rows;
}
