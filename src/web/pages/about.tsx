import type { Route } from "../create-web.js";

/** What this is, how sure it is, and how those named can answer. */
export const about: Route = {
  path: "/about",
  page: async ({ context }) => ({
    head: {
      title: "About this record – onrecord",
      description: "How statements are read, how sure they are, and how to have one corrected.",
    },
    place: null,
    body: (
      <>
        <h1>About this record</h1>
        <div class="prose">
          <p>
            A machine reads news articles and notes who said what in them. Each statement is tied to
            the words of its article, and links to them. An editor may have corrected it; then it
            says so.
          </p>
          <h2>How sure it is</h2>
          <p>
            Of the statements marked “sure”, about nineteen in twenty were right when they were
            checked against annotated news; “fairly sure” is at least seven in ten. A speaker of
            whom the machine is less than {Math.round(context.sure * 100)} % sure is shown as
            “perhaps”, and never as a fact.
          </p>
          <h2>What “did not say” means</h2>
          <p>
            Articles also tell what somebody did not say, declined to say, or is expected to say.
            Such statements are marked, and left out of searches unless asked for.
          </p>
          <h2>If something is wrong</h2>
          <p>
            Every statement has a link “report an error”. Reports go to the editors of this site,
            who can correct, dispute or hide a statement; a note then stands beside it.
          </p>
        </div>
      </>
    ),
  }),
};
