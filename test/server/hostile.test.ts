import { parseHTML } from "linkedom";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startServed, type Served } from "../support/served.js";
import { assertXml } from "./support/assert-xml.js";
import { crawl, dangersIn, visit, type Found } from "./support/crawl.js";
import { fillHostile, idOf, nestedDeep, noAddresses, scripts } from "./support/hostile-archive.js";

const turnAround = "\u202e";
/** DOM: Node.TEXT_NODE. */
const textNode = 3;

const seeds = [
  "/",
  "/search",
  "/search?words=script",
  "/search?words=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E",
  "/search?speaker=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E",
  "/search?words=%E2%80%AE%3D1%2B1",
  "/people",
  "/people?name=%3Csvg+onload%3Dalert(1)%3E",
  "/people/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
  "/articles/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
  "/%3Cscript%3Ealert(1)%3C/script%3E",
  "/sources",
  "/read",
  "/about",
  "/docs/api",
  ...[1, 2, ...noAddresses.map((_, place) => place + 3)].map(
    (article) => `/articles/${idOf(article).slice("sha256:".length)}`,
  ),
];

let served: Served;
let found: readonly Found[];

beforeAll(async () => {
  served = await startServed({ inputs: [], fill: fillHostile });
  found = await crawl(served.url, seeds);
});
afterAll(() => served.close());

const ofType = (...types: readonly string[]): readonly Found[] => {
  const some = found.filter(({ type, status }) => types.includes(type) && status === 200);
  expect(some.length, types.join()).toBeGreaterThan(0);
  return some;
};

describe("a hostile article", () => {
  it("is met on every page, which the server gives without a fault", () => {
    const pages = ofType("text/html").map(({ path }) =>
      path.replace(/(?:person%3A)?[0-9a-f]{32,}/, "ID"),
    );
    for (const kind of ["/", "/articles/ID", "/statements/ID", "/people/ID", "/exchanges/ID"]) {
      expect(pages).toContain(kind);
    }
    expect(found.filter(({ status }) => status >= 500)).toEqual([]);
    expect(served.faults).toEqual([]);
  });

  it("is no markup on any page", () => {
    for (const { path, body, type } of found) {
      if (type === "text/html") expect(dangersIn(body), path).toEqual([]);
    }
  });

  it("says on its page every word that it has", () => {
    const page = found.find(({ path }) => path === `/articles/${idOf(1).slice(7)}`)!;
    const words = parseHTML(page.body).document.body.textContent;
    for (const part of ["title", "quote", "name", "role", "reply", "frame", "notice"] as const) {
      expect(words.replaceAll(/\s+/g, " "), part).toContain(scripts[part].slice(0, 12));
    }
  });

  it("cannot close the element that its JSON-LD stands in", () => {
    const blocks = ofType("text/html").flatMap(({ body }) => [
      ...parseHTML(body).document.querySelectorAll("script:not([src])"),
    ]);
    expect(blocks.length).toBeGreaterThan(0);
    for (const block of blocks) {
      expect(block.textContent).not.toMatch(/<[/!s]/i);
      expect(() => JSON.parse(block.textContent) as unknown).not.toThrow();
    }
  });

  it("leads nowhere by an address that is no page's", () => {
    for (const { path, body } of ofType("text/html", "application/json")) {
      // As words they may be shown; as addresses they are not.
      expect(body, path).not.toMatch(/"(?:url|href|cite|sameAs)"?[:=]\s*"\s*(?:java|data:|vbs)/i);
    }
  });

  it("is isolated where its letters run the other way", () => {
    for (const { path, body } of ofType("text/html")) {
      for (const element of parseHTML(body).document.querySelectorAll("main *")) {
        const own = [...element.childNodes].filter(({ nodeType }) => nodeType === textNode);
        if (!own.some(({ textContent }) => textContent?.includes(turnAround))) continue;
        const isIsolated = element.closest("[dir], bdi, textarea, pre") !== null;
        expect(isIsolated, `${path}: ${element.outerHTML.slice(0, 200)}`).toBe(true);
      }
    }
  });

  it("is no formula in CSV", () => {
    for (const { path, body } of ofType("text/csv")) {
      const { data, errors } = Papa.parse<string[]>(body);
      expect(
        errors.filter(({ type }) => type !== "Delimiter"),
        path,
      ).toEqual([]);
      for (const cell of data.flat()) expect(cell, path).not.toMatch(/^[=+@\t\r]|^-\D/);
    }
  });

  it("is text in feeds, which are well-formed", () => {
    for (const { path, body } of ofType("application/atom+xml")) {
      assertXml(body, path);
      expect(body).not.toMatch(/<script|<img|<svg|<iframe|<[^>]*javascript:/i);
    }
    for (const { body } of ofType("application/feed+json")) {
      expect(body).not.toContain("content_html");
      expect(() => JSON.parse(body) as unknown).not.toThrow();
    }
  });

  it("is taken for nothing else than what its type says", () => {
    for (const { path, headers, type } of found) {
      expect(headers.get("x-content-type-options"), path).toBe("nosniff");
      expect(headers.get("content-security-policy"), path).toContain("default-src 'none'");
      expect(type, path).not.toMatch(/javascript|svg|xhtml/);
      if (type === "text/html") expect(headers.get("content-type")).toMatch(/charset=utf-8/i);
    }
  });

  it("may stand in frames of others only where it is one statement", async () => {
    const statement = found.find(({ path }) => /^\/statements\/[0-9a-f]{64}$/.test(path));
    const embed = await visit(served.url, `${statement!.path}/embed`);
    expect(embed.status).toBe(200);
    expect(dangersIn(embed.body)).toEqual([]);
    expect(embed.headers.get("content-security-policy")).toContain("frame-ancestors *");
    for (const { path, headers } of found) {
      if (path.endsWith("/embed")) continue;
      expect(headers.get("x-frame-options"), path).toBe("DENY");
    }
  });

  it("gives oEmbed nothing but a frame of this site", async () => {
    const statement = found.find(({ path }) => /^\/statements\/[0-9a-f]{64}$/.test(path));
    const url = encodeURIComponent(`${served.url}${statement!.path}`);
    const { status, body } = await visit(served.url, `/oembed?url=${url}`);
    expect(status).toBe(200);
    const { html } = JSON.parse(body) as { readonly html: string };
    const { document } = parseHTML(`<body>${html}</body>`);
    expect(document.querySelectorAll("body *")).toHaveLength(1);
    expect(document.querySelector("iframe")?.getAttribute("src")).toMatch(
      new RegExp(`^${served.url}/statements/[0-9a-f]{64}/embed$`),
    );
  });

  it("is shown whole, however deep its statements stand in each other", () => {
    const page = found.find(({ path }) => path === `/articles/${idOf(2).slice(7)}`)!;
    const { document } = parseHTML(page.body);
    expect(document.querySelectorAll("[id^=n]").length).toBeGreaterThanOrEqual(nestedDeep);
  });
});

describe("a hostile text that is pasted", () => {
  it("is no markup in what was read, nor where it is refused", async () => {
    for (const [name, script] of Object.entries(scripts)) {
      const sent: readonly Readonly<Record<string, string>>[] = [
        { text: `“${script} goes on,” said ${script}, the mayor.` },
        { url: script },
        { text: "“Yes,” said Ana Brook.", published: script },
      ];
      for (const fields of sent) {
        const response = await fetch(`${served.url}/read`, {
          method: "POST",
          body: new URLSearchParams(Object.entries(fields)),
        });
        expect(dangersIn(await response.text()), name).toEqual([]);
      }
    }
    expect(served.faults).toEqual([]);
  });
});
