import { inChunks, type Store } from "../../store/index.js";
import { cutSome, type CutCounts, type CutTo } from "./cut-texts.js";
import { scrubbing } from "./scrub.js";
import { countUndated, selectHeld, type TextScope } from "./select-held.js";

/** For how many days texts are kept, and what stays of them then. */
export interface RetentionRule {
  /** Null: of every outlet that has no rule of its own. */
  readonly outlet: string | null;
  readonly days: number;
  readonly kept: CutTo;
}

/** Under which name the rule for all outlets stands. */
const everyOutlet = "";

/** The rules in force, that for all outlets first. */
export async function listRetention({ db }: Pick<Store, "db">): Promise<RetentionRule[]> {
  const rows = await db.selectFrom("retention").selectAll().orderBy("outlet").execute();
  return rows.map(({ outlet, days, kept }) => ({
    outlet: outlet === everyOutlet ? null : outlet,
    days,
    kept,
  }));
}

/** Sets a rule, in place of the one that the outlet had. Nothing is cut yet. */
export async function setRetention(store: Store, rule: RetentionRule): Promise<void> {
  const { days, kept } = rule;
  await store.write((tx) =>
    tx
      .insertInto("retention")
      .values({ outlet: rule.outlet ?? everyOutlet, days, kept })
      .onConflict((conflict) => conflict.column("outlet").doUpdateSet({ days, kept }))
      .execute(),
  );
}

/** Takes a rule back; whether there was one. */
export async function dropRetention(store: Store, outlet: string | null): Promise<boolean> {
  const { numDeletedRows } = await store.write((tx) =>
    tx
      .deleteFrom("retention")
      .where("outlet", "=", outlet ?? everyOutlet)
      .executeTakeFirst(),
  );
  return numDeletedRows > 0n;
}

export interface RetentionCounts extends CutCounts {
  /** Articles without any date, to which no rule applies. */
  readonly undated: number;
}

/** Texts cut in one transaction. */
const textsAtOnce = 200;

/**
 * Cuts every text that is older than its rule allows on the day `today`
 * (`YYYY-MM-DD`). Does nothing where there are no rules or nothing is old
 * enough, so it may be called after each ingest. What is cut is written over
 * where it stood; `rewrite` makes the file anew, for traces that the engine
 * left when it moved rows about, which takes time with the size of the archive.
 */
export async function applyRetention(
  store: Store,
  today: string,
  { rewrite }: { readonly rewrite: boolean },
): Promise<RetentionCounts> {
  const rules = await listRetention(store);
  if (rules.length === 0) return { cut: 0, undated: 0, journalInUse: false };
  const own = rules.flatMap(({ outlet }) => (outlet === null ? [] : [outlet]));
  const due: { readonly kept: CutTo; readonly keys: number[] }[] = [];
  for (const { outlet, days, kept } of rules) {
    const before = daysBefore(today, days);
    const scope: TextScope = outlet === null ? { butOutlets: own, before } : { outlet, before };
    due.push({ kept, keys: await selectHeld(store, kept, scope) });
  }
  const undated = await countUndated(store);
  const cut = due.reduce((sum, { keys }) => sum + keys.length, 0);
  if (cut === 0) return { cut, undated, journalInUse: false };
  const { scrubbed } = await scrubbing(store, { tables: ["article_texts"], rewrite }, async () => {
    for (const { kept, keys } of due) {
      for (const some of inChunks(keys, textsAtOnce)) {
        await store.write((tx) => cutSome(tx, kept, some));
      }
    }
  });
  return { cut, undated, ...scrubbed };
}

const dayLength = 24 * 60 * 60 * 1000;

/** A day so many days earlier, both `YYYY-MM-DD`. */
export function daysBefore(day: string, days: number): string {
  const start = Date.parse(`${day}T00:00:00Z`) - days * dayLength;
  return new Date(start).toISOString().slice(0, "2020-05-23".length);
}
