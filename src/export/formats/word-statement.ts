import type { RecordStatement } from "../../model/index.js";
import { pieceOf, sayDeed, thirdPerson, unattributed } from "../view/describe-statement.js";
import type { ExportContext, ExportItem } from "./export-item.js";
import { peopleOf, sureSpeakers } from "./name-people.js";

/** Sources of which the article's own words say all there is to say: they stand for nobody by name. */
const selfTelling: ReadonlySet<RecordStatement["sourceType"]> = new Set([
  "document",
  "poll",
  "group",
  "anonymous",
]);

/**
 * Who said it, in words: the speakers where they are sure; the article's words
 * for a source that has no name; else that it is unattributed, with the words.
 */
export function wordSource(
  item: ExportItem,
  statement: RecordStatement,
  context: Pick<ExportContext, "sure">,
): string {
  const names = sureSpeakers(item, statement, context).map(({ name }) => name);
  if (names.length > 0) return names.join(" and ");
  const words = foldSpace(joinExact(statement.source));
  if (words === "") return unattributed;
  return selfTelling.has(statement.sourceType) ? words : `${unattributed} (“${words}”)`;
}

/**
 * A statement as a sentence that is true by itself, for formats that have no
 * field for its status: "Marta Ito did not say: the ferry would close". What
 * was reported has no quotation marks, but where the article has them.
 */
export function wordStatement(
  item: ExportItem,
  statement: RecordStatement,
  context: Pick<ExportContext, "sure">,
): string {
  const who = wordSource(item, statement, context);
  const deed = sayDeed(statement.status, statement.act);
  const words = wordContent(item, statement);
  if (words === "")
    return [who, deed ?? thirdPerson("speak"), ...targets(item, statement)].join(" ");
  return `${who}${deed === null ? "" : ` ${deed}`}: ${words}`;
}

/** What was expressed; marks around what the article quotes, and around nothing else. */
export function wordContent({ record }: ExportItem, statement: RecordStatement): string {
  const pieces = statement.content.map((span) => pieceOf(record.article.text, span, statement));
  const words = pieces.filter((piece) => piece !== "").join(" … ");
  return isVerbatim(statement) && words !== "" ? `“${words}”` : words;
}

/** Whether its content is the speaker's own words throughout. */
export function isVerbatim({ kind }: Pick<RecordStatement, "kind">): boolean {
  return kind === "direct" || kind === "post" || kind === "turn";
}

/** The words of spans, with a mark where something is left out between them. */
export function joinExact(spans: readonly { readonly exact: string }[]): string {
  return spans.map(({ exact }) => exact).join(" … ");
}

function targets(item: ExportItem, { about }: RecordStatement): string[] {
  const names = peopleOf(item, about).map(({ name }) => name);
  return names.length > 0 ? [names.join(" and ")] : [];
}

function foldSpace(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}

/** At most so many characters, cut at a space where there is one, with "…" where something is cut. */
export function shorten(words: string, most: number): string {
  const folded = foldSpace(words);
  const points = [...folded];
  if (points.length <= most) return folded;
  const cut = points.slice(0, most - 1).join("");
  const space = cut.lastIndexOf(" ");
  return `${space > most / 2 ? cut.slice(0, space) : cut}…`;
}
