import type { StatementPage } from "../../api/shapes/index.js";
import { askFor } from "../ask.js";
import { Statement } from "../components/statement.js";
import type { Route } from "../create-web.js";
import { embedPath, statementPath } from "../paths.js";
import { titleOf } from "./statement.js";

/** One statement to stand in a frame of another page: no frame of ours, no script, links back. */
export const embed: Route = {
  path: "/statements/:id/embed",
  page: async ({ ask, params }) => {
    const { statement } = await askFor<StatementPage>(ask, `/api/statements/${params["id"]}`);
    return {
      head: {
        title: titleOf(statement),
        description: "A statement on record.",
        canonical: embedPath(statement),
      },
      place: null,
      frame: "bare",
      body: (
        <>
          <h1 class="visually-hidden">{titleOf(statement)}</h1>
          <Statement statement={statement} density="card" showsPerhaps={false} />
          <p class="embed-foot">
            <a href={statementPath(statement)}>On record</a>, with its sources and what it answers
          </p>
        </>
      ),
    };
  },
};
