import { countErrors, type ArticleErrors, type Excerpt, type Misread } from "./list-errors.js";

/** Code units of a content that are shown; enough to find it, short enough for a line. */
const excerptLength = 90;

/** The errors of some articles, one a line with its offsets in the article's text. */
export function formatErrors(articles: readonly ArticleErrors[]): string {
  return articles.map((errors) => `${formatArticle(errors).join("\n")}\n`).join("\n");
}

function formatArticle(errors: ArticleErrors): string[] {
  return [
    `${errors.article}: ${countErrors(errors)} errors`,
    ...errors.missed.map(
      (one) => `  missed    ${formatStatement(one)} source ${quote(one.source)}`,
    ),
    ...errors.invented.map(
      (one) => `  invented  ${formatStatement(one)} source ${quote(one.source)}`,
    ),
    ...errors.wrongSource.map((one) => `  source    ${formatMisread(one)}`),
    ...errors.wrongSpeaker.map((one) => `  speaker   ${formatMisread(one)}`),
  ];
}

function formatMisread({ gold, expected, got }: Misread): string {
  return `${formatStatement(gold)} gold ${quote(expected)}, read ${quote(got)}`;
}

function formatStatement({ kind, content, exact }: Excerpt): string {
  const where = content.map(({ start, end }) => `[${start}, ${end})`).join(" ");
  return `${kind} ${where || "(not in the text)"} ${quote(exact)}`;
}

/** Words in one line, cut where they are long; "nothing" where there are none. */
function quote(words: string): string {
  const line = words.replaceAll(/\s+/g, " ").trim();
  if (line === "") return "nothing";
  if (line.length <= excerptLength) return `“${line}”`;
  // A cut between the halves of a surrogate pair would print a broken character.
  return `“${line.slice(0, excerptLength).replace(/[\uD800-\uDBFF]$/, "")}…”`;
}
