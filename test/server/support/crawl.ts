import { parseHTML } from "linkedom";

export interface Found {
  readonly path: string;
  readonly status: number;
  /** Of the header, without its parameters. */
  readonly type: string;
  readonly headers: Headers;
  readonly body: string;
}

/** More than this are lists that lead to each other without end. */
const mostPages = 150;

/**
 * Everything that can be reached from these addresses of a server by links,
 * twins and what pages refer to; nothing beyond the server. What the pages
 * fetch for themselves is left out.
 */
export async function crawl(
  origin: string,
  seeds: readonly string[],
  headers: Readonly<Record<string, string>> = {},
): Promise<Found[]> {
  const waiting = [...seeds];
  const met = new Set(waiting);
  const found: Found[] = [];
  while (waiting.length > 0 && found.length < mostPages) {
    const path = waiting.shift()!;
    const one = await visit(origin, path, headers);
    found.push(one);
    for (const next of one.type === "text/html" ? linksOf(one, origin) : []) {
      if (met.has(next)) continue;
      met.add(next);
      waiting.push(next);
    }
  }
  return found;
}

export async function visit(
  origin: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Found> {
  const response = await fetch(origin + path, { headers: { accept: "text/html", ...headers } });
  const type = (response.headers.get("content-type") ?? "").split(";")[0]!;
  return {
    path,
    status: response.status,
    type,
    headers: response.headers,
    body: await response.text(),
  };
}

function linksOf({ path, body }: Found, origin: string): string[] {
  const { document } = parseHTML(body);
  const links = [...document.querySelectorAll("a[href], link[rel=alternate], link[rel=canonical]")];
  return links.flatMap((link) => {
    const href = link.getAttribute("href") ?? "";
    if (!URL.canParse(href, origin + path)) return [];
    const url = new URL(href, origin + path);
    return url.origin === origin && !url.pathname.startsWith("/assets/")
      ? [url.pathname + url.search]
      : [];
  });
}

/** What in a page could run, load or lead elsewhere than it should; empty where all is inert. */
export function dangersIn(html: string): string[] {
  const { document } = parseHTML(html);
  const dangers: string[] = [];
  for (const element of document.querySelectorAll("*")) {
    const name = element.localName;
    if (forbidden.has(name)) dangers.push(`<${name}>`);
    if (name === "script" && !isOurs(element)) dangers.push(`<script>${element.textContent}`);
    for (const { name: attribute, value } of element.attributes) {
      if (/^on|^style$|^srcdoc$/i.test(attribute)) dangers.push(`${name} ${attribute}="${value}"`);
      if (addresses.has(attribute) && !leadsToPage(value)) {
        dangers.push(`${name} ${attribute}="${value}"`);
      }
    }
  }
  return dangers;
}

const forbidden = new Set(["style", "iframe", "object", "embed", "img", "frame", "applet", "math"]);
const addresses = new Set(["href", "src", "action", "formaction", "cite", "data", "xlink:href"]);

function isOurs(script: Element): boolean {
  const type = script.getAttribute("type") ?? "";
  if (type === "application/ld+json" || type === "application/json") return true;
  return /^\/assets\/[a-z-]+-[0-9a-f]{8}\.js$/.test(script.getAttribute("src") ?? "");
}

function leadsToPage(value: string): boolean {
  return /^(?:https?:\/\/|\/(?!\/)|[?#])/.test(value) || value === "";
}
