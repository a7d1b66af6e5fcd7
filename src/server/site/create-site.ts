import { addEditingViews, createApi, type AddRoutes, type ApiContext } from "../../api/index.js";
import { statementPage } from "../../api/queries/load-statement.js";
import {
  createPermalinks,
  createWeb,
  type AssetsManifest,
  type MadePage,
  type WebOptions,
} from "../../web/index.js";
import { addExport } from "../routes/export.js";
import { addOembed } from "../routes/oembed.js";
import { answerTwin, findTwin } from "../twins/answer-twin.js";
import { anybody, type Visitor } from "./visitor.js";

export interface SiteOptions {
  readonly context: ApiContext;
  /** The addresses of built files, by their plain names. */
  readonly assets: AssetsManifest["addresses"];
  /** Paths of the API beside those that only read. */
  readonly others?: readonly AddRoutes[];
  /** Hears of every fault of ours. */
  readonly onFault?: (error: unknown) => void;
}

/** Everything that is answered from the archive: the API, and the pages that ask it. */
export interface Site {
  readonly fetch: (request: Request, visitor?: Visitor) => Promise<Response>;
  /** The page of a statement; null where the address is no statement's, and `fetch` is to be asked. */
  readonly permalink: (url: URL, visitor: Visitor) => Promise<MadePage | null>;
}

/** Makes the site over an archive. It knows nothing of connections, clients and limits. */
export function createSite({ context, assets, others = [], onFault }: SiteOptions): Site {
  const api = createApi(context, {
    others: [addExport, addOembed, addEditingViews, ...others],
    ...(onFault && { onFault }),
  });
  const { version, isPublic, sure } = context;
  const options: WebOptions = {
    ask: async (path, init, visitor) => api.request(path, init, visitor as Visitor),
    editorOf: (visitor) => (visitor as Visitor).editor,
    version,
    isPublic,
    sure,
    assets,
    ...(onFault && { onFault }),
  };
  const web = createWeb(options);
  const permalink = createPermalinks({ ...options, ask: straightTo(context, options.ask) });
  return {
    permalink,
    fetch: async (request, visitor = anybody) => {
      const url = new URL(request.url);
      if (isOfApi(url.pathname)) return api.fetch(request, visitor);
      const twin = findTwin(url);
      if (twin === null) return web.fetch(request, visitor);
      return answerTwin(twin, context, async (path) => api.request(path, {}, visitor));
    },
  };
}

const statementPath = /^\/api\/statements\/([0-9a-f]{64})$/;

/** Asks for a statement without writing it as JSON and reading that again; for everything else `ask` is there. */
function straightTo(context: ApiContext, ask: WebOptions["ask"]): WebOptions["ask"] {
  return async (path, init, visitor) => {
    const id = init === undefined ? statementPath.exec(path)?.[1] : undefined;
    if (id === undefined) return ask(path, init, visitor);
    try {
      const shown = await statementPage(context, id);
      return Object.assign(new Response(null), { json: async () => shown });
    } catch {
      // What is wrong the API says in its own words, and tells of it where it is a fault.
      return ask(path, init, visitor);
    }
  };
}

/** Whether programs are meant, who get errors as JSON. */
export function isOfApi(path: string): boolean {
  return path.startsWith("/api/") || apiPaths.has(path);
}

const apiPaths: ReadonlySet<string> = new Set(["/api", "/openapi.json", "/oembed"]);
