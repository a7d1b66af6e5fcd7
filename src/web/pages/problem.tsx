import type { ProblemDetails } from "../../api/shapes/index.js";
import type { Page } from "../render.js";

/** What is shown where there is nothing to show: what happened and what to do next. */
export function problemPage({ title, detail, status }: ProblemDetails): Page {
  return {
    head: { title: `${title} – onrecord`, description: detail },
    place: null,
    status,
    body: (
      <>
        <h1>{title}</h1>
        <p class="state warn">{detail}</p>
      </>
    ),
  };
}
