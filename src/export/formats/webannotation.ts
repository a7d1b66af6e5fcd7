import { byPosition, type QuotedSpan, type RecordStatement } from "../../model/index.js";
import { positionsIn } from "../offsets/convert-offsets.js";
import { textFormat } from "./export-format.js";
import {
  matchedStatements,
  noteBeside,
  type ExportContext,
  type ExportItem,
} from "./export-item.js";
import { iriOf, isWebAddress, personIri } from "./name-iri.js";
import { peopleOf, personOf, sureSpeakers, type NamedPerson } from "./name-people.js";
import { present, writeList } from "./write-json.js";

/** Our own terms: which part of a statement a body gives, how sure it is, and the text of an article. */
const annotationContext = [
  "http://www.w3.org/ns/anno.jsonld",
  { onrecord: "urn:onrecord:", role: "onrecord:role", confidence: "onrecord:confidence" },
];

/** Code points before and after the words: enough to tell one place from another in an article. */
const contextLength = 32;

/**
 * A collection of the W3C's Web Annotation Data Model: one annotation a
 * statement, whose targets are its content by words and by position, in code
 * points. The first annotation of an article holds the article's text too.
 */
export const webannotation = textFormat(
  'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
  "jsonld",
  (items, context) => {
    let total = 0;
    const head = `{"@context":${JSON.stringify(annotationContext)},"id":"urn:onrecord:annotations","type":"AnnotationCollection","label":${JSON.stringify(context.title)},"first":{"id":"urn:onrecord:annotations:1","type":"AnnotationPage","partOf":"urn:onrecord:annotations","startIndex":0,"items":[`;
    const count = (): void => void (total += 1);
    return writeList(head, annotations(items, context, count), () => `]},"total":${total}}\n`);
  },
);

async function* annotations(
  items: AsyncIterable<ExportItem>,
  context: ExportContext,
  count: () => void,
): AsyncGenerator<string> {
  for await (const item of items) {
    const select = selectorsOf(item.record.article.text);
    for (const [index, statement] of matchedStatements(item).entries()) {
      count();
      yield JSON.stringify(annotationOf(item, statement, context, select, index === 0));
    }
  }
}

type Select = (span: QuotedSpan) => readonly Record<string, unknown>[];

/** The two selectors of a span. A prefix or suffix never begins or ends inside a surrogate pair. */
function selectorsOf(text: string): Select {
  const positions = positionsIn(text, "codepoint");
  const at = (offset: number): number => positions[offset] ?? 0;
  return ({ start, end, exact }) => [
    {
      type: "TextQuoteSelector",
      exact,
      prefix: points(text.slice(Math.max(0, start - 2 * contextLength), start))
        .slice(-contextLength)
        .join(""),
      suffix: points(text.slice(end, end + 2 * contextLength))
        .slice(0, contextLength)
        .join(""),
    },
    { type: "TextPositionSelector", start: at(start), end: at(end) },
  ];
}

/** The code points of a text. */
function points(text: string): string[] {
  return Array.from(text);
}

function annotationOf(
  item: ExportItem,
  statement: RecordStatement,
  context: ExportContext,
  select: Select,
  withText: boolean,
): Record<string, unknown> {
  const place = [statement.content, statement.cue, statement.source].find(
    (spans) => spans.length > 0,
  );
  const source = iriOf("article", item.record.article.id);
  const targets = (place ?? []).map((span, index) => ({
    type: "SpecificResource",
    source: withText && index === 0 ? sourceWithText(item) : source,
    selector: select(span),
  }));
  return present({
    id: iriOf("statement", statement.id),
    type: "Annotation",
    motivation: "identifying",
    body: [
      ...factBodies(item, statement),
      ...peopleBodies(item, statement, context),
      ...spanBodies(statement, source, select),
    ],
    target: targets.length === 0 ? source : targets,
  });
}

/** The article as the node that its annotations point to. */
function sourceWithText({ record: { article } }: ExportItem): Record<string, unknown> {
  return present({
    id: iriOf("article", article.id),
    type: "Text",
    format: "text/plain",
    language: article.language,
    "onrecord:url": isWebAddress(article.url) ? article.url : null,
    "onrecord:title": article.title,
    "onrecord:outlet": article.outlet,
    "onrecord:published": article.published,
    "onrecord:text": article.text,
  });
}

function textBody(
  role: string,
  purpose: string,
  value: string | null,
  more: Record<string, unknown> = {},
): Record<string, unknown>[] {
  return value === null ? [] : [{ type: "TextualBody", purpose, role, value, ...more }];
}

function factBodies(item: ExportItem, statement: RecordStatement): Record<string, unknown>[] {
  return [
    ...textBody("kind", "classifying", statement.kind, { confidence: statement.confidence }),
    ...textBody("act", "classifying", statement.act),
    ...textBody("status", "classifying", statement.status),
    ...textBody("sourceType", "classifying", statement.sourceType),
    ...textBody("medium", "classifying", statement.medium),
    ...textBody("saidOn", "describing", statement.saidAt?.day ?? null),
    ...textBody("note", "commenting", noteBeside(item, statement)),
  ];
}

function identify(
  role: string,
  person: NamedPerson,
  more: Record<string, unknown> = {},
): Record<string, unknown>[] {
  return textBody(role, "identifying", person.name, { id: personIri(person.id), ...more });
}

/** Speakers where the reader is sure of them, else who was considered, as what they are: candidates. */
function peopleBodies(
  item: ExportItem,
  statement: RecordStatement,
  context: ExportContext,
): Record<string, unknown>[] {
  const speakers = sureSpeakers(item, statement, context);
  const candidates = speakers.length > 0 ? [] : statement.candidates;
  return [
    ...speakers.flatMap((person) => identify("speaker", person)),
    ...candidates.flatMap(({ person, confidence }) => {
      const named = personOf(item, person);
      return named ? identify("candidate", named, { confidence }) : [];
    }),
    ...peopleOf(item, statement.addressees).flatMap((person) => identify("addressee", person)),
    ...peopleOf(item, statement.about).flatMap((person) => identify("about", person)),
  ];
}

const spanRoles = ["quoted", "cue", "source", "grounds"] as const;

function spanBodies(
  statement: RecordStatement,
  source: string,
  select: Select,
): Record<string, unknown>[] {
  return spanRoles.flatMap((role) =>
    statement[role].toSorted(byPosition).map((span) => ({
      type: "SpecificResource",
      purpose: "describing",
      role,
      source,
      selector: select(span),
    })),
  );
}
