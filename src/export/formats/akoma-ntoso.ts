import type { RecordStatement } from "../../model/index.js";
import { element, escapeXml, writeAttributes } from "./escape-xml.js";
import { textFormat } from "./export-format.js";
import {
  matchedStatements,
  noteBeside,
  type ExportContext,
  type ExportItem,
} from "./export-item.js";
import { iriOf, isWebAddress, personIri } from "./name-iri.js";
import {
  isDocument,
  isOrganisation,
  peopleOf,
  sureSpeakers,
  type NamedPerson,
} from "./name-people.js";
import { isVerbatim, joinExact, wordStatement } from "./word-statement.js";

/**
 * Akoma Ntoso 3.0 (OASIS LegalDocML): each article is a debate, with the
 * people it names as references. One article is a document by itself, several
 * are a collection.
 */
export const akomaNtoso = textFormat("application/akn+xml", "xml", write);

const namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";
const head = `<?xml version="1.0" encoding="UTF-8"?>\n<akomaNtoso xmlns="${namespace}">\n`;
const tail = "</akomaNtoso>\n";

/** ISO 3166's code for "unknown": an article does not say whose law it is under. */
const noCountry = "zz";
/** ISO 639's code for a language that is not told. */
const noLanguage = "und";

async function* write(
  items: AsyncIterable<ExportItem>,
  context: ExportContext,
): AsyncGenerator<string> {
  let first: ExportItem | null = null;
  let count = 0;
  yield head;
  for await (const item of items) {
    count += 1;
    // Whether another follows decides what the first one stands in.
    if (count === 1) {
      first = item;
      continue;
    }
    if (first !== null) {
      yield openCollection(context);
      yield component(1, debateOf(first, context, 1, ""));
      first = null;
    }
    yield component(count, debateOf(item, context, count, ""));
  }
  if (first !== null) yield debateOf(first, context, 1, programReference);
  else {
    if (count === 0) yield openCollection(context) + nothingFound;
    yield "</collectionBody>\n</documentCollection>\n";
  }
  yield tail;
}

function component(number: number, debate: string): string {
  return `<component eId="component_${number}">\n${debate}</component>\n`;
}

/** A collection must hold something. */
const nothingFound =
  '<component eId="component_1"><interstitial><p>No statement was found.</p></interstitial></component>\n';

function openCollection(context: ExportContext): string {
  const meta = metaOf({
    iri: "urn:onrecord:collection",
    date: context.updated.slice(0, 10),
    dateName: "export",
    author: "#onrecord",
    language: noLanguage,
    url: null,
    references: programReference,
  });
  return `<documentCollection name="statements">\n${meta}<collectionBody>\n`;
}

interface MetaParts {
  readonly iri: string;
  readonly date: string;
  readonly dateName: string;
  readonly author: string;
  readonly language: string;
  readonly url: string | null;
  readonly references: string;
}

const programReference = element(
  "TLCOrganization",
  { eId: "onrecord", href: "/akn/ontology/organization/zz/onrecord", showAs: "Onrecord" },
  null,
);

function metaOf(parts: MetaParts): string {
  const core =
    element("FRBRthis", { value: parts.iri }, null) +
    element("FRBRuri", { value: parts.iri }, null);
  const alias =
    parts.url === null ? "" : element("FRBRalias", { value: parts.url, name: "url" }, null);
  const date =
    element("FRBRdate", { date: parts.date, name: parts.dateName }, null) +
    element("FRBRauthor", { href: parts.author }, null);
  const country = element("FRBRcountry", { value: noCountry }, null);
  const language = element("FRBRlanguage", { language: parts.language }, null);
  return `<meta>
<identification source="#onrecord">
<FRBRWork>${core}${alias}${date}${country}</FRBRWork>
<FRBRExpression>${core}${date}${language}</FRBRExpression>
<FRBRManifestation>${core}${date}</FRBRManifestation>
</identification>
<references source="#onrecord">
${parts.references}
</references>
</meta>
`;
}

/** Names of elements are unique in a whole document; so what a collection refers to, its debates do not list again. */
function debateOf(
  item: ExportItem,
  context: ExportContext,
  number: number,
  reference: string,
): string {
  const { article } = item.record;
  const statements = matchedStatements(item);
  const outlet = `a${number}_outlet`;
  const people = new Map(
    statements.flatMap((statement) => whoIsNamed(item, statement)).map((one) => [one.id, one]),
  );
  const refs = new Map([...people.keys()].map((id, index) => [id, `a${number}_p${index + 1}`]));
  const refOf = (person: NamedPerson): string => refs.get(person.id) ?? "";
  const references = [
    article.outlet === null ? "" : outletReference(outlet, article.outlet),
    ...[...people.values()].map((person) => personReference(refOf(person), person)),
  ];
  const meta = metaOf({
    iri: iriOf("article", article.id),
    date: article.published ?? context.updated.slice(0, 10),
    dateName: article.published === null ? "export" : "publication",
    author: article.outlet === null ? "#onrecord" : `#${outlet}`,
    language: article.language ?? noLanguage,
    url: isWebAddress(article.url) ? article.url : null,
    references: [reference, ...references].filter((line) => line !== "").join("\n"),
  });
  const speeches = statements.map((statement, index) =>
    speechOf(item, statement, context, refOf, `a${number}_s${index + 1}`),
  );
  const heading = article.title === null ? "" : element("heading", {}, article.title);
  return `<debate name="statements">
${meta}<debateBody>
<debateSection eId="a${number}" name="article">${heading}
${speeches.join("\n")}
</debateSection>
</debateBody>
</debate>
`;
}

function whoIsNamed(item: ExportItem, statement: RecordStatement): NamedPerson[] {
  return peopleOf(item, [...statement.speakers, ...statement.addressees.slice(0, 1)]);
}

function outletReference(eId: string, outlet: string): string {
  const name = encodeURIComponent(outlet.replace(/\p{Surrogate}/gu, "\uFFFD"));
  return element(
    "TLCOrganization",
    { eId, href: `/akn/ontology/organization/zz/${name}`, showAs: outlet },
    null,
  );
}

function personReference(eId: string, person: NamedPerson): string {
  const name = isDocument(person) ? "TLCObject" : "TLCPerson";
  return element(
    isOrganisation(person) ? "TLCOrganization" : name,
    { eId, href: personIri(person.id), showAs: person.name },
    null,
  );
}

/**
 * Words that somebody spoke are a `speech` or a `question` by them, where the
 * reader is sure who it was. What was reported is a `summary`; what was not
 * said, or by whom is not sure, a `narrative` that says so.
 */
function speechOf(
  item: ExportItem,
  statement: RecordStatement,
  context: ExportContext,
  refOf: (person: NamedPerson) => string,
  eId: string,
): string {
  const speakers = sureSpeakers(item, statement, context);
  const [speaker] = speakers;
  const isMade = statement.status === "made" && statement.content.length > 0;
  if (speaker === undefined || !isMade || !isVerbatim(statement)) {
    const name = isMade && speaker !== undefined ? "summary" : "narrative";
    const refersTo = name === "summary" && speaker ? `#${refOf(speaker)}` : null;
    const note = noteBeside(item, statement);
    const text = wordStatement(item, statement, context);
    return element(name, { eId, refersTo }, note === null ? text : `${text} (${note})`);
  }
  const [addressee] = peopleOf(item, statement.addressees);
  const attributes = writeAttributes({
    eId,
    by: `#${refOf(speaker)}`,
    startTime: startTime(statement),
    to: addressee ? `#${refOf(addressee)}` : null,
  });
  const name = statement.act === "ask" ? "question" : "speech";
  const from = element("from", {}, speakers.map((one) => one.name).join(" and "));
  return `<${name}${attributes}>${from}${paragraphs(item, statement)}</${name}>`;
}

function paragraphs(item: ExportItem, statement: RecordStatement): string {
  const note = noteBeside(item, statement);
  const noted = note === null ? "" : `<p>${element("remark", {}, note)}</p>`;
  return `<p>${escapeXml(joinExact(statement.content))}</p>${noted}`;
}

/** Where the minute is known; a day is no time. */
function startTime({ saidAt }: RecordStatement): string | null {
  return saidAt?.precision === "minute" && saidAt.from !== null ? `${saidAt.from}:00` : null;
}
