import { renderingLabels, trackingNames, trackingPrefixes } from "./url-tables.js";

/**
 * An address as it is compared: without scheme, "www.", user, usual port,
 * fragment, parameters that only say where a reader came from, and a slash at
 * the end; the other parameters sorted. Null for what is no address of an
 * article: no URL, or a site's front page.
 *
 * `foldUrl("https://www.post.example/a/?utm_source=x#top")` gives `"post.example/a"`.
 */
export function foldUrl(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host, pathname, searchParams } = new URL(url);
  if (protocol !== "http:" && protocol !== "https:") return url;
  const path = pathname.replace(/\/$/, "");
  const kept = [...searchParams].filter(([name]) => !isTracking(name.toLowerCase()));
  if (path === "" && kept.length === 0) return null;
  const query = kept
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
    .join("&");
  return `${foldHost(host)}${path}${query && `?${query}`}`;
}

function isTracking(name: string): boolean {
  return trackingNames.has(name) || trackingPrefixes.some((prefix) => name.startsWith(prefix));
}

/** A label goes only where two remain: "m.example" is a site of its own. */
function foldHost(host: string): string {
  const labels = host.split(".");
  return labels.length > 2 && renderingLabels.has(labels[0]!) ? labels.slice(1).join(".") : host;
}
