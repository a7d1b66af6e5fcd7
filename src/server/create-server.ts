import { Hono, type Context } from "hono";
import {
  answerProblem,
  ApiProblem,
  isFault,
  problemOf,
  type ApiContext,
  type AddRoutes,
} from "../api/index.js";
import { renderProblem, type AssetsManifest, type PageContext } from "../web/index.js";
import { clientOf, type Safety } from "./safety/index.js";
import { serveAssets } from "./serving/serve-assets.js";
import { answerHere } from "./site/answer-here.js";
import { createSite, isOfApi } from "./site/create-site.js";
import { heededHeaders, type Answer, type Answerer, type Question } from "./site/question.js";
import { sessionIn } from "./editors/visitor-of.js";
import { anybody, type Visitor } from "./site/visitor.js";

export interface ServerOptions {
  /** Over the archive as it can be written to. */
  readonly context: ApiContext;
  /** Answers everything that is asked by GET. */
  readonly readers: Answerer;
  readonly safety: Safety;
  readonly assets: AssetsManifest;
  readonly trustedHops: number;
  /** Where readers find this server, as "https://record.example"; null for wherever they ask. */
  readonly origin: string | null;
  /** Paths of the API that change something. */
  readonly others?: readonly AddRoutes[];
  /** Who asks. */
  readonly visitorOf: (context: Context) => Promise<Visitor>;
  /** Hears of every fault of ours. */
  readonly onFault: (error: unknown) => void;
}

/**
 * All that this server answers as one app: the guards, the built files, the
 * site. What is asked by GET goes to the readers; what changes something is
 * done here, where the archive can be written to.
 */
export function createServer(options: ServerOptions): Hono {
  const { context, readers, safety, assets, onFault, visitorOf } = options;
  const site = createSite({
    context,
    assets: assets.addresses,
    onFault,
    ...(options.others && { others: options.others }),
  });
  const app = new Hono();
  safety.guard(app);
  app.get("/assets/*", serveAssets(assets));
  app.get("/health", async (asked) => {
    const url = originOf(asked, options) + nowhere;
    const { status } = await readers.ask({ url, headers: {}, visitor: anybody });
    if (status === notFound) return asked.json({ status: "ok", version: context.version });
    throw new ApiProblem("busy", "The archive cannot be reached at the moment; ask again shortly");
  });
  // What can be asked is told by who can do it all; readers do not know of what changes something.
  const here = answerHere(site);
  for (const path of ["/openapi.json", "/docs/*"]) {
    app.get(path, async (asked) =>
      responseOf(await here.ask(questionOf(asked, await visitorOf(asked), options))),
    );
  }
  app.get("*", async (asked) =>
    responseOf(await readers.ask(questionOf(asked, await visitorOf(asked), options))),
  );
  app.all("*", async (asked) => {
    const secure = originOf(asked, options).startsWith("https:");
    const visitor = { ...(await visitorOf(asked)), secure, session: sessionIn(asked) };
    return site.fetch(asked.req.raw, visitor);
  });
  app.onError((error, asked) => {
    if (isFault(error)) onFault(error);
    return tellProblem(error, asked, options);
  });
  return app;
}

/** A permalink of nothing: that there is nothing only the archive can tell, and quickly. */
const nowhere = `/api/statements/${"0".repeat(64)}`;
const notFound = 404;

function questionOf(asked: Context, visitor: Visitor, options: ServerOptions): Question {
  const { url } = asked.req;
  const headers: Record<string, string> = {};
  for (const name of heededHeaders) {
    const value = asked.req.header(name);
    if (value !== undefined) headers[name] = value;
  }
  const path = url.slice(url.indexOf("/", url.indexOf("//") + 2));
  return { url: originOf(asked, options) + path, headers, visitor };
}

/** Where the reader has this server, as far as he can be believed. */
function originOf(asked: Context, { origin, trustedHops }: ServerOptions): string {
  if (origin !== null) return origin;
  const { host } = new URL(asked.req.url);
  return `${clientOf(asked, { trustedHops }).isHttps ? "https" : "http"}://${host}`;
}

function responseOf({ status, headers, body }: Answer): Response {
  return new Response(body as BodyInit | null, {
    status,
    headers: headers as [string, string][],
  });
}

/** What went wrong outside the site: for people as a page, for programs as JSON. */
function tellProblem(error: unknown, asked: Context, options: ServerOptions): Response {
  const problem = problemOf(error);
  const wantsPage = (asked.req.header("accept") ?? "").includes("text/html");
  if (isOfApi(asked.req.path) || !wantsPage) return answerProblem(asked, problem);
  const { version, isPublic, sure } = options.context;
  const shown: PageContext = {
    url: new URL(asked.req.url),
    version,
    isPublic,
    sure,
    editor: null,
    assets: options.assets.addresses,
  };
  return asked.html(renderProblem(problem, shown), problem.status as 400);
}
