import Papa from "papaparse";
import {
  networks,
  unknownEntry,
  type RegistryEntry,
  type RegistryHandle,
  type RegistryRole,
} from "../../model/index.js";
import { hashOf } from "../identity.js";
import { quoteValue } from "../problems.js";
import {
  dayOf,
  handleOf,
  registryProblem,
  roleFault,
  textOf,
  type RegistryItem,
  type RegistryPlace,
} from "./registry-item.js";

/*
 * A table with a header: name is needed; id, type, aliases, handles, roles,
 * from, to, organisation, country, party, gender, born, died, identifiers and
 * private are known. Several values of a cell are parted by ";". A role may
 * carry its own days, "mayor of Port Alma (2019-05-02/2023)"; from and to are
 * those of all roles that carry none. Rows of one id, or where there is none
 * of one name, are one entry.
 */

export const csvColumns = [
  "id",
  "type",
  "name",
  "aliases",
  "handles",
  "roles",
  "from",
  "to",
  "organisation",
  "country",
  "party",
  "gender",
  "born",
  "died",
  "identifiers",
  "private",
] as const;
type Column = (typeof csvColumns)[number];
type Row = Partial<Record<Column, string>>;

/** Other words for the columns that tables from elsewhere have. */
const columnNames: Readonly<Record<string, Column>> = {
  full_name: "name",
  alias: "aliases",
  other_names: "aliases",
  handle: "handles",
  twitter: "handles",
  role: "roles",
  title: "roles",
  office: "roles",
  start: "from",
  start_date: "from",
  end: "to",
  end_date: "to",
  organization: "organisation",
  birth_date: "born",
  death_date: "died",
};

/** Whether a first line is such a header. */
export function isRegistryHeader(line: string): boolean {
  const [cells = []] = Papa.parse<string[]>(line).data;
  return cells.length > 1 && cells.some((cell) => columnOf(cell) === "name");
}

function columnOf(cell: string): Column | null {
  const word = cell
    .replace(/^\uFEFF/, "")
    .trim()
    .toLowerCase()
    .replaceAll(" ", "_");
  const known = (csvColumns as readonly string[]).includes(word) ? (word as Column) : undefined;
  return known ?? columnNames[word] ?? null;
}

/** The entries of a table; a row that is broken is reported with its number. */
export function readCsvRegistry(text: string, place: RegistryPlace): RegistryItem[] {
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: "greedy" });
  const [header = [], ...rows] = data;
  const columns = header.map(columnOf);
  const unknown = header.filter((_, index) => columns[index] === null);
  const items: RegistryItem[] = errors.map(({ message, row }) =>
    registryProblem(at(place, row ?? 0), `${message}; check the quotation marks of this row`),
  );
  if (unknown.length > 0) {
    const known = csvColumns.join(", ");
    items.push(
      registryProblem(
        at(place, 0),
        `unknown columns ${unknown.map(quoteValue).join(", ")} were left out; known are ${known}`,
      ),
    );
  }
  const entries = new Map<string, RegistryEntry>();
  for (const [index, cells] of rows.entries()) {
    items.push(...addRow(entries, rowOf(columns, cells), at(place, index + 1)));
  }
  return [
    ...items,
    ...[...entries.values()].map((entry): RegistryItem => ({ kind: "entry", entry })),
  ];
}

function at(place: RegistryPlace, row: number): RegistryPlace {
  return { ...place, label: `${place.label}:${row + 1}` };
}

function rowOf(columns: readonly (Column | null)[], cells: readonly string[]): Row {
  const row: Row = {};
  for (const [index, column] of columns.entries()) {
    const value = textOf(cells[index]);
    if (column === null || value === null) continue;
    row[column] = row[column] === undefined ? value : `${row[column]};${value}`;
  }
  return row;
}

function addRow(
  entries: Map<string, RegistryEntry>,
  row: Row,
  place: RegistryPlace,
): RegistryItem[] {
  if (row.name === undefined) return [registryProblem(place, `no "name" in this row; give one`)];
  const type = row.type ?? "person";
  if (type !== "person" && type !== "organisation") {
    return [
      registryProblem(place, `the type ${quoteValue(type)} is neither "person" nor "organisation"`),
    ];
  }
  const faults: string[] = [];
  const roles = rolesOf(row, faults);
  const id = row.id === undefined ? idOfName(type, row.name) : withScheme(row.id);
  const known = entries.get(id);
  const aliases = listOf(row.aliases).map((name) => ({ name, from: null, to: null }));
  const born = dayOf(row.born, false);
  if (row.born !== undefined && born === null) faults.push(dayFault("born", row.born));
  entries.set(id, {
    ...unknownEntry,
    ...known,
    id,
    type,
    name: known?.name ?? row.name,
    aliases: [...(known?.aliases ?? []), ...aliases],
    handles: [...(known?.handles ?? []), ...handlesOf(row.handles, faults)],
    roles: [...(known?.roles ?? []), ...roles],
    identifiers: { ...known?.identifiers, ...identifiersOf(row.identifiers) },
    gender: row.gender ?? known?.gender ?? null,
    born: born ?? known?.born ?? null,
    died: dayOf(row.died, true) ?? known?.died ?? null,
    private: known?.private === true || /^(?:1|true|yes)$/i.test(row.private ?? ""),
  });
  return faults.map((fault) => registryProblem(place, fault));
}

/** Without an id of its own an entry is known by its type and name. */
function idOfName(type: string, name: string): string {
  return `csv:${hashOf(`${type}\n${name}`).slice("sha256:".length, "sha256:".length + shortHash)}`;
}

/** 64 bits tell the names of one table apart. */
const shortHash = 16;

function withScheme(id: string): string {
  return id.includes(":") ? id : `csv:${id}`;
}

function listOf(cell: string | undefined): string[] {
  return (cell ?? "")
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function dayFault(column: string, value: string): string {
  return `${column} is ${quoteValue(value)}, which is no day; write it as 2020-05-23, 2020-05 or 2020`;
}

function rolesOf(row: Row, faults: string[]): RegistryRole[] {
  const days = { from: dayOf(row.from, false), to: dayOf(row.to, true) };
  for (const column of ["from", "to"] as const) {
    if (row[column] !== undefined && days[column] === null)
      faults.push(dayFault(column, row[column]));
  }
  return listOf(row.roles).flatMap((text) => {
    const own = /^(.*?)\s*\(([\d-]{4,10})?\/([\d-]{4,10})?\)$/.exec(text);
    const role: RegistryRole = {
      title: own?.[1] ?? text,
      organisation: row.organisation ?? null,
      from: own ? dayOf(own[2], false) : days.from,
      to: own ? dayOf(own[3], true) : days.to,
      country: row.country ?? null,
      party: row.party ?? null,
    };
    const fault = roleFault(role);
    if (fault !== null) faults.push(fault);
    return fault === null ? [role] : [];
  });
}

/** "@jopark" or "X:@jopark"; the network may be left out. */
function handlesOf(cell: string | undefined, faults: string[]): RegistryHandle[] {
  return listOf(cell).flatMap((part) => {
    const network = networks.find((one) => part.toLowerCase().startsWith(`${one.toLowerCase()}:`));
    const handle = handleOf(network === undefined ? part : part.slice(network.length + 1));
    if (handle === null)
      faults.push(`the handle ${quoteValue(part)} is none; write it as @name or X:@name`);
    return handle === null ? [] : [{ network: network ?? null, handle }];
  });
}

/** "wikidata:Q42;viaf:1": scheme and id. */
function identifiersOf(cell: string | undefined): Record<string, string> {
  const pairs = listOf(cell).flatMap((part) => {
    const colon = part.indexOf(":");
    return colon < 1 ? [] : [[part.slice(0, colon), part.slice(colon + 1).trim()] as const];
  });
  return Object.fromEntries(pairs);
}
