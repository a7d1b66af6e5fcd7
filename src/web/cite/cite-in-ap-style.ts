import type { StatementCard } from "../../api/shapes/index.js";

/**
 * A statement as a news text cites it, in AP style: “We will appeal,” Marta
 * Ito, the mayor, said, the outlet reported Oct. 3, 2025.
 *
 * Only words in quotation marks, in a post or in a transcript are given as
 * somebody's own. What the outlet reports in its words, and what was not said
 * at all, is given as the outlet's sentence, with what it is.
 */
export function citeInApStyle(statement: StatementCard): string {
  const isVerbatim = ["direct", "post", "turn"].includes(statement.kind);
  return isVerbatim && statement.status === "made" && statement.words.length > 0
    ? citeWords(statement)
    : citeSentence(statement);
}

function citeWords(statement: StatementCard): string {
  const words = closeWithComma(statement.words.join(" "));
  const verb = statement.kind === "post" ? `wrote${onMedium(statement)}` : "said";
  return `“${words}” ${speakerOf(statement)} ${verb}, ${reporterOf(statement)}.`;
}

function citeSentence(statement: StatementCard): string {
  const sentence = statement.passage.text.replace(/\s+/g, " ").trim();
  const told = statement.deed ?? "said in the outlet’s words";
  return `${capitalised(reporterOf(statement))}: ${sentence} [${speakerOf(statement, "names")}: ${told}]`;
}

/** “We will appeal.” is cited as “We will appeal,” – what ends in a question keeps its mark. */
function closeWithComma(words: string): string {
  const text = words.replace(/\s+/g, " ").trim();
  return /[?!…]$/.test(text) ? text : `${text.replace(/[.,;:]$/, "")},`;
}

/** The speaker with role; where the speaker is not told for sure, the article's own words for the source. */
function speakerOf(
  { attributed, speakers, source, sourceType }: StatementCard,
  how: "names" | "names and roles" = "names and roles",
): string {
  if (attributed) {
    const withRole = how === "names and roles";
    return speakers
      .map(({ name, role }) => (role === null || !withRole ? name : `${name}, ${role},`))
      .join(" and ");
  }
  if (source !== null && sourceType !== "none") return source;
  return "a speaker not told for sure";
}

function onMedium({ mediumName }: StatementCard): string {
  return mediumName === null ? "" : ` on ${mediumName}`;
}

function reporterOf({ article }: StatementCard): string {
  const reporter = article.outlet ?? (article.title === null ? "an article" : `“${article.title}”`);
  const day = article.published === null ? null : apDate(article.published);
  return `${reporter} reported${day === null ? "" : ` ${day}`}`;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** March to July stand in full; so do all where no day goes with them. */
const months = [
  "Jan.",
  "Feb.",
  "March",
  "April",
  "May",
  "June",
  "July",
  "Aug.",
  "Sept.",
  "Oct.",
  "Nov.",
  "Dec.",
];

/** "2025-10-03" as "Oct. 3, 2025"; null for what is not a day. */
export function apDate(day: string): string | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(day);
  const month = months[Number(match?.[2]) - 1];
  return match && month ? `${month} ${Number(match[3])}, ${match[1]}` : null;
}
