import { addEditingViews, createApi, type AddRoutes, type ApiContext } from "../../api/index.js";
import { searchPage } from "../../api/queries/search.js";
import { longestValue, mostValues } from "../../api/routes/parameters.js";
import { statementPage } from "../../api/queries/load-statement.js";
import {
  createQuickPages,
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
  /** The page of a statement or a search; null where the address is another, and `fetch` is to be asked. */
  readonly quickPage: (url: URL, visitor: Visitor) => Promise<MadePage | null>;
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
  const quickPage = createQuickPages({ ...options, ask: straightTo(context, options.ask) });
  return {
    quickPage,
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
const searchPath = "/api/search";

/** Asks for statements and searches without writing them as JSON and reading that again; for everything else `ask` is there. */
function straightTo(context: ApiContext, ask: WebOptions["ask"]): WebOptions["ask"] {
  return async (path, init, visitor) => {
    const shown = init === undefined ? await straight(context, path) : null;
    if (shown === null) return ask(path, init, visitor);
    // The answer of some servers has no "json" that could be assigned to.
    return Object.defineProperty(new Response(null), "json", { value: async () => shown });
  };
}

/** What is wrong the API says in its own words, and tells of it where it is a fault: null here. */
async function straight(context: ApiContext, path: string): Promise<object | null> {
  const id = statementPath.exec(path)?.[1];
  const isSearch = path === searchPath || path.startsWith(`${searchPath}?`);
  try {
    if (id !== undefined) return await statementPage(context, id);
    const asked = isSearch ? parametersOf(path) : null;
    return asked && (await searchPage(context, asked));
  } catch {
    return null;
  }
}

/** The parameters of an address; null where there is more of them than the API takes. */
function parametersOf(path: string): Record<string, string[]> | null {
  const { searchParams } = new URL(path, "http://localhost");
  const given = Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name)]),
  );
  const isTaken = Object.values(given).every(
    (values) => values.length <= mostValues && values.every(({ length }) => length <= longestValue),
  );
  return isTaken ? given : null;
}

/** Whether programs are meant, who get errors as JSON. */
export function isOfApi(path: string): boolean {
  return path.startsWith("/api/") || apiPaths.has(path);
}

const apiPaths: ReadonlySet<string> = new Set(["/api", "/openapi.json", "/oembed"]);
