import type { ArchivePerson, ExportItem } from "../../export/formats/export-item.js";
import { toRecord } from "../../model/index.js";
import { matchingStatements, type Query } from "../../search/index.js";
import { loadReadings, type Store, type StoredReading } from "../../store/index.js";
import { notesOf, type Note } from "../notes/notes-of.js";
import { archivePeople } from "./archive-people.js";

/** Articles that are loaded at once: few enough that long ones fit into memory, too. */
const articlesAtOnce = 32;

/** Statements by their keys, under the keys of their articles. */
type Wanted = ReadonlyMap<number, ReadonlySet<number>>;

/**
 * Every article with a statement that the query finds, each with those of its
 * statements and no other, in the order of the articles' ids. What must stand
 * beside them is with them. Throws a `QueryError`.
 */
export async function* exportItems(store: Store, query: Query): AsyncGenerator<ExportItem> {
  let waiting = new Map<number, ReadonlySet<number>>();
  for await (const { articleKey, statementKeys } of matchingStatements(store, query)) {
    waiting.set(articleKey, new Set(statementKeys));
    if (waiting.size < articlesAtOnce) continue;
    yield* loadItems(store, waiting);
    waiting = new Map();
  }
  yield* loadItems(store, waiting);
}

/** These articles with these of their statements, in the order given. */
export async function* loadItems(store: Store, wanted: Wanted): AsyncGenerator<ExportItem> {
  const loaded = await loadReadings(store.db, [...wanted.keys()]);
  const personKeys = loaded.flatMap((one) => one.personKeys.filter((key) => key !== null));
  const people = await archivePeople(store, [...new Set(personKeys)]);
  const matched = loaded.map((one) => matchedIds(one, wanted.get(one.row.key) ?? new Set()));
  const subjects = [
    ...matched.flatMap((ids) => [...ids]),
    ...[...people.values()].map(({ id }) => id),
  ];
  const notes = await notesOf(store, subjects);
  for (const [index, one] of loaded.entries()) {
    yield itemOf(one, matched[index] ?? new Set(), people, notes);
  }
}

function matchedIds(
  { reading, statementKeys }: StoredReading,
  wanted: ReadonlySet<number>,
): ReadonlySet<string> {
  const statements = reading.statements.filter((_, index) =>
    wanted.has(statementKeys[index] ?? -1),
  );
  return new Set(statements.map(({ id }) => id));
}

function itemOf(
  { reading, row, personKeys }: StoredReading,
  matched: ReadonlySet<string>,
  known: ReadonlyMap<number, ArchivePerson>,
  notes: ReadonlyMap<string, readonly Note[]>,
): ExportItem {
  const people = new Map<string, ArchivePerson>();
  for (const [index, local] of reading.people.entries()) {
    const person = known.get(personKeys[index] ?? -1);
    // Where no registry tells more, the article's own names and handles stand.
    if (person) people.set(local.id, { ...person, ...fuller(person, local) });
  }
  return {
    record: toRecord(reading),
    matched,
    people,
    notice: noticeOf(row),
    notes: notesBeside(reading.statements, people, notes),
  };
}

function fuller(
  person: ArchivePerson,
  local: StoredReading["reading"]["people"][number],
): Pick<ArchivePerson, "aliases" | "handles"> {
  return {
    aliases: person.aliases.length > 0 ? person.aliases : local.aliases,
    handles:
      person.handles.length > 0
        ? person.handles
        : local.handles.map((handle) => ({ network: null, handle })),
  };
}

/** What the article's publisher says of it. */
function noticeOf({ publication_status: status, notice }: StoredReading["row"]): string | null {
  if (status === "usable") return notice;
  return notice === null ? `The article is ${status} by its publisher.` : notice;
}

/** The notes on each statement, and on those who speak in it. */
function notesBeside(
  statements: StoredReading["reading"]["statements"],
  people: ReadonlyMap<string, ArchivePerson>,
  notes: ReadonlyMap<string, readonly Note[]>,
): ReadonlyMap<string, string> {
  const beside = new Map<string, string>();
  for (const { id, speakers } of statements) {
    const subjects = [id, ...speakers.flatMap((local) => people.get(local)?.id ?? [])];
    const words = subjects.flatMap((subject) => notes.get(subject) ?? []).map(({ note }) => note);
    if (words.length > 0) beside.set(id, words.join(" · "));
  }
  return beside;
}
