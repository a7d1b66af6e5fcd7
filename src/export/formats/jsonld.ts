import type { RecordStatement } from "../../model/index.js";
import { textFormat } from "./export-format.js";
import {
  matchedStatements,
  noteBeside,
  type ExportContext,
  type ExportItem,
} from "./export-item.js";
import { iriOf, isWebAddress, personIri } from "./name-iri.js";
import { isOrganisation, sureSpeakers, type NamedPerson } from "./name-people.js";
import { isVerbatim, joinExact, wordContent, wordStatement } from "./word-statement.js";
import { saySure } from "../view/say-sure.js";
import { present, scriptSafeJson, writeList } from "./write-json.js";

/** schema.org in JSON-LD: a graph of Quotations, each part of its article. It may stand in a `<script>` as it is. */
export const jsonld = textFormat("application/ld+json", "jsonld", (items, context) =>
  writeList('{"@context":"https://schema.org","@graph":[', nodes(items, context), () => "]}\n"),
);

async function* nodes(
  items: AsyncIterable<ExportItem>,
  context: ExportContext,
): AsyncGenerator<string> {
  for await (const item of items) {
    for (const statement of matchedStatements(item)) {
      yield scriptSafeJson(quotationOf(item, statement, context));
    }
  }
}

/**
 * One statement as schema.org has it. What was said is a Quotation; what the
 * article says was not said (yet), or tells without its words, is none: it is
 * a CreativeWork whose text says what it is. Speakers stand there where the
 * reader is sure of them; else the credit says how the article names them.
 */
export function quotationOf(
  item: ExportItem,
  statement: RecordStatement,
  context: Pick<ExportContext, "sure">,
): Record<string, unknown> {
  const speakers = sureSpeakers(item, statement, context);
  const isQuotation = statement.status === "made" && statement.content.length > 0;
  const people = speakers.map(agentOf);
  return present({
    "@type": isQuotation ? "Quotation" : "CreativeWork",
    "@id": iriOf("statement", statement.id),
    text: isQuotation ? quotationText(item, statement) : wordStatement(item, statement, context),
    disambiguatingDescription: `${describe(statement, isQuotation)}${sayReadBy(statement)}`,
    creativeWorkStatus: statement.status === "made" ? null : statement.status,
    creator: isQuotation ? oneOrMany(people) : null,
    spokenByCharacter: isQuotation ? oneOrMany(people) : null,
    about: isQuotation ? null : oneOrMany(people),
    creditText: speakers.length > 0 ? null : creditOf(statement),
    dateCreated: statement.saidAt?.day ?? null,
    inLanguage: item.record.article.language,
    correction: noteBeside(item, statement),
    isPartOf: articleOf(item),
    isBasedOn: originalOf(item, statement),
  });
}

/** A Quotation's text is given without the marks that only say that it is one. */
function quotationText(item: ExportItem, statement: RecordStatement): string {
  return isVerbatim(statement) ? joinExact(statement.content) : wordContent(item, statement);
}

function describe(statement: RecordStatement, isQuotation: boolean): string {
  if (!isQuotation || isVerbatim(statement)) return "";
  return statement.kind === "mixed"
    ? "Reported speech; only the words in quotation marks are the speaker's. "
    : "Reported speech, in the words of the article. ";
}

/** schema.org has no property for how sure a reader is; words are read by everybody. */
function sayReadBy({ origin, confidence }: RecordStatement): string {
  return origin === "editor"
    ? "Corrected by an editor."
    : `Read by a machine, ${saySure(confidence)}.`;
}

function creditOf({ source }: RecordStatement): string {
  const words = joinExact(source);
  return words === "" ? "unattributed" : `unattributed; the article has “${words}”`;
}

function agentOf(person: NamedPerson): Record<string, unknown> {
  return present({
    "@type": isOrganisation(person)
      ? "Organization"
      : person.type === "person"
        ? "Person"
        : "Thing",
    "@id": personIri(person.id),
    name: person.name,
    alternateName: person.aliases,
  });
}

function articleOf({ record: { article } }: ExportItem): Record<string, unknown> {
  return present({
    "@type": article.type === "post" ? "SocialMediaPosting" : "NewsArticle",
    "@id": iriOf("article", article.id),
    url: isWebAddress(article.url) ? article.url : null,
    headline: article.title,
    datePublished: article.published,
    author: article.byline.map((name) => ({ "@type": "Person", name })),
    publisher: article.outlet === null ? null : { "@type": "Organization", name: article.outlet },
  });
}

/** The first-hand text it quotes: another statement of the article, else an article. */
function originalOf(
  { record }: ExportItem,
  { original }: RecordStatement,
): Record<string, unknown> | null {
  if (original === null) return null;
  const isStatement = record.statements.some(({ id }) => id === original);
  return { "@id": iriOf(isStatement ? "statement" : "article", original) };
}

function oneOrMany<T>(values: readonly T[]): T | readonly T[] | null {
  return values.length === 1 ? (values[0] ?? null) : values;
}
