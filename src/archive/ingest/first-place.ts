import type { ArticlesTable } from "../../store/index.js";

/*
 * The same bytes may stand in several places: two files, two captures of a
 * page. The archive has them once, under what the first of the places says,
 * so that the order of inputs does not matter. A page that was fetched twice
 * stands as it was fetched first; files go by their names.
 */

export interface ArticlePlace {
  readonly fetched: string | null;
  readonly file: string | null;
  readonly offset: number | null;
}

export type PlaceRow = Pick<ArticlesTable, "fetched" | "file" | "file_offset">;

export function placeOfRow(row: PlaceRow): ArticlePlace {
  return { fetched: row.fetched, file: row.file, offset: row.file_offset };
}

/** Negative where `a` goes before `b`. What is not known goes last. */
export function comparePlaces(a: ArticlePlace, b: ArticlePlace): number {
  return compare(a.fetched, b.fetched) || compare(a.file, b.file) || compare(a.offset, b.offset);
}

function compare<T extends string | number>(a: T | null, b: T | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
