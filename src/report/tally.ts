/** What a report counts of one row. */
export interface TallyRow {
  /** What is counted: a person's id, "anonymous", "2026-05". */
  readonly value: string;
  /** The same for people to read. */
  readonly label: string;
  readonly statements: number;
  /** Words of what was said; of a statement by several, all of them for each. */
  readonly words: number;
  readonly articles: number;
  readonly outlets: number;
  /** Of all statements of the report, 0 to 1. A statement by several counts for each, so shares may come to more than 1. */
  readonly share: number;
}

interface Count {
  label: string;
  statements: number;
  words: number;
  articles: number;
  /** The article counted last: statements come article by article, so no set of them is needed. */
  lastArticle: number;
  readonly outlets: Set<string>;
}

export interface Counted {
  readonly article_key: number;
  readonly outlet: string;
  readonly words: number;
}

/** Counts statements by value. Statements must come article by article. */
export class Tally {
  readonly #counts = new Map<string, Count>();

  add(value: string, label: string, { article_key: article, outlet, words }: Counted): void {
    let count = this.#counts.get(value);
    if (count === undefined) {
      count = { label, statements: 0, words: 0, articles: 0, lastArticle: -1, outlets: new Set() };
      this.#counts.set(value, count);
    }
    count.statements++;
    count.words += words;
    if (count.lastArticle !== article) {
      count.lastArticle = article;
      count.articles++;
    }
    if (outlet !== "") count.outlets.add(outlet);
  }

  get size(): number {
    return this.#counts.size;
  }

  /** The rows, most statements first; equals by their value, so that every run says the same. */
  rows(total: number, order: "most" | "value" = "most"): TallyRow[] {
    const rows = [...this.#counts].map(([value, count]): TallyRow => ({
      value,
      label: count.label,
      statements: count.statements,
      words: count.words,
      articles: count.articles,
      outlets: count.outlets.size,
      share: total === 0 ? 0 : count.statements / total,
    }));
    const byValue = (a: TallyRow, b: TallyRow): number =>
      a.value < b.value ? -1 : Number(a.value > b.value);
    return rows.sort((a, b) =>
      order === "value" ? byValue(a, b) : b.statements - a.statements || byValue(a, b),
    );
  }
}
