import { addEditingViews, createApi, type AddRoutes, type ApiContext } from "../../api/index.js";
import { createWeb, type AssetsManifest } from "../../web/index.js";
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
}

/** Makes the site over an archive. It knows nothing of connections, clients and limits. */
export function createSite({ context, assets, others = [], onFault }: SiteOptions): Site {
  const api = createApi(context, {
    others: [addExport, addOembed, addEditingViews, ...others],
    ...(onFault && { onFault }),
  });
  const { version, isPublic, sure } = context;
  const web = createWeb({
    ask: async (path, init, visitor) => api.request(path, init, visitor as Visitor),
    editorOf: ({ env }) => (env as Visitor).editor,
    version,
    isPublic,
    sure,
    assets,
    ...(onFault && { onFault }),
  });
  return {
    fetch: async (request, visitor = anybody) => {
      const url = new URL(request.url);
      if (isOfApi(url.pathname)) return api.fetch(request, visitor);
      const twin = findTwin(url);
      if (twin === null) return web.fetch(request, visitor);
      return answerTwin(twin, context, async (path) => api.request(path, {}, visitor));
    },
  };
}

/** Whether programs are meant, who get errors as JSON. */
export function isOfApi(path: string): boolean {
  return path.startsWith("/api/") || apiPaths.has(path);
}

const apiPaths: ReadonlySet<string> = new Set(["/api", "/openapi.json", "/oembed"]);
