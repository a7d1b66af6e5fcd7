import { csvLine } from "../../export/formats/csv.js";
import type { Facets, Hit } from "../../search/index.js";

const columns: Readonly<Record<string, (hit: Hit) => string | number | null>> = {
  id: ({ statement }) => statement.id,
  day: ({ day }) => day,
  speakers: ({ speakers }) => speakers.map(({ name }) => name).join("; "),
  roles: ({ speakers }) => speakers.map(({ role }) => role ?? "").join("; "),
  text: ({ statement }) => statement.text,
  sentence: ({ sentence }) => sentence.exact,
  kind: ({ statement }) => statement.kind,
  act: ({ statement }) => statement.act,
  status: ({ statement }) => statement.status,
  source_type: ({ statement }) => statement.sourceType,
  addressees: ({ addressees }) => addressees.map(({ name }) => name).join("; "),
  about: ({ about }) => about.map(({ name }) => name).join("; "),
  medium: ({ statement }) => statement.medium,
  said_from: ({ statement }) => statement.saidAt?.from ?? null,
  said_to: ({ statement }) => statement.saidAt?.to ?? null,
  confidence: ({ statement }) => statement.confidence,
  outlet: ({ outlet }) => outlet,
  title: ({ title }) => title,
  url: ({ url }) => url,
  published: ({ published }) => published,
  article: ({ articleId }) => articleId,
  state: ({ state }) => state,
  notice: ({ notice }) => notice,
  disputes: ({ disputes }) => disputes.join("; "),
};

/** The names of the columns. */
export const csvHead = csvLine(Object.keys(columns));

/** A statement as a row. */
export function csvOfHit(hit: Hit): string {
  return csvLine(Object.values(columns).map((cellOf) => cellOf(hit)));
}

/** Each value of each facet as a row. */
export function csvOfFacets({ facets, lookedAt, partial }: Facets): string {
  const rows = facets.flatMap(({ name, values }) =>
    values.map((one) => [name, one.value, one.name, one.count, lookedAt, String(partial)]),
  );
  const head = ["facet", "value", "name", "count", "looked_at", "partial"];
  return [head, ...rows].map(csvLine).join("");
}
