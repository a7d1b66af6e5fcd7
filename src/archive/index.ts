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
export { checkInArchive, type ArchiveCheck, type WantedCheck } from "./check/check-in-archive.js";
export type { ArchiveSearched } from "./check/find-originals.js";
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
export { addAudit, type Change, type Hand } from "../store/index.js";
export { forget, rehearseForgetting, type ForgetCounts } from "./forget/forget.js";
export { findTarget, targetKinds, type Target, type TargetKind } from "./forget/find-target.js";
export { loadTombstones, type Tombstones } from "./forget/tombstones.js";
export { withoutForgotten } from "./forget/without-forgotten.js";
export { cutTexts, type CutCounts, type CutTo } from "./keeping/cut-texts.js";
export {
  applyRetention,
  daysBefore,
  dropRetention,
  listRetention,
  setRetention,
  type RetentionRule,
} from "./keeping/retention.js";
export { findSubject, type Subject } from "./notes/find-subject.js";
export { SubjectError } from "./notes/note-error.js";
export { listNotes, lostNotes, notesOf, type LostNote, type Note } from "./notes/notes-of.js";
export { settleNotes } from "./notes/settle-notes.js";
export { dropNote, setNote } from "./notes/set-note.js";
export {
  compareReadings,
  type ReadingsCompared,
  type StatementChange,
} from "./reread/compare-readings.js";
export { resolveStatement } from "./reread/move-statements.js";
export { loadOldReadings, pastOf, type PastReading } from "./reread/old-readings.js";
export { reread, type RereadOptions, type RereadSummary } from "./reread/reread.js";
export { startReaders } from "./reread/start-readers.js";
export { listAudit, type AuditEntry } from "./audit/list-audit.js";
export {
  addEditor,
  editorNamePattern,
  editorOfToken,
  listEditors,
  revokeEditor,
  type ListedEditor,
} from "./editors/editors.js";
export { editorOfSession, signIn, signOut, type Session } from "./editors/sessions.js";
export { checkArticle, checkedOf, uncheckArticle, type Checked } from "./edits/check-article.js";
export { correctedGold, countUnchecked } from "./edits/corrected-gold.js";
export type { SpeakerChoice, StatementChange as WantedChange } from "./edits/decide-change.js";
export { EditError, StaleEditError, type EditRefusal } from "./edits/edit-error.js";
export { lostEdits, type LostEdit } from "./edits/edits-of.js";
export { listEdits, type EditLine } from "./edits/list-edits.js";
export {
  addStatement,
  changeStatement,
  removeStatement,
  statementVersion,
  type MadeEdit,
} from "./edits/make-edit.js";
export { machineReadingOf } from "./edits/machine-reading.js";
export { readingsOf } from "./edits/compare-machine.js";
export { showStatement, versionOf, type ShownStatement } from "./edits/show-statement.js";
export { undoEdit } from "./edits/undo-edit.js";
export {
  closeReport,
  countOpenReports,
  listReports,
  reportsOf,
  reportError,
  ReportRefused,
  type ErrorReport,
  type ReaderReport,
} from "./error-reports/error-reports.js";
