import type { Kysely } from "kysely";
import type { Engine } from "../store.js";
import { up as core } from "./001-core.js";
import { up as people } from "./002-people.js";
import { up as search } from "./003-search.js";
import { up as keeping } from "./004-keeping.js";
import { up as runs } from "./005-runs.js";
import { up as alerts } from "./006-alerts.js";
import { up as reports } from "./007-reports.js";
import { up as replies } from "./008-replies.js";
import { up as editing } from "./009-editing.js";
import { up as originals } from "./010-originals.js";

export type Up = (db: Kysely<unknown>, engine: Engine) => Promise<void>;

/** Every migration, in order. One that was published never changes; a change is a new one at the end. */
export const migrations: Readonly<Record<string, Up>> = {
  "001-core": core,
  "002-people": people,
  "003-search": search,
  "004-keeping": keeping,
  "005-runs": runs,
  "006-alerts": alerts,
  "007-reports": reports,
  "008-replies": replies,
  "009-editing": editing,
  "010-originals": originals,
};
