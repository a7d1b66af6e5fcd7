import type { StatementCard } from "../../api/index.js";

/** Statements as readers of feeds get them. */
export interface Feed {
  readonly title: string;
  /** The address of the feed itself, with its parameters. */
  readonly self: string;
  /** The address of the page that it is the twin of. */
  readonly page: string;
  /** Where this server is, as "https://record.example". */
  readonly origin: string;
  readonly version: string;
  readonly statements: readonly StatementCard[];
}

/** Longest title of an entry; readers of feeds show one line. */
const titleLength = 120;

/** The words as a title: cut at a space. */
export function titleOf(words: string): string {
  if (words.length <= titleLength) return words;
  const cut = words.lastIndexOf(" ", titleLength - 1);
  return `${words.slice(0, cut > 0 ? cut : titleLength - 1)}…`;
}

export function linkOf({ origin }: Feed, { id }: StatementCard): string {
  return `${origin}/statements/${id.replace("sha256:", "")}`;
}

/** The day that it counts for, as a time; of what tells none the first there is, since feeds must tell one. */
export function timeOf({ day, article }: Pick<StatementCard, "day" | "article">): string {
  return `${article.published?.slice(0, "2026-05-01".length) ?? wholeDay(day) ?? noDay}T00:00:00Z`;
}

const noDay = "1970-01-01";

function wholeDay(day: string | null): string | null {
  return day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null;
}

/** Where it was told: "Harbour Courier: Berths shut". */
export function placeOf({ article: { outlet, title, name } }: StatementCard): string {
  return [outlet, title ?? name].filter((part) => part !== null).join(": ");
}
