import { parseHTML } from "linkedom";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startServed, type Served } from "../support/served.js";
import { crawl, visit, type Found } from "./support/crawl.js";
import {
  articleId,
  fillTwoSided,
  hiddenWords,
  mayor,
  neighbour,
  statementIds,
  suspected,
  unquoted,
  unsureWords,
} from "./support/two-sided-archive.js";

const hex = (id: string): string => id.slice("sha256:".length);
const statementPaths = statementIds.map((id) => `/statements/${hex(id)}`);
const articlePath = `/articles/${hex(articleId)}`;
const endings = ["", ".json", ".csv", ".atom", ".jsonfeed"];

const seeds = [
  "/",
  "/api/home",
  "/search",
  "/people",
  "/sources",
  "/read",
  "/about",
  "/openapi.json",
  "/api/statements",
  "/api/search",
  "/api/articles",
  "/api/people",
  `/api/people?name=${encodeURIComponent(neighbour)}`,
  "/api/exchanges",
  "/api/reports/sources",
  ...["csv", "jsonld", "atom", "jsonfeed", "ndjson"].map((name) => `/api/export?format=${name}`),
  "/api/export?format=csv&of=articles",
  "/api/export?format=csv&of=people",
  ...["/index", "/search", "/people", "/sources", articlePath, ...statementPaths].flatMap((path) =>
    endings.slice(1).map((ending) => path + ending),
  ),
  ...statementPaths.flatMap((path) => [
    path,
    `${path}/embed`,
    path.replace("statements", "exchanges"),
  ]),
  ...statementPaths.map((path) => `/oembed?url=${encodeURIComponent(`http://here${path}`)}`),
  articlePath,
  `/api${articlePath}`,
];

/** The place of what a private individual said. */
const ofNeighbour = 1;

let served: Served;
let found: readonly Found[];
const at = (path: string): Found => {
  const one = found.find((page) => page.path === path);
  if (one === undefined) throw new Error(`${path} was not visited`);
  return one;
};
/** What a page says to those who read it. */
const wordsOf = (html: string): string =>
  (parseHTML(html).document.querySelector("main")?.textContent ?? "").replaceAll(/\s+/g, " ");

async function idOf(name: string): Promise<string> {
  const { id } = await served.store.db
    .selectFrom("people")
    .select("id")
    .where("name", "=", name)
    .executeTakeFirstOrThrow();
  return encodeURIComponent(id);
}

beforeAll(async () => {
  served = await startServed({ inputs: [], fill: fillTwoSided, isPublic: true, rate: 0 });
  found = await crawl(served.url, seeds);
});
afterAll(() => served.close());

describe("a public site", () => {
  it("has no fault, and much to show", () => {
    expect(served.faults).toEqual([]);
    expect(found.filter(({ status }) => status === 200).length).toBeGreaterThan(60);
    expect(found.filter(({ status }) => status >= 500)).toEqual([]);
  });

  it("gives no full text, in no form", () => {
    for (const { path, body } of found) {
      for (const words of unquoted.slice(0, 1).concat(unquoted[2]!)) {
        expect(body.includes(words), `${path}: ${words}`).toBe(false);
      }
    }
    expect(at(statementPaths[0]!).body).toContain("We will reopen the ferry");
  });

  it("keeps search engines away from every answer", () => {
    for (const { path, headers, type, body } of found) {
      expect(headers.get("x-robots-tag"), path).toContain("noindex");
      if (type === "text/html") {
        const robots = parseHTML(body).document.querySelector("meta[name=robots]");
        expect(robots?.getAttribute("content"), path).toContain("noindex");
      }
    }
  });

  it("says of every statement who read it and how sure it is", () => {
    for (const [place, path] of statementPaths.slice(0, -1).entries()) {
      const isEdited = place === 7;
      for (const page of [path, `${path}/embed`]) {
        const words = wordsOf(at(page).body);
        expect(words, page).toMatch(isEdited ? /edited by hand/ : /machine-read, (?:fairly )?\w+/);
      }
      for (const feed of [".atom", ".jsonfeed"]) {
        // Feeds carry names to where nobody can mend them.
        if (place === ofNeighbour) continue;
        const { body } = at(path + feed);
        expect(body).toContain(isEdited ? "Corrected by an editor" : "Read by a machine");
      }
      const { statement } = JSON.parse(at(`${path}.json`).body) as {
        readonly statement: { readonly origin: string; readonly confidence: number };
      };
      expect(statement.origin).toBe(isEdited ? "editor" : "machine");
      expect(statement.confidence).toBeGreaterThan(0);
    }
    const csv = at("/search.csv").body;
    expect(csv.split("\r\n")[0]).toMatch(/confidence/);
  });

  it("says the same in JSON-LD", () => {
    for (const [place, path] of statementPaths.slice(0, -1).entries()) {
      const data = linkedDataIn(at(path).body);
      expect(JSON.stringify(data), path).toMatch(
        place === 7 ? /edited by hand|corrected by an editor/i : /read by a machine|machine-read/i,
      );
    }
  });
});

describe("a speaker below the threshold", () => {
  const path = statementPaths[2]!;

  it("is never shown as fact on the page and in the embed", () => {
    for (const page of [path, `${path}/embed`]) {
      const { document } = parseHTML(at(page).body);
      for (const details of document.querySelectorAll("details, dl.reasons")) details.remove();
      const said = document.querySelector("article.said")!;
      expect(said.textContent).not.toContain(suspected);
      expect(said.getAttribute("aria-label")).not.toContain(suspected);
      expect(document.querySelector("title")!.textContent).not.toContain(suspected);
      expect(document.querySelector("h1")!.textContent).not.toContain(suspected);
    }
  });

  it("is not named to machines either", () => {
    expect(JSON.stringify(linkedDataIn(at(path).body))).not.toContain(suspected);
    expect(at(`${path}.csv`).body).not.toContain(suspected);
    for (const ending of [".atom", ".jsonfeed"]) {
      expect(at(path + ending).body).not.toContain(suspected);
    }
    expect(at(`/oembed?url=${encodeURIComponent(`http://here${path}`)}`).body).not.toContain(
      suspected,
    );
    const citations = parseHTML(at(path).body).document.querySelector(".citations")!.textContent;
    expect(citations).not.toContain(suspected);
  });

  it("is told as one who is considered, where JSON has who", () => {
    const { statement } = JSON.parse(at(`${path}.json`).body) as {
      readonly statement: { readonly attributed: boolean; readonly who: string };
    };
    expect(statement.attributed).toBe(false);
    expect(statement.who).not.toContain(suspected);
  });

  it("is a candidate in tables, with how sure, and no speaker", () => {
    for (const table of ["/search.csv", "/api/export?format=csv"]) {
      const { data } = Papa.parse<Record<string, string>>(at(table).body, { header: true });
      const row = data.find((one) => Object.values(one).includes(unsureWords))!;
      expect(row["speakers"], table).toBe("");
      expect(row["candidates"]).toBe(`${suspected} 0.4`);
      expect([row["confidence"], row["origin"]]).toEqual(["0.4", "machine"]);
    }
  });
});

describe("what was not said", () => {
  const worded: readonly (readonly [number, RegExp])[] = [
    [3, /did not say/],
    [4, /declined to say/],
    [5, /is yet to announce/],
    [6, /might say/],
  ];
  it.each(worded)("is worded so (statement %i)", (place, words) => {
    const path = statementPaths[place]!;
    for (const page of [path, `${path}/embed`]) {
      const { document } = parseHTML(at(page).body);
      const deed = document.querySelector(".by .unsaid");
      expect(deed?.textContent, page).toMatch(words);
    }
    for (const ending of [".atom", ".jsonfeed"]) expect(at(path + ending).body).toMatch(words);
    const data = linkedDataIn(at(path).body);
    expect(data["@type"]).not.toBe("Quotation");
    expect(data).not.toHaveProperty("creator");
    expect(JSON.stringify(data)).toMatch(words);
  });

  it("is left out where it is not asked for", () => {
    const { statements } = JSON.parse(at("/api/statements").body) as {
      readonly statements: readonly { readonly status: string }[];
    };
    expect(statements.length).toBeGreaterThan(0);
    expect(new Set(statements.map(({ status }) => status))).toEqual(new Set(["made"]));
  });
});

describe("a private individual", () => {
  it("has no page, stands in no list and in no feed", async () => {
    const path = `/people/${await idOf(neighbour)}`;
    for (const page of [path, `/api${path}`, ...endings.slice(1).map((one) => path + one)]) {
      expect((await visit(served.url, page)).status, page).toBe(404);
    }
    for (const { path: where, type, body } of found) {
      const isList = /^\/(?:people|api\/people|api\/home|index)/.test(where) || where === "/";
      // A list of those of a name repeats the name that was asked for.
      if (where.includes("?name=")) continue;
      const isFeed = type === "application/atom+xml" || type === "application/feed+json";
      if (isList || isFeed) expect(body.includes(neighbour), where).toBe(false);
    }
    const named = JSON.parse(at(`/api/people?name=${encodeURIComponent(neighbour)}`).body) as {
      readonly people: readonly unknown[];
    };
    expect(named.people).toEqual([]);
  });

  it("is no link where the article names them", () => {
    for (const { path, body, type } of found) {
      if (type !== "text/html") continue;
      for (const link of parseHTML(body).document.querySelectorAll('a[href^="/people/"]')) {
        expect(link.textContent, path).not.toContain(neighbour);
      }
    }
  });

  it("is not whom others with an office are", async () => {
    const { status, body } = await visit(served.url, `/people/${await idOf(mayor)}`);
    expect(status).toBe(200);
    expect(body).toContain(mayor);
  });
});

describe("what an editor hid", () => {
  it("is shown nowhere", () => {
    for (const { path, body } of found) {
      expect(body.includes(hiddenWords), path).toBe(false);
    }
    expect(at(statementPaths.at(-1)!).status).toBe(410);
    expect(at(`${statementPaths.at(-1)!}/embed`).status).toBe(410);
  });
});

function linkedDataIn(html: string): Record<string, unknown> {
  const script = parseHTML(html).document.querySelector("script[type='application/ld+json']");
  expect(script).not.toBeNull();
  return JSON.parse(script!.textContent) as Record<string, unknown>;
}
