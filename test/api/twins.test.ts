import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type {
  ArticlesPage,
  ExchangesPage,
  PeoplePage,
  StatementsPage,
} from "../../src/api/shapes/index.js";
import { startServed, type Served } from "../support/served.js";
import { getJson } from "./support.js";

const bare = (id: string) => id.replace("sha256:", "");

let served: Served;
/** Paths of pages that have twins, without an ending, with what of the API they show. */
let pages: Readonly<Record<string, string>>;
beforeAll(async () => {
  served = await startServed();
  const { statements } = await get<StatementsPage>("/api/statements?limit=1");
  const { articles } = await get<ArticlesPage>("/api/articles");
  const { people } = await get<PeoplePage>("/api/people");
  const { exchanges } = await get<ExchangesPage>("/api/exchanges");
  pages = {
    "/index": "/api/home",
    "/search": "/api/search",
    "/sources": "/api/reports/sources",
    "/people": "/api/people",
    [`/people/${encodeURIComponent(people[0]!.id)}`]: `/api/people/${people[0]!.id}`,
    [`/statements/${bare(statements[0]!.id)}`]: `/api/statements/${statements[0]!.id}`,
    [`/articles/${bare(articles[0]!.id)}`]: `/api/articles/${articles[0]!.id}`,
    [`/exchanges/${bare(exchanges[0]!.id)}`]: `/api/exchanges/${exchanges[0]!.id}`,
  };
});
afterAll(async () => {
  expect(served.faults).toEqual([]);
  await served.close();
});

const get = <Shape>(path: string) => getJson<Shape>(served.url + path);
const text = async (path: string) => {
  const response = await fetch(served.url + path);
  const body = await response.text();
  expect(response.status, `${path}: ${body.slice(0, 200)}`).toBe(200);
  return { body, type: response.headers.get("content-type") };
};

describe("the twins of a page", () => {
  it("are what the API says of it, as .json", async () => {
    for (const [page, api] of Object.entries(pages)) {
      expect(await get(`${page}.json`), page).toEqual(await get(api));
    }
  });

  it("are tables, as .csv", async () => {
    for (const page of Object.keys(pages)) {
      const { body, type } = await text(`${page}.csv`);
      expect(type, page).toMatch(/^text\/csv/);
      const { data, errors } = Papa.parse<string[]>(body, { skipEmptyLines: true });
      expect(errors, page).toEqual([]);
      expect(data.length, page).toBeGreaterThan(1);
      for (const row of data) expect(row.length).toBe(data[0]!.length);
    }
  });

  it("are feeds that name themselves and their page, as .atom", async () => {
    for (const page of Object.keys(pages)) {
      const { body, type } = await text(`${page}.atom`);
      expect(type, page).toMatch(/^application\/atom\+xml/);
      const feed = parseAtomFeed(body);
      expect(feed.id, page).toBe(`${served.url}${page}.atom`);
      const [self, alternate] = feed.links!;
      expect(self).toMatchObject({ rel: "self", href: feed.id });
      expect((await fetch(alternate!.href!)).status).toBe(200);
      expect(feed.entries!.length, page).toBeGreaterThan(0);
      for (const { id, title, updated } of feed.entries!) {
        expect(id).toMatch(/\/statements\/[0-9a-f]{64}$/);
        expect(title).toBeTruthy();
        expect(updated).toMatch(/^\d{4}-\d\d-\d\dT/);
      }
    }
  });

  it("are the same feeds, as .jsonfeed", async () => {
    for (const page of Object.keys(pages)) {
      const { body, type } = await text(`${page}.jsonfeed`);
      expect(type, page).toBe("application/feed+json");
      const feed = parseJsonFeed(JSON.parse(body));
      const atom = parseAtomFeed((await text(`${page}.atom`)).body);
      expect(feed.items!.map(({ id }) => id)).toEqual(atom.entries!.map(({ id }) => id));
      expect(atom.title).toMatchObject({ value: feed.title });
    }
  });

  it("are told by the page, and each leads somewhere", async () => {
    for (const page of Object.keys(pages)) {
      const html = (await text(page === "/index" ? "/" : page)).body;
      const links = [...html.matchAll(/<link rel="alternate"[^>]*href="([^"]+)"/g)];
      expect(links.length, page).toBeGreaterThan(0);
      for (const [, href] of links) {
        await text(href!.replaceAll("&amp;", "&").replace(served.url, ""));
      }
    }
  });

  it("keep what a search asks for", async () => {
    const asked = "?words=the&outlet=Hillwire";
    const { statements } = await get<StatementsPage>(`/api/statements${asked}&sort=newest`);
    const feed = parseAtomFeed((await text(`/search.atom${asked}&after=&limit=1`)).body);
    expect(feed.entries!.length).toBe(statements.length);
    expect(feed.entries![0]!.id).toContain(statements[0]!.id.replace("sha256:", ""));
    expect(feed.title!.value).toContain("Hillwire");
  });

  it("never give a speaker as a fact who is not sure", async () => {
    const feed = parseJsonFeed(JSON.parse((await text("/search.jsonfeed?status=any")).body));
    const { statements } = await get<StatementsPage>(
      "/api/statements?status=any&sort=newest&limit=50",
    );
    const doubtful = statements.filter(
      ({ attributed, speakers }) => !attributed && speakers.length > 0,
    );
    expect(doubtful.length).toBeGreaterThan(0);
    for (const { id, who } of doubtful) {
      const item = feed.items!.find((one) => one.id!.endsWith(id.replace("sha256:", "")))!;
      expect(item.title!.startsWith(`${who}:`), item.title).toBe(false);
      expect(item.authors ?? []).toEqual([]);
    }
  });
});

describe("oEmbed", () => {
  it("gives a frame with the statement, as large as is wanted at most", async () => {
    const page = Object.keys(pages).find((path) => path.startsWith("/statements/"))!;
    const asked = `/oembed?url=${encodeURIComponent(served.url + page)}`;
    const embed = await get<{ readonly html: string; readonly width: number }>(
      `${asked}&maxwidth=300`,
    );
    expect(embed.width).toBe(300);
    const src = /src="([^"]+)"/.exec(embed.html)![1]!;
    const frame = await fetch(src);
    expect(frame.status).toBe(200);
    expect(frame.headers.get("content-security-policy")).toContain("frame-ancestors *");
  });
});
