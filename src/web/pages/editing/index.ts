import type { Route } from "../../create-web.js";
import { audit } from "./audit.js";
import { editArticle } from "./edit-article.js";
import { editPerson } from "./edit-person.js";
import { editStatement } from "./edit-statement.js";
import { report } from "./report.js";
import { closeReport, reports } from "./reports.js";
import { sample, samples, sampleScore } from "./samples.js";
import { signIn, signOut } from "./sign-in.js";
import { undoDecision, undoEdit } from "./undo.js";

/** The pages of editors, and the one by which readers report an error. */
export const editingPages: readonly Route[] = [
  signIn,
  signOut,
  report,
  editStatement,
  editArticle,
  editPerson,
  reports,
  closeReport,
  audit,
  undoEdit,
  undoDecision,
  samples,
  sample,
  sampleScore,
];
