import {
  applyRetention,
  dropRetention,
  listRetention,
  setRetention,
  type RetentionRule,
} from "../../archive/index.js";
import type { Store } from "../../store/index.js";
import { withArchive } from "../archive/open-archive.js";
import type { RetainOptions } from "../commands/retain.js";
import { complain, writeOut } from "../output/write-out.js";
import { journalInUse, today } from "./editor.js";

/** `onrecord retain`: sets, lists and applies the rules of days. */
export async function retainCommand(
  days: number | undefined,
  options: RetainOptions,
  refuse: (message: string) => never,
): Promise<void> {
  const { outlet = null, keep: kept, off, apply } = options;
  if (off && days !== undefined) refuse("error: --off takes a rule back; it needs no days");
  if (days === undefined && !off && outlet !== null) {
    refuse("error: say for how many days, or --off");
  }
  const changes = days !== undefined || off === true;
  await withArchive(options.db, { readOnly: !changes && !apply }, async (store) => {
    if (days !== undefined) await setRetention(store, { outlet, days, kept });
    if (off && !(await dropRetention(store, outlet))) {
      complain(`there is no rule for ${nameOf(outlet)}`);
    }
    if (apply) await applyNow(store);
    else await writeOut((await listRetention(store)).map(say).join("") || "No rules are set.\n");
  });
}

async function applyNow(store: Store): Promise<void> {
  const {
    cut,
    undated,
    journalInUse: inUse,
  } = await applyRetention(store, today(), {
    rewrite: true,
  });
  await writeOut(`${cut} ${cut === 1 ? "text was" : "texts were"} cut\n`);
  if (undated > 0) {
    complain(
      `${undated} articles have no date, so no rule applies to them; "onrecord keep" cuts their texts`,
    );
  }
  if (inUse) complain(journalInUse);
}

function say({ outlet, days, kept }: RetentionRule): string {
  const what = kept === "excerpt" ? "sentences of statements" : "statements' own words";
  return `${nameOf(outlet)}: whole texts for ${days} days, then the ${what}\n`;
}

function nameOf(outlet: string | null): string {
  return outlet === null ? "every outlet without a rule of its own" : `"${outlet}"`;
}
