import { csvLine } from "../../export/formats/csv.js";
import type { Cell } from "../../export/formats/rows/columns.js";
import type { PeoplePage, SourcesPage, StatementCard } from "../../api/index.js";
import { whoIsSure } from "./word-card.js";

const statementColumns: Readonly<Record<string, (card: StatementCard) => Cell>> = {
  id: ({ id }) => id,
  day: ({ day }) => day,
  who: whoIsSure,
  words: ({ words }) => words.join(" … "),
  sentence: ({ passage }) => passage.text,
  kind: ({ kind }) => kind,
  act: ({ act }) => act,
  status: ({ status }) => status,
  sourceType: ({ sourceType }) => sourceType,
  addressees: ({ addressees }) => namesOf(addressees),
  about: ({ about }) => namesOf(about),
  medium: ({ mediumName }) => mediumName,
  confidence: ({ confidence }) => confidence,
  readBy: ({ origin }) => origin,
  outlet: ({ article }) => article.outlet,
  title: ({ article }) => article.title,
  url: ({ article }) => article.url,
  published: ({ article }) => article.published,
  article: ({ article }) => article.id,
  notes: ({ article, notes }) =>
    [article.notice ?? [], notes.map(({ note }) => note)].flat(2).join(" · "),
};

function namesOf(people: readonly { readonly name: string }[]): string {
  return people.map(({ name }) => name).join("; ");
}

/** Statements as rows. */
export function writeStatements(cards: readonly StatementCard[]): string {
  return write(statementColumns, cards);
}

type PersonLine = PeoplePage["people"][number];

const personColumns: Readonly<Record<string, (person: PersonLine) => Cell>> = {
  id: ({ id }) => id,
  name: ({ name }) => name,
  type: ({ type }) => type,
  role: ({ role }) => role,
  statements: ({ statements }) => statements,
};

/** People as rows. */
export function writePeople({ people }: PeoplePage): string {
  return write(personColumns, people);
}

type TallyRow = SourcesPage["sourcing"]["tables"][number]["rows"][number] & { readonly by: string };

const tallyColumns: Readonly<Record<string, (row: TallyRow) => Cell>> = {
  by: ({ by }) => by,
  value: ({ value }) => value,
  label: ({ label }) => label,
  statements: ({ statements }) => statements,
  words: ({ words }) => words,
  articles: ({ articles }) => articles,
  outlets: ({ outlets }) => outlets,
  share: ({ share }) => share,
};

/** A report as rows: every row of every table, with what it counts by. */
export function writeTallies({ sourcing }: SourcesPage): string {
  return write(
    tallyColumns,
    sourcing.tables.flatMap(({ by, rows }) => rows.map((row) => ({ by, ...row }))),
  );
}

function write<Row>(
  columns: Readonly<Record<string, (row: Row) => Cell>>,
  rows: readonly Row[],
): string {
  const lines = rows.map((row) => csvLine(Object.values(columns).map((cellOf) => cellOf(row))));
  return [csvLine(Object.keys(columns)), ...lines].join("");
}
