import {
  compareReadings,
  findTarget,
  readingsOf,
  SubjectError,
  type PastReading,
  type ReadingsCompared,
  type StatementChange,
} from "../../archive/index.js";
import { loadReadings, type Store, type StoredReading } from "../../store/index.js";
import { withArchive } from "../archive/open-archive.js";
import type { DiffReadingsOptions } from "../commands/diff-readings.js";
import { complain, writeOut } from "../output/write-out.js";

/** `onrecord diff-readings`: what two readings of an article say otherwise. */
export async function diffReadingsCommand(
  named: string,
  options: DiffReadingsOptions,
): Promise<void> {
  await withArchive(options.db, { readOnly: true }, async (store) => {
    const stored = await findArticle(store, named);
    const readings = await readingsOf(store.db, stored);
    if (readings.length === 1) {
      throw new SubjectError(
        `The article "${named}" has one reading only; "onrecord reread" makes another where a newer reader reads otherwise`,
      );
    }
    const from = choose(readings, options.from ?? String(readings.length - 1));
    const to = choose(readings, options.to ?? String(readings.length));
    if (stored.text.kept !== "full") {
      complain("the text is not held in full: words that are not held show as blanks");
    }
    const { text } = stored.reading.article;
    const compared = compareReadings(text, readings[from]!, readings[to]!);
    await writeOut(
      options.json
        ? `${JSON.stringify({ article: stored.row.id, from: tell(readings, from), to: tell(readings, to), ...compared })}\n`
        : show(readings, from, to, compared),
    );
  });
}

/** By its id, or by its address; of several versions of it the newest that is live. */
async function findArticle(store: Store, named: string): Promise<StoredReading> {
  const byId = await store.db
    .selectFrom("articles")
    .select("key")
    .where("id", "=", named)
    .executeTakeFirst();
  const target = byId ? null : await findTarget(store, named, "url", false);
  const keys = byId ? [byId.key] : target?.kind === "url" ? target.articleKeys : [];
  const found = await loadReadings(store.db, keys);
  const article = found.find(({ row }) => row.state !== "replaced") ?? found[0];
  if (article === undefined) {
    throw new SubjectError(
      `There is no article "${named}" in this archive; give its id or its address`,
    );
  }
  return article;
}

/** The place of a reading that is named by its number, or by its version. */
function choose(readings: readonly PastReading[], named: string): number {
  const number = Number(named);
  if (/^\d+$/.test(named) && number >= 1 && number <= readings.length) return number - 1;
  const place = readings.findLastIndex(({ reader }) => reader.version === named);
  if (place >= 0) return place;
  const known = readings.map((_, at) => `${at + 1} (${versionOf(readings, at)})`).join(", ");
  throw new SubjectError(`There is no reading "${named}" of this article; there are ${known}`);
}

function versionOf(readings: readonly PastReading[], at: number): string {
  const { version, weights } = readings[at]!.reader;
  return weights === null ? version : `${version}, ${weights.slice(0, shownHash)}`;
}

/** "sha256:" and as many digits as tell weights apart. */
const shownHash = 15;

function tell(readings: readonly PastReading[], at: number) {
  return { number: at + 1, ...readings[at]!.reader };
}

function show(
  readings: readonly PastReading[],
  from: number,
  to: number,
  { same, changes }: ReadingsCompared,
): string {
  const head = `reading ${from + 1} (${versionOf(readings, from)}) to ${to + 1} (${versionOf(readings, to)}): ${same} statements the same, ${changes.length} otherwise\n`;
  return [head, ...changes.map(showChange)].join("\n");
}

/** A statement's own words are told at most so far; the record has all of them. */
const mostShown = 160;

function showChange(change: StatementChange): string {
  const words =
    change.text.length > mostShown ? `${change.text.slice(0, mostShown)}…` : change.text;
  const head = `${change.change}: ${change.speakers || "nobody known"}: “${words}”\n`;
  const lines = change.fields.map(
    ({ field, before, after }) => `  ${field}: ${before || "nothing"} → ${after || "nothing"}\n`,
  );
  return head + lines.join("");
}
