import { createApi, type AddRoutes, type ApiContext } from "../../api/index.js";
import { createWeb, type AssetsManifest } from "../../web/index.js";
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
export function createSite({ context, assets, others, onFault }: SiteOptions): Site {
  const api = createApi(context, { ...(others && { others }), ...(onFault && { onFault }) });
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
      const { pathname } = new URL(request.url);
      return (isOfApi(pathname) ? api : web).fetch(request, visitor);
    },
  };
}

/** Whether programs are meant, who get errors as JSON. */
export function isOfApi(path: string): boolean {
  return path === "/api" || path.startsWith("/api/") || path === "/openapi.json";
}
