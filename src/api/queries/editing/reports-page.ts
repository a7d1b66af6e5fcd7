import { countOpenReports, listReports, lostEdits } from "../../../archive/index.js";
import type { ApiContext } from "../../context.js";
import type { ReportsPage } from "../../shapes/index.js";
import { loadCards } from "../load-cards.js";

/** Reports on one page. */
const reportsOnPage = 20;
/** Corrections without a place that are shown: they are seen to by hand. */
const mostLost = 50;

/** The queue of what readers reported, or what was closed of it. */
export async function reportsPage(
  context: ApiContext,
  state: "open" | "closed",
  after: number | undefined,
): Promise<ReportsPage> {
  const { store } = context;
  const found = await listReports(store, { state, after, limit: reportsOnPage + 1 });
  const reports = found.slice(0, reportsOnPage);
  const cards = await cardsOf(
    context,
    reports.map(({ statement }) => statement),
  );
  const lost = state === "open" && after === undefined ? await lostEdits(store) : [];
  return {
    state,
    open: await countOpenReports(store),
    reports: reports.map((report) => ({ ...report, card: cards.get(report.statement) ?? null })),
    lost: lost.slice(0, mostLost).map(({ decision: _decision, ...edit }) => edit),
    next: found.length > reportsOnPage ? reports.at(-1)!.key : null,
  };
}

async function cardsOf(context: ApiContext, ids: readonly string[]) {
  const rows = await context.store.db
    .selectFrom("statements")
    .select("key")
    .where("id", "in", [...ids, ""])
    .execute();
  const cards = await loadCards(
    context,
    rows.map(({ key }) => key),
  );
  return new Map(cards.map((card) => [card.id, card]));
}
