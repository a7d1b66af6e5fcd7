import { quotationOf, type ArchivePerson, type ExportItem } from "../../export/formats/index.js";
import { toRecord, type Reading } from "../../model/index.js";
import { isHidden, type CardContext, type CardSource } from "./statement-cards.js";

type LinkedData = Record<string, unknown>;
const context = "https://schema.org";

/**
 * The statement at a place of the reading as schema.org has it. Who is not
 * sure enough of having said it is not named.
 */
export function statementLinkedData(
  source: CardSource,
  beside: CardContext,
  place: number,
): LinkedData {
  const [quotation] = quotationsOf(source, beside, [place]);
  return { "@context": context, ...quotation };
}

/** An article as schema.org has it, with all that is quoted in it but for what an editor has hidden. */
export function articleLinkedData(source: CardSource, beside: CardContext): LinkedData {
  const { statements, article } = source.reading;
  const places = [...statements.keys()].filter((place) => !isHidden(statements[place]!, beside));
  const quotations = quotationsOf(source, beside, places);
  const type = article.type === "post" ? "SocialMediaPosting" : "NewsArticle";
  const known = quotations[0]?.["isPartOf"] as LinkedData | undefined;
  const told = known ?? { "@type": type, ...(article.title && { headline: article.title }) };
  const parts = quotations.map(({ isPartOf: _article, ...quotation }) => quotation);
  return { "@context": context, ...told, ...(parts.length > 0 && { hasPart: parts }) };
}

function quotationsOf(
  { reading, row }: CardSource,
  beside: CardContext,
  places: readonly number[],
): LinkedData[] {
  const statements = places.map((place) => reading.statements[place]!);
  const record = toRecord(lightened(reading, statements));
  const item: ExportItem = {
    record,
    matched: new Set(record.statements.map(({ id }) => id)),
    people: archivePeople(reading, beside),
    notice: row.notice,
    notes: new Map(
      statements.flatMap(({ id }): [string, string][] => {
        const words = (beside.notes.get(id) ?? []).map(({ note }) => note).join(" · ");
        return words === "" ? [] : [[id, words]];
      }),
    ),
  };
  return record.statements.map((statement) => quotationOf(item, statement, beside));
}

/** A reading with no more than a graph of these statements says: no mention is sliced for nothing. */
function lightened(reading: Reading, statements: Reading["statements"]): Reading {
  const involved = new Set(statements.flatMap(({ speakers }) => speakers));
  return {
    ...reading,
    people: reading.people
      .filter(({ id }) => involved.has(id))
      .map((person) => ({ ...person, mentions: [] })),
    statements,
    links: [],
    problems: [],
  };
}

function archivePeople(
  { people }: Reading,
  { personIds }: CardContext,
): ReadonlyMap<string, ArchivePerson> {
  return new Map(
    people.flatMap(({ id: local, type, name, aliases }): [string, ArchivePerson][] => {
      const id = personIds.get(local);
      const known = { type, name, aliases, handles: [], identifiers: [], roles: [] };
      return id === undefined ? [] : [[local, { id, ...known }]];
    }),
  );
}
