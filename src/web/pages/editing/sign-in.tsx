import type { ProblemDetails } from "../../../api/shapes/index.js";
import { AnswerError } from "../../ask.js";
import type { PageRequest, Route } from "../../create-web.js";
import type { PageContext } from "../../page-context.js";
import type { Page } from "../../render.js";
import { ProblemNote } from "./problem-note.js";
import { leadTo, ownPath, send } from "./send.js";

/** Where an editor signs in by a token. */
export const signIn: Route = {
  path: "/sign-in",
  page: async ({ context }) => signInPage(context, ownPath(context.url.searchParams.get("next"))),
  form: async ({ ask, context }, sent) => {
    const next = ownPath(sent.get("next"));
    const entered = await send(ask, "/api/sign-in", { token: (sent.get("token") ?? "").trim() });
    if (entered.ok) return leadTo(next, entered.cookies);
    return signInPage(context, next, entered.problem);
  },
};

export const signOut: Route = {
  path: "/sign-out",
  page: async ({ context }) => signOutPage(context),
  form: async ({ ask }) => {
    const left = await send(ask, "/api/sign-out", {});
    return left.ok ? leadTo("/", left.cookies) : leadTo("/");
  },
};

/** A page for editors; who is not signed in is asked to, and led back. */
export function forEditors(route: Route): Route {
  const { page, form } = route;
  return {
    ...route,
    page: (request) => orSignIn(request, () => page(request)),
    ...(form && {
      form: (request, sent) =>
        orSignIn<Page | Response>(request, () => form(request, sent), signedOut),
    }),
  };
}

const signedOut: ProblemDetails = {
  type: "/problems/not-signed-in",
  title: "You were signed out meanwhile",
  status: 401,
  detail:
    "Nothing was changed. Sign in at /sign-in in another tab; then go back in this one, where your form still has what you wrote, and send it again.",
};

async function orSignIn<Made>(
  { context }: PageRequest,
  work: () => Promise<Made>,
  problem: ProblemDetails | null = null,
) {
  try {
    if (context.editor !== null) return await work();
  } catch (error) {
    // The session ended meanwhile, or the token was taken back.
    if (!(error instanceof AnswerError) || error.problem.status !== unknown) throw error;
  }
  const { pathname, search } = context.url;
  return { ...signInPage(context, ownPath(pathname + search), problem), status: unknown };
}

/** Of HTTP: nobody is known to ask. */
const unknown = 401;

function signInPage(
  { editor }: PageContext,
  next: string,
  problem: ProblemDetails | null = null,
): Page {
  return {
    head: {
      title: "Sign in – onrecord",
      description: "For the editors of this record.",
      canonical: "/sign-in",
      scripts: ["site.js"],
    },
    place: null,
    ...(problem && { status: problem.status }),
    body: (
      <div class="editing narrow">
        <h1>Sign in</h1>
        <ProblemNote problem={problem} />
        <p>
          Editors of this record can correct what the machine read. Everyone else can report an
          error on the page of any statement.
        </p>
        {editor !== null && <p class="state">You are signed in as {editor}.</p>}
        <form method="post" action="/sign-in" class="stack">
          <input type="hidden" name="next" value={next} />
          <label>
            Your token
            <input
              type="password"
              name="token"
              required
              maxLength={200}
              autocomplete="current-password"
              spellcheck={false}
            />
          </label>
          <p>
            <button type="submit">Sign in</button>
          </p>
        </form>
        <p class="small soft">
          Who runs this record makes tokens by <code>onrecord editor add</code>. A cookie keeps you
          signed in for two weeks in this browser; it serves nothing else.
        </p>
      </div>
    ),
  };
}

function signOutPage({ editor }: PageContext): Page {
  return {
    head: { title: "Sign out – onrecord", description: "For the editors of this record." },
    place: null,
    body: (
      <div class="editing narrow">
        <h1>Sign out</h1>
        {editor === null ? (
          <p class="state">Nobody is signed in here.</p>
        ) : (
          <form method="post" action="/sign-out">
            <p>You are signed in as {editor}.</p>
            <p>
              <button type="submit">Sign out</button>
            </p>
          </form>
        )}
      </div>
    ),
  };
}
