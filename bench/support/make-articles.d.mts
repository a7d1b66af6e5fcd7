export interface MadeArticle {
  readonly id: string;
  readonly url: string;
  readonly outlet: string;
  readonly published: string;
  readonly title: string;
  readonly text: string;
}

export function makeArticles(
  count: number,
  options?: { readonly seed?: number; readonly stories?: readonly (readonly string[])[] },
): Generator<MadeArticle>;

export function corpusStories(): string[][];

/** A stream of numbers that is the same for the same seed. */
export function drawer(seed: number): {
  number(least: number, most: number): number;
  one<T>(list: readonly T[]): T;
  chance(share: number): boolean;
};
