export { AlertError } from "./alerts/alert-error.js";
export { runAlert, type AlertRun } from "./alerts/run-alert.js";
export {
  addAlert,
  findAlert,
  listAlerts,
  removeAlert,
  rewindAlert,
  type Alert,
} from "./alerts/saved-alerts.js";
export { writeAtomically } from "./exports/atomic-file.js";
export { exportItems } from "./exports/export-items.js";
export { noCounts, type Counts } from "./ingest/counts.js";
export {
  ingest,
  rehearse,
  type IngestRunOptions,
  type IngestSummary,
  type KeptBatch,
  type Report,
} from "./ingest/ingest.js";
export { findRun, lastRun, listProblems, type FoundProblem, type RunStart } from "./ingest/runs.js";
export type { Defaults, ReadSettings } from "./ingest/settings.js";
export { settleArchive } from "./ingest/settle-archive.js";
export { watch, type WatchRunOptions } from "./watch/watch.js";
export type { Look, WatchOptions } from "./watch/watch-feed.js";
