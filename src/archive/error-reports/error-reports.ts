import type { Kysely, Selectable } from "kysely";
import {
  reportReasons,
  resolveStatement,
  takeKeys,
  type ErrorReportsTable,
  type ReportReason,
  type Store,
  type Tables,
  addAudit,
  type Hand,
} from "../../store/index.js";

/** What a reader says is wrong with a statement. */
export interface ReaderReport {
  readonly statement: string;
  readonly reason: ReportReason;
  readonly words: string;
  /** How the reader may be answered; empty for not at all. */
  readonly contact: string;
}

/** A report as editors see it. */
export interface ErrorReport extends ReaderReport {
  readonly key: number;
  readonly article: string;
  /** ISO 8601. */
  readonly at: string;
  readonly state: "open" | "closed";
  readonly editor: string | null;
  readonly closed: string | null;
}

/** A report that is not taken; the message says why. `full`: too many wait already. */
export class ReportRefused extends Error {
  override readonly name = "ReportRefused";
  readonly reason: "bad" | "missing" | "full";

  constructor(reason: ReportRefused["reason"], message: string) {
    super(message);
    this.reason = reason;
  }
}

/** Enough to explain, too little to flood. */
const longestWords = 2_000;
const longestContact = 200;
/** Reports of one statement that wait: more tell nothing new. */
const mostOpen = 20;

/** Puts a reader's report into the queue. Gives its number. Throws a `ReportRefused`. */
export async function reportError(store: Store, at: string, given: ReaderReport): Promise<number> {
  const report = checked(given);
  return store.write(async (tx) => {
    const found = await resolveStatement({ db: tx }, report.statement);
    if (found.found !== "statement") {
      throw new ReportRefused("missing", `There is no statement "${report.statement}" here`);
    }
    const { id, article_key: articleKey } = await tx
      .selectFrom("statements")
      .select(["id", "article_key"])
      .where("key", "=", found.key)
      .executeTakeFirstOrThrow();
    const { waiting } = await tx
      .selectFrom("error_reports")
      .select(({ fn }) => fn.countAll<number>().as("waiting"))
      .where("statement_id", "=", id)
      .where("state", "=", "open")
      .executeTakeFirstOrThrow();
    if (Number(waiting) >= mostOpen) {
      throw new ReportRefused(
        "full",
        "Many have reported this statement already; the editors will look at it",
      );
    }
    const key = await takeKeys(tx, "error_reports", 1);
    const { reason, words, contact } = report;
    const row = { key, statement_id: id, article_key: articleKey, at, reason, words, contact };
    await tx
      .insertInto("error_reports")
      .values({ ...row, state: "open", editor: null, closed: null })
      .execute();
    return key;
  });
}

function checked({ statement, reason, words, contact }: ReaderReport): ReaderReport {
  if (!reportReasons.includes(reason)) {
    throw new ReportRefused(
      "bad",
      `"${String(reason).slice(0, 80)}" is nothing that can be wrong; say one of ${reportReasons.join(", ")}`,
    );
  }
  const said = { words: words.trim(), contact: contact.trim() };
  if (said.words === "") throw new ReportRefused("bad", "Say what is wrong, and how you know");
  if (said.words.length > longestWords || said.contact.length > longestContact) {
    throw new ReportRefused(
      "bad",
      `A report has at most ${longestWords} characters, and an address ${longestContact}; shorten it`,
    );
  }
  return { statement, reason, ...said };
}

interface Asked {
  readonly state: "open" | "closed";
  readonly limit: number;
  /** Only those behind this one. */
  readonly after?: number | undefined;
}

/** Reports that wait, the oldest first; or those that are closed, the latest first. */
export async function listReports(
  { db }: { readonly db: Kysely<Tables> },
  { state, limit, after }: Asked,
): Promise<ErrorReport[]> {
  const isOpen = state === "open";
  let rows = db
    .selectFrom("error_reports")
    .innerJoin("articles", "articles.key", "error_reports.article_key")
    .selectAll("error_reports")
    .select("articles.id as article")
    .where("error_reports.state", "=", state)
    .orderBy("error_reports.key", isOpen ? "asc" : "desc")
    .limit(limit);
  if (after !== undefined) rows = rows.where("error_reports.key", isOpen ? ">" : "<", after);
  return (await rows.execute()).map(toReport);
}

type ReportRow = Selectable<ErrorReportsTable> & { readonly article: string };

function toReport({
  statement_id: statement,
  article_key: _article,
  ...row
}: ReportRow): ErrorReport {
  return { ...row, statement };
}

/** How many reports wait. */
export async function countOpenReports({ db }: { readonly db: Kysely<Tables> }): Promise<number> {
  const { waiting } = await db
    .selectFrom("error_reports")
    .select(({ fn }) => fn.countAll<number>().as("waiting"))
    .where("state", "=", "open")
    .executeTakeFirstOrThrow();
  return Number(waiting);
}

/** The open reports of a statement, the oldest first. */
export async function reportsOf(
  { db }: { readonly db: Kysely<Tables> },
  statement: string,
): Promise<ErrorReport[]> {
  const rows = await db
    .selectFrom("error_reports")
    .innerJoin("articles", "articles.key", "error_reports.article_key")
    .selectAll("error_reports")
    .select("articles.id as article")
    .where("statement_id", "=", statement)
    .where("error_reports.state", "=", "open")
    .orderBy("error_reports.key")
    .execute();
  return rows.map(toReport);
}

/** Closes a report: an editor has seen to it. How to reach the reader is not kept any longer. Whether it was open. */
export async function closeReport(store: Store, hand: Hand, key: number): Promise<boolean> {
  return store.write(async (tx) => {
    const closed = await tx
      .updateTable("error_reports")
      .set({ state: "closed", editor: hand.editor, closed: hand.at, contact: "" })
      .where("key", "=", key)
      .where("state", "=", "open")
      .returning(["statement_id", "reason"])
      .execute();
    const [row] = closed;
    if (row === undefined) return false;
    const { statement_id: subject, reason } = row;
    await addAudit(tx, hand, { action: "report close", subject, before: { report: key, reason } });
    return true;
  });
}
