import { Hono, type Context } from "hono";
import { AnswerError, type Ask } from "./ask.js";
import type { PageContext } from "./page-context.js";
import { pages } from "./pages/index.js";
import { problemPage } from "./pages/problem.js";
import { renderPage, type Page } from "./render.js";

export interface WebOptions {
  readonly ask: Ask;
  readonly version: string;
  readonly isPublic: boolean;
  readonly sure: number;
  readonly assets: PageContext["assets"];
  /** Who is signed in, by the request. */
  readonly editorOf?: (context: Context) => string | null;
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
}

/** The pages of the site. They ask the API for everything they show. */
export function createWeb(options: WebOptions): Hono {
  const web = new Hono();
  for (const { path, page } of pages) {
    web.get(path, async (context) => answer(context, page, options));
  }
  return web;
}

async function answer(
  context: Context,
  page: Route["page"],
  options: WebOptions,
): Promise<Response> {
  const shown: PageContext = {
    url: new URL(context.req.url),
    version: options.version,
    isPublic: options.isPublic,
    editor: options.editorOf?.(context) ?? null,
    sure: options.sure,
    assets: options.assets,
  };
  const request = { ask: options.ask, params: context.req.param(), context: shown };
  const made = await page(request).catch((error: unknown) => {
    if (error instanceof AnswerError) return problemPage(error.problem);
    throw error;
  });
  return context.html(renderPage(made, shown), (made.status ?? 200) as 200);
}
