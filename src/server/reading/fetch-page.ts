import { ApiProblem } from "../../api/index.js";
import { shorten } from "../../api/ids.js";
import { Fetcher, type FetchedPage, type FetcherOptions } from "../../ingest/index.js";

/** Milliseconds until a page must have come, robots.txt and redirects among them. */
const fetchingTime = 20_000;
/** Bytes of a page; articles have some hundred KiB. */
const mostBytes = 8 * 1024 * 1024;
/** Pages that are being fetched at a time. */
const mostAtOnce = 8;
/** Ports below this are those of services of old, to which a request could be a command. */
const firstFreePort = 1024;
const webPorts = new Set([80, 443]);

export interface PageFetcher {
  readonly fetch: (address: string) => Promise<FetchedPage>;
  readonly close: () => Promise<void>;
}

/**
 * Fetches what readers name. Only the public internet is reached: that is
 * decided when connecting, on the very address that is connected to, for every
 * redirect anew. What a name stands for in a private network is not told.
 * `options` are for tests, as names that lead to this machine.
 */
export function pageFetcher(options: FetcherOptions = {}): PageFetcher {
  const fetcher = new Fetcher({ maxBytes: mostBytes, ...options });
  let underWay = 0;
  return {
    fetch: async (address) => {
      checkAddress(address);
      if (underWay >= mostAtOnce) {
        throw new ApiProblem(
          "busy",
          "Other pages are being fetched at the moment; ask again in some seconds",
        );
      }
      underWay += 1;
      try {
        return await fetchInTime(fetcher, address);
      } finally {
        underWay -= 1;
      }
    },
    close: () => fetcher.close(),
  };
}

async function fetchInTime(fetcher: Fetcher, address: string): Promise<FetchedPage> {
  const signal = AbortSignal.timeout(fetchingTime);
  const late = new Promise<"late">((resolve) => {
    signal.addEventListener("abort", () => resolve("late"), { once: true });
  });
  const page = await Promise.race([fetcher.fetchPage(address, { signal }), late]);
  if (page === "late") {
    throw notFetched(`${shorten(address)} did not come within ${fetchingTime / 1000} seconds`);
  }
  if (page.kind === "page") return page;
  if (page.kind === "not-modified") throw notFetched(`${shorten(address)} gave no page`);
  if (page.isPrivate) {
    throw notFetched(`${shorten(address)} does not lead into the public internet`);
  }
  throw new ApiProblem("not-fetched", page.problem.message);
}

function checkAddress(address: string): void {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || (url.protocol !== "http:" && url.protocol !== "https:")) {
    throw notFetched(`“${shorten(address)}” is no http or https address`);
  }
  const port = Number(url.port);
  if (port > 0 && port < firstFreePort && !webPorts.has(port)) {
    throw notFetched(`${shorten(address)} names port ${port}, which is none of the web's`);
  }
}

function notFetched(what: string): ApiProblem {
  return new ApiProblem(
    "not-fetched",
    `${what}; open it yourself and paste its text, or check the address`,
  );
}
