import type { Fetcher } from "../../ingest/index.js";
import type { Part } from "./gather-parts.js";
import type { Outcome } from "./outcome.js";

/** A page that an input points to, and the address or the file of the feed that does. */
export interface PageLink {
  readonly url: string;
  readonly from: string;
}

/** The pages that outcomes point to. */
export function linksOf(outcomes: readonly Outcome[]): PageLink[] {
  return outcomes.flatMap(({ result }) => (result.kind === "link" ? [result] : []));
}

/** The pages of links, each once, as parts of an input. */
export async function* fetchLinks(
  links: readonly PageLink[],
  fetcher: Pick<Fetcher, "fetchPage">,
): AsyncGenerator<Part> {
  const fetched = new Set<string>();
  for (const link of links) {
    if (fetched.has(link.url)) continue;
    fetched.add(link.url);
    yield await fetchLink(link, fetcher);
  }
}

async function fetchLink(
  { url, from }: PageLink,
  fetcher: Pick<Fetcher, "fetchPage">,
): Promise<Part> {
  // A feed of the own network may point into it; no other may.
  const allowPrivateAddresses = hostOf(from) !== null && hostOf(from) === hostOf(url);
  const page = await fetcher.fetchPage(url, { allowPrivateAddresses });
  if (page.kind === "failed") {
    return { label: url, problem: page.problem, file: null, offset: null };
  }
  if (page.kind !== "page") throw new Error(`${url}: said to be unchanged, though nobody asked`);
  const { bytes, mediaType, fetched } = page;
  return {
    label: url,
    content: { kind: "bytes", bytes, mediaType },
    fields: { url: page.url, provenance: { fetched } },
    seen: fetched,
  };
}

function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).host : null;
}
