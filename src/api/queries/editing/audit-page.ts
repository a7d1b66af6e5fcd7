import { listAudit, type AuditEntry } from "../../../archive/index.js";
import { loadReadings } from "../../../store/index.js";
import type { ApiContext } from "../../context.js";
import type { AuditPage } from "../../shapes/index.js";

/** Entries on one page. */
const entriesOnPage = 30;

interface Asked {
  readonly before?: number | undefined;
  readonly editor?: string | undefined;
  readonly subject?: string | undefined;
}

type Entry = AuditPage["entries"][number];

/** Who changed what, when, and what it was before and after, the latest first. */
export async function auditPage(context: ApiContext, asked: Asked): Promise<AuditPage> {
  const found = await listAudit(context.store, { ...asked, limit: entriesOnPage + 1 });
  const entries = found.slice(0, entriesOnPage);
  const texts = await textsOf(context, entries);
  const standing = await standingOf(context, entries);
  return {
    entries: entries.map((entry) => shown(entry, texts.get(entry.subject), standing)),
    next: found.length > entriesOnPage ? entries.at(-1)!.key : null,
  };
}

function shown(entry: AuditEntry, text: string | undefined, standing: Standing): Entry {
  const { key, at, editor, action, subject, before, after } = entry;
  return {
    key,
    at,
    editor,
    action,
    subject,
    kind: kindOf(action),
    undo: undoOf(entry, standing),
    changes: changesOf(before, after, text),
  };
}

const kinds: readonly (readonly [part: string, kind: Entry["kind"]])[] = [
  ["statement", "statement"],
  ["report", "statement"],
  ["article", "article"],
  ["people", "person"],
];

function kindOf(action: string): Entry["kind"] {
  return kinds.find(([part]) => action.split(" ").includes(part))?.[1] ?? "other";
}

/** What can still be undone. */
interface Standing {
  readonly edits: ReadonlySet<number>;
  readonly decisions: ReadonlySet<number>;
}

async function standingOf(
  { store: { db } }: ApiContext,
  entries: readonly AuditEntry[],
): Promise<Standing> {
  const numbers = (name: string) => [...entries.flatMap((one) => numberIn(one.after, name)), 0];
  // Of several corrections of a statement the latest is undone first.
  const edits = await db
    .selectFrom("edits")
    .select(({ fn }) => fn.max("key").as("key"))
    .where("undone", "=", 0)
    .where("statement_id", "in", (from) =>
      from.selectFrom("edits").select("statement_id").where("key", "in", numbers("edit")),
    )
    .groupBy("statement_id")
    .execute();
  const decisions = await db
    .selectFrom("person_decisions")
    .select("key")
    .where("key", "in", numbers("decision"))
    .where("undone", "=", 0)
    .execute();
  return { edits: keysOf(edits), decisions: keysOf(decisions) };
}

function keysOf(rows: readonly { readonly key: number }[]): ReadonlySet<number> {
  return new Set(rows.map(({ key }) => key));
}

function numberIn(value: unknown, name: string): number[] {
  const number = (value as Record<string, unknown> | null)?.[name];
  return typeof number === "number" ? [number] : [];
}

function undoOf({ after }: AuditEntry, { edits, decisions }: Standing): Entry["undo"] {
  const [edit] = numberIn(after, "edit");
  if (edit !== undefined && edits.has(edit)) return { of: "edit", key: edit };
  const [decision] = numberIn(after, "decision");
  return decision !== undefined && decisions.has(decision)
    ? { of: "decision", key: decision }
    : null;
}

/** The texts of the articles in which these entries' statements stand, or stood. */
async function textsOf(
  { store: { db } }: ApiContext,
  entries: readonly AuditEntry[],
): Promise<Map<string, string>> {
  const subjects = [...new Set(entries.map(({ subject }) => subject)), "?"];
  const standing = await db
    .selectFrom("statements")
    .select(["id", "article_key"])
    .where("id", "in", subjects)
    .execute();
  const edited = await db
    .selectFrom("edits")
    .select(["statement_id as id", "article_key"])
    .where("statement_id", "in", subjects)
    .execute();
  const articleOf = new Map([...edited, ...standing].map((row) => [row.id, row.article_key]));
  const loaded = await loadReadings(db, [...new Set(articleOf.values())]);
  const textOf = new Map(loaded.map(({ row, reading }) => [row.key, reading.article.text]));
  return new Map([...articleOf].map(([id, key]) => [id, textOf.get(key) ?? ""]));
}

/** The fields that came out otherwise, in words. */
function changesOf(before: unknown, after: unknown, text: string | undefined): Entry["changes"] {
  const [old, now] = [fieldsOf(before, text), fieldsOf(after, text)];
  const names = new Set([...old.keys(), ...now.keys()]);
  return [...names].flatMap((field) => {
    const [a, b] = [old.get(field) || null, now.get(field) || null];
    return a === b ? [] : [{ field, before: a, after: b }];
  });
}

const fieldNames: Readonly<Record<string, string>> = {
  content: "words",
  sourceType: "source type",
};
/** Numbers of decisions, which say nothing to a person, and what follows from other fields. */
const unsaid: ReadonlySet<string> = new Set(["edit", "decision", "anchors", "quoted"]);

function fieldsOf(value: unknown, text: string | undefined): Map<string, string> {
  if (value === null || value === undefined) return new Map();
  if (Array.isArray(value)) return new Map([["who", value.map(say).join(", ")]]);
  if (typeof value !== "object") return new Map([["value", say(value)]]);
  const fields = Object.entries(value).filter(([name]) => !unsaid.has(name));
  return new Map(
    fields.map(([name, one]) => [
      fieldNames[name] ?? name,
      arePlaces(one) ? sayPlaces(one, text) : say(one),
    ]),
  );
}

type Places = readonly (readonly [start: number, end: number])[];

function arePlaces(value: unknown): value is Places {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((one) => Array.isArray(one) && one.every((at) => typeof at === "number"))
  );
}

function sayPlaces(places: Places, text: string | undefined): string {
  if (text === undefined) return places.map(([start, end]) => `${start}–${end}`).join(", ");
  return places.map(([start, end]) => `“${text.slice(start, end)}”`).join(" … ");
}

function say(value: unknown): string {
  if (value === null) return "";
  if (Array.isArray(value)) return value.map(say).join(", ");
  if (typeof value === "object") {
    const { name } = value as { readonly name?: unknown };
    return typeof name === "string" ? name : JSON.stringify(value);
  }
  return String(value);
}
