import { attributeOf, descendantsOf, type HtmlElement } from "../tree.js";
import { stringOf, type LinkedData } from "./json-ld.js";
import { metaValues, type MetaTags } from "./meta-tags.js";

/**
 * The page's canonical address; null where it names none that is absolute or
 * can be made so. `likely` is where it was found: relative ones start there.
 */
export function readAddress(
  root: HtmlElement,
  meta: MetaTags,
  articles: readonly LinkedData[],
  likely: string | null = null,
): string | null {
  const links = [...descendantsOf(root)].filter((element) => element.name === "link");
  const canonical = links.find((link) => attributeOf(link, "rel").toLowerCase() === "canonical");
  const candidates = [
    canonical ? attributeOf(canonical, "href") : null,
    ...metaValues(meta, ["og:url"]),
    ...articles.flatMap((article) => [stringOf(article["url"]), entityAddress(article)]),
    ...metaValues(meta, ["parsely-link", "twitter:url"]),
  ].filter((value) => value !== null);
  const base = candidates.find((value) => absolute(value, null) !== null) ?? likely;
  return candidates.map((value) => absolute(value, base)).find((value) => value !== null) ?? null;
}

function entityAddress(article: LinkedData): string | null {
  const entity = article["mainEntityOfPage"];
  if (typeof entity === "object" && entity !== null) return stringOf((entity as LinkedData)["@id"]);
  return stringOf(entity);
}

/** As written where it is an http address; relative ones are resolved. */
function absolute(written: string, base: string | null): string | null {
  const value = written.trim();
  if (/^https?:\/\/[^\s/]+/i.test(value)) return value;
  if (value.startsWith("//") && /^\/\/[^\s/]+\.[^\s/]+/.test(value)) return `https:${value}`;
  if (base === null || value === "" || !URL.canParse(value, base)) return null;
  const { href } = new URL(value, base);
  return /^https?:/.test(href) ? href : null;
}

/** The host of an address without "www."; empty where there is none. */
export function hostOf(url: string | null): string {
  const match = /^https?:\/\/([^\s/:?#]+)/i.exec(url ?? "");
  return match ? match[1]!.toLowerCase().replace(/^(?:www|m|edition|amp)\./, "") : "";
}
