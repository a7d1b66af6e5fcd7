import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { projectRoot } from "./project.js";

/**
 * The folder that holds the corpora, pages and cases that the package does not
 * carry with it: `ONRECORD_CORPORA`, else the folder `shared` beside the project.
 */
export const sharedFolder: string = resolve(
  projectRoot,
  process.env.ONRECORD_CORPORA ?? "../shared",
);

/** Whether that folder is there: it is known by its `corpora`. */
export const hasShared: boolean = existsSync(join(sharedFolder, "corpora"));
