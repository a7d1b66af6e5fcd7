import { Hono, type Context } from "hono";
import type { ProblemDetails } from "../api/shapes/index.js";
import { AnswerError, type Ask } from "./ask.js";
import type { PageContext } from "./page-context.js";
import { pages } from "./pages/index.js";
import { search } from "./pages/search.js";
import { statement } from "./pages/statement.js";
import { problemPage } from "./pages/problem.js";
import { renderPage, type Page } from "./render.js";

export interface WebOptions {
  /** Asks the API; it is told of who asks what the pages were told. */
  readonly ask: (path: string, init?: RequestInit, visitor?: unknown) => Promise<Response>;
  readonly version: string;
  readonly isPublic: boolean;
  readonly sure: number;
  readonly assets: PageContext["assets"];
  /** Who is signed in, by what is known of who asks: Hono has it as `context.env`. */
  readonly editorOf?: (visitor: unknown) => string | null;
  /** Hears of every fault of ours. */
  readonly onFault?: (error: unknown) => void;
}

/** What a page is made from. */
export interface PageRequest {
  readonly ask: Ask;
  /** The parts of the path that stand for something, as `id`. */
  readonly params: Readonly<Record<string, string>>;
  readonly context: PageContext;
}

/** A place of the site: its path, as Hono has them, and what makes its page. */
export interface Route {
  readonly path: string;
  readonly page: (request: PageRequest) => Promise<Page>;
  /** What is answered where its form is sent: a page, or a response of its own, as one that leads elsewhere. */
  readonly form?: (request: PageRequest, sent: URLSearchParams) => Promise<Page | Response>;
}

/** The pages of the site. They ask the API for everything they show. */
export function createWeb(options: WebOptions): Hono {
  const web = new Hono();
  for (const { path, page, form } of pages) {
    web.get(path, async (context) => answer(context, page, options));
    if (form) web.post(path, async (context) => answerForm(context, form, options));
  }
  web.notFound((context) =>
    answer(context, async () => problemPage(nothingAt(context.req.path)), options),
  );
  web.onError((error, context) => {
    options.onFault?.(error);
    return answer(context, async () => problemPage(fault), options);
  });
  return web;
}

/** A problem as a page, for answers that are made outside the pages. */
export function renderProblem(problem: ProblemDetails, context: PageContext): string {
  return renderPage(problemPage(problem), context);
}

function nothingAt(path: string): ProblemDetails {
  return {
    type: "/problems/not-found",
    title: "There is nothing here",
    status: 404,
    detail: `There is no page ${path}; search for what you remember of it.`,
  };
}

const fault: ProblemDetails = {
  type: "/problems/fault",
  title: "A fault of this server",
  status: 500,
  detail:
    "Something went wrong in this server and was written to its log; try again, or report it.",
};

const formType = "application/x-www-form-urlencoded";

const noForm: ProblemDetails = {
  type: "/problems/wrong-media-type",
  title: "That is not in a form that is read here",
  status: 415,
  detail: `What was sent is no form of this site, whose type is ${formType}; send JSON to /api instead.`,
};

/** Answers a form that was sent. Forms bring no files, so they come in one type only. */
async function answerForm(
  context: Context,
  form: NonNullable<Route["form"]>,
  options: WebOptions,
): Promise<Response> {
  if (!(context.req.header("content-type") ?? "").toLowerCase().startsWith(formType)) {
    return answer(context, async () => problemPage(noForm), options);
  }
  const sent = new URLSearchParams(await context.req.text());
  return answer(context, (request) => form(request, sent), options);
}

async function answer(
  context: Context,
  page: (request: PageRequest) => Promise<Page | Response>,
  options: WebOptions,
): Promise<Response> {
  const asked = {
    url: new URL(context.req.url),
    params: context.req.param(),
    visitor: context.env as unknown,
  };
  const made = await makePage(page, asked, options);
  if (made instanceof Response) return made;
  return context.html(made.html, made.status as 200);
}

/** A page as it goes out. */
export interface MadePage {
  readonly status: number;
  readonly html: string;
}

interface AskedPage {
  readonly url: URL;
  readonly params: Readonly<Record<string, string>>;
  /** What is known of who asks. */
  readonly visitor: unknown;
}

async function makePage(
  page: (request: PageRequest) => Promise<Page | Response>,
  { url, params, visitor }: AskedPage,
  options: WebOptions,
): Promise<MadePage | Response> {
  const shown: PageContext = {
    url,
    version: options.version,
    isPublic: options.isPublic,
    editor: options.editorOf?.(visitor) ?? null,
    sure: options.sure,
    assets: options.assets,
  };
  const ask: Ask = (path, init) => options.ask(path, init, visitor);
  const made = await page({ ask, params, context: shown }).catch((error: unknown) => {
    if (error instanceof AnswerError) return problemPage(error.problem);
    throw error;
  });
  if (made instanceof Response) return made;
  return { status: made.status ?? 200, html: renderPage(made, shown) };
}

/** The pages that are asked for most. */
const quickPages: readonly (readonly [place: RegExp, page: Route["page"]])[] = [
  [/^\/statements\/(?<id>[0-9a-f]{64})$/, statement.page],
  [/^\/search$/, search.page],
];

/**
 * The pages of statements and searches by their address alone, without a router
 * and without requests and responses as objects, which take as long as the page
 * of a statement does; null where the address is another, or something is wrong.
 */
export function createQuickPages(
  options: WebOptions,
): (url: URL, visitor: unknown) => Promise<MadePage | null> {
  return async (url, visitor) => {
    for (const [place, page] of quickPages) {
      const found = place.exec(url.pathname);
      if (found === null) continue;
      const made = await makePage(page, { url, params: { ...found.groups }, visitor }, options);
      return made instanceof Response || made.status !== 200 ? null : made;
    }
    return null;
  };
}
