import type { Route } from "../../create-web.js";
import { problemPage } from "../problem.js";
import { leadTo, ownPath, send } from "./send.js";
import { forEditors } from "./sign-in.js";

/** Takes something back and leads where the editor was; told on a page of its own where it cannot be. */
function undoRoute(path: string, api: (key: string) => string): Route {
  return forEditors({
    path,
    page: async ({ params }) =>
      problemPage({
        type: "/problems/method-not-allowed",
        title: "Nothing was undone",
        status: 405,
        detail: `To undo ${params["key"]}, use its button in the audit.`,
      }),
    form: async ({ ask, params }, sent) => {
      const undone = await send(ask, api(encodeURIComponent(params["key"]!)), {});
      return undone.ok ? leadTo(ownPath(sent.get("next"))) : problemPage(undone.problem);
    },
  });
}

export const undoEdit = undoRoute("/edits/:key/undo", (key) => `/api/edits/${key}/undo`);
export const undoDecision = undoRoute(
  "/decisions/:key/undo",
  (key) => `/api/decisions/${key}/undo`,
);
