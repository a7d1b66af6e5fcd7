import type { Kysely, Transaction } from "kysely";
import { statementId, type Kind } from "../../model/index.js";
import { relinkPeople } from "../../people/index.js";
import {
  takeKeys,
  type EditAction,
  type Store,
  type StoredReading,
  type Tables,
  addAudit,
  type Hand,
} from "../../store/index.js";
import { settleNotes } from "../notes/settle-notes.js";
import { applyEdits, type Read } from "./apply-edits.js";
import { decideChange, type StatementChange } from "./decide-change.js";
import type { Decision } from "./edit.js";
import { EditError, StaleEditError } from "./edit-error.js";
import { findRemoved, findStanding, loadArticle, type FoundStatement } from "./find-statement.js";
import { machineReadingOf } from "./machine-reading.js";
import { settleArticle } from "./settle-article.js";
import { showStatement, versionOf, type ShownStatement } from "./show-statement.js";

/** A correction that was made. */
export interface MadeEdit {
  /** By which it can be undone. */
  readonly key: number;
  readonly statement: string;
  readonly article: string;
  /** The version that the statement has now; null where it was removed. */
  readonly version: string | null;
}

/** Changes what is left to change of a statement. `version` is the one that the editor looked at. Throws an `EditError`, or a `StaleEditError`. */
export async function changeStatement(
  store: Store,
  hand: Hand,
  asked: { readonly id: string; readonly version: string; readonly change: StatementChange },
): Promise<MadeEdit> {
  const { id, version, change } = asked;
  if (Object.values(change).every((part) => part === undefined)) {
    throw new EditError("bad", "Nothing is to be changed; say what the statement should be");
  }
  return edit(store, hand, async (tx, key) => {
    const { stored, statement } = await findFresh(tx, { id, version, change });
    const decision = await decideChange(tx, stored, statement, change);
    return { key, stored, statement: id, action: "change", decision, base: version };
  });
}

/** Takes a statement out that nobody made. Throws an `EditError`, or a `StaleEditError`. */
export async function removeStatement(
  store: Store,
  hand: Hand,
  { id, version }: { readonly id: string; readonly version: string },
): Promise<MadeEdit> {
  return edit(store, hand, async (tx, key) => {
    const { stored } = await findFresh(tx, { id, version, change: null });
    return { key, stored, statement: id, action: "remove", decision: null, base: version };
  });
}

/** Adds a statement that the machine did not find. Throws an `EditError`. */
export async function addStatement(
  store: Store,
  hand: Hand,
  { articleId, change }: { readonly articleId: string; readonly change: StatementChange },
): Promise<MadeEdit> {
  return edit(store, hand, async (tx, key) => {
    const stored = await loadArticle(tx, articleId);
    const kind = change.kind ?? usualKind;
    const nothing = { kind, content: [], cue: [], source: [] };
    const decision = await decideChange(tx, stored, nothing, { ...change, kind });
    const { content = [], cue = [], source = [] } = change;
    const id = statementId(articleId, inOrder(content), inOrder(cue), inOrder(source));
    if (stored.reading.statements.some((one) => one.id === id)) {
      throw new EditError(
        "bad",
        `There is a statement of exactly these words already: ${id}; change that one`,
      );
    }
    return { key, stored, statement: id, action: "add", decision, base: "" };
  });
}

/** What an editor adds is what the machine most often misses. */
const usualKind: Kind = "indirect";

function inOrder<Part extends { readonly start: number }>(spans: readonly Part[]): Part[] {
  return spans.toSorted((a, b) => a.start - b.start);
}

interface WantedEdit {
  readonly key: number;
  readonly stored: StoredReading;
  readonly statement: string;
  readonly action: EditAction;
  readonly decision: Decision | null;
  readonly base: string;
}

/** One after the other: whoever takes a key of edits holds their counter, so that no two correct the same version. */
async function edit(
  store: Store,
  hand: Hand,
  want: (tx: Transaction<Tables>, key: number) => Promise<WantedEdit>,
): Promise<MadeEdit> {
  const made = await store.write(async (tx) => {
    const key = await takeKeys(tx, "edits", 1);
    return keep(tx, store, hand, await want(tx, key));
  });
  await settlePeople(store);
  return made;
}

async function keep(
  tx: Transaction<Tables>,
  store: Store,
  hand: Hand,
  wanted: WantedEdit,
): Promise<MadeEdit> {
  const { key, stored, statement: id, action, decision, base } = wanted;
  const machine = await machineReadingOf(tx, stored);
  const before = shownIn(stored.reading, id);
  await tx
    .insertInto("edits")
    .values({
      key,
      article_key: stored.row.key,
      statement_id: id,
      action,
      base,
      before: before && JSON.stringify(before),
      after: decision && JSON.stringify(decision),
      ...hand,
      undone: 0,
      lost: 0,
    })
    .execute();
  const { reading } = await settleArticle(tx, store, stored, machine);
  const after = { edit: key, ...shownIn(reading, id) };
  await addAudit(tx, hand, { action: `statement ${action}`, subject: id, before, after });
  const now = reading.statements.find((one) => one.id === id);
  const version = now ? versionOf(now, reading.people) : null;
  return { key, statement: id, article: stored.row.id, version };
}

/** A statement of a reading as the audit keeps it; null where the reading has none. */
export function shownIn(
  { statements, people }: StoredReading["reading"],
  id: string,
): ShownStatement | null {
  const found = statements.find((one) => one.id === id);
  return found ? showStatement(found, people) : null;
}

/** Who was brought in, or left out, is linked; as cheap as a question where nobody was. */
export async function settlePeople(store: Store): Promise<void> {
  const { moved, added, removed } = await relinkPeople(store);
  if (moved + added + removed > 0) await settleNotes(store);
}

interface Asked {
  readonly id: string;
  readonly version: string;
  /** Null where it is to be removed. */
  readonly change: StatementChange | null;
}

/** The statement, if it is still as the editor saw it. */
async function findFresh(db: Kysely<Tables>, asked: Asked): Promise<FoundStatement> {
  const found = await findStanding(db, asked.id);
  if (found === null) throw await whyNotStanding(db, asked);
  const { stored, statement } = found;
  const version = versionOf(statement, stored.reading.people);
  if (version === asked.version) return found;
  const read = { reading: stored.reading, sentences: stored.sentences };
  throw new StaleEditError({
    yours: await asAsked(db, found, read, asked.change),
    current: showStatement(statement, stored.reading.people),
    version,
    editor: await lastEditor(db, asked.id),
  });
}

async function whyNotStanding(db: Kysely<Tables>, asked: Asked): Promise<Error> {
  const removed = await findRemoved(db, asked.id);
  if (removed) {
    const { editor } = removed;
    const yours = await asAsked(db, removed, removed, asked.change);
    return new StaleEditError({ yours, current: null, version: null, editor });
  }
  return new EditError(
    "missing",
    `There is no statement "${asked.id}" in this archive; its article may have been read again since, so look at the article`,
  );
}

/** The statement as it would be, had the correction been made. */
async function asAsked(
  db: Kysely<Tables>,
  { stored, statement }: FoundStatement,
  read: Read,
  change: StatementChange | null,
): Promise<ShownStatement | null> {
  if (change === null) return null;
  const decision = await decideChange(db, stored, statement, change);
  const one = { key: 0, statement: statement.id, action: "change", decision } as const;
  return shownIn(applyEdits(read, [one]).reading, statement.id);
}

async function lastEditor(db: Kysely<Tables>, id: string): Promise<string | null> {
  const row = await db
    .selectFrom("edits")
    .select("editor")
    .where("statement_id", "=", id)
    .where("undone", "=", 0)
    .orderBy("key", "desc")
    .executeTakeFirst();
  return row?.editor ?? null;
}

/** What an editor must name to correct a statement, and what stands. Null where the archive has none. */
export async function statementVersion(
  db: Kysely<Tables>,
  id: string,
): Promise<{ readonly stored: StoredReading; readonly version: string } | null> {
  const found = await findStanding(db, id);
  if (found === null) return null;
  const { stored, statement } = found;
  return { stored, version: versionOf(statement, stored.reading.people) };
}
