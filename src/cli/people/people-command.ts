import { existsSync } from "node:fs";
import type { Store } from "../../store/index.js";
import {
  findPerson,
  importRegistry,
  keepApart,
  listDecisions,
  listPeople,
  listSuggestions,
  mergePeople,
  PeopleError,
  relinkPeople,
  searchPeople,
  showPerson,
  splitPerson,
  undoDecision,
  type Editor,
  type ListedPerson,
} from "../../people/index.js";
import { withArchive } from "../archive/open-archive.js";
import { exitCodes } from "../exit-codes.js";
import { complain, writeOut } from "../output/write-out.js";
import { forgottenEntries } from "./forgotten-entries.js";
import { formatRows, type Row, type RowFormat } from "./format-rows.js";
import { renderPerson } from "./render-person.js";

export type PeopleAction =
  | "list"
  | "search"
  | "show"
  | "suggestions"
  | "merge"
  | "apart"
  | "split"
  | "decisions"
  | "undo"
  | "import"
  | "link";

/** The options of `onrecord people`, as commander gives them. */
export interface PeopleOptions {
  readonly db: string;
  readonly limit: number;
  readonly type?: "person" | "organisation";
  readonly json?: true;
  readonly csv?: true;
  readonly editor?: string;
}

interface Context {
  readonly store: Store;
  readonly words: readonly string[];
  readonly options: PeopleOptions;
  readonly editor: Editor;
}

/** Actions that only ask; the others write. */
const asking: ReadonlySet<PeopleAction> = new Set([
  "list",
  "search",
  "show",
  "suggestions",
  "decisions",
]);

/** Does one action and prints what came of it. Sets the exit code where it cannot be done. */
export async function peopleCommand(
  action: PeopleAction,
  words: readonly string[],
  options: PeopleOptions,
): Promise<void> {
  const editor = { editor: options.editor ?? "unknown", at: new Date().toISOString() };
  try {
    await withArchive(options.db, { readOnly: asking.has(action) }, (store) =>
      run[action]({ store, words, options, editor }),
    );
  } catch (error) {
    if (!(error instanceof PeopleError)) throw error;
    complain(error.message);
    process.exitCode = exitCodes.failed;
  }
}

const run: Readonly<Record<PeopleAction, (context: Context) => Promise<void>>> = {
  async list({ store, options }) {
    const { type, limit } = options;
    await print(
      (await listPeople(store.db, { limit, ...(type && { type }) })).map(personRow),
      options,
    );
  },
  async search({ store, words, options }) {
    const found = await searchPeople(store.db, words.join(" "), options.limit);
    const kept = found.filter(({ type }) => options.type === undefined || type === options.type);
    if (kept.length === 0) complain(`nobody of a name like "${words.join(" ")}" is in the archive`);
    await print(kept.map(personRow), options);
  },
  async show({ store, words, options }) {
    const shown = await showPerson(store.db, await findPerson(store.db, words[0]!));
    if (options.csv)
      await print(
        shown.mentions.map((one) => ({ ...one })),
        options,
      );
    else if (options.json) await writeOut(`${JSON.stringify(shown)}\n`);
    else await writeOut(renderPerson(shown));
  },
  async suggestions({ store, options }) {
    const found = await listSuggestions(store.db, options.limit);
    const rows = found.map(({ a, b, confidence, evidence }) => ({
      confidence,
      a: a.id,
      "name of a": a.name,
      b: b.id,
      "name of b": b.name,
      evidence: evidence.join("; "),
    }));
    await print(rows, options);
  },
  async merge({ store, words, editor, options }) {
    const person = await mergePeople(store, editor, words[0]!, words[1]!);
    await tell("They are one person now", person, options);
  },
  async apart({ store, words, editor }) {
    await keepApart(store, editor, words[0]!, words[1]!);
    await writeOut(`${words[0]} and ${words[1]} stay two people.\n`);
  },
  async split({ store, words, editor, options }) {
    const person = await splitPerson(store, editor, words[0]!, words.slice(1));
    await tell("They are somebody else now", person, options);
  },
  async decisions({ store, options }) {
    const rows = (await listDecisions(store.db)).map(({ key, kind, undone, people }) => ({
      number: key,
      decision: kind,
      undone: undone ? "undone" : "",
      people: people.map((id) => id ?? "(no longer in the archive)").join(" "),
    }));
    await print(rows, options);
  },
  async undo({ store, words, editor }) {
    const [given] = words;
    if (given !== undefined && !/^[1-9]\d{0,14}$/.test(given)) {
      throw new PeopleError(
        `"${given}" is no number of a decision; "onrecord people decisions" lists them`,
      );
    }
    const number = given === undefined ? undefined : Number(given);
    const { key, kind } = await undoDecision(store, editor, number);
    await writeOut(`Decision ${key} (${kind}) is undone.\n`);
  },
  async import({ store, words }) {
    for (const path of words) await importOne(store, path);
    await relinkPeople(store);
  },
  async link({ store }) {
    const { moved, added, removed } = await relinkPeople(store);
    await writeOut(`${moved} mentions linked anew, ${added} people added, ${removed} removed.\n`);
  },
};

async function importOne(store: Store, path: string): Promise<void> {
  if (!existsSync(path)) {
    throw new PeopleError(`There is no file "${path}"; check the name`);
  }
  const leaveOut = await forgottenEntries(store);
  const { entries, changed, problems } = await importRegistry(store, path, { leaveOut });
  for (const { message } of problems) complain(message);
  if (problems.length > 0) process.exitCode = exitCodes.failed;
  await writeOut(`${path}: ${entries} entries, ${changed} of them new or changed.\n`);
}

async function tell(what: string, person: ListedPerson, options: PeopleOptions): Promise<void> {
  if (options.json || options.csv) await print([personRow(person)], options);
  else await writeOut(`${what}: ${person.name} (${person.id}), in ${person.articles} articles.\n`);
}

function personRow({ id, type, name, registryId, articles, statements }: ListedPerson): Row {
  return { id, type, name, registryId, articles, statements };
}

async function print(rows: readonly Row[], { json, csv }: PeopleOptions): Promise<void> {
  const format: RowFormat = json ? "json" : csv ? "csv" : "text";
  await writeOut(formatRows(rows, format));
}
