import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type {
  ArticlesPage,
  ExchangesPage,
  PeoplePage,
  SearchPage,
  StatementPage,
  StatementsPage,
} from "../../src/api/shapes/index.js";
import { startServed, type Served } from "../support/served.js";
import { getJson, readDescription } from "./support.js";

let served: Served;
let description: Awaited<ReturnType<typeof readDescription>>;
beforeAll(async () => {
  served = await startServed();
  description = await readDescription(served.url);
});
afterAll(async () => {
  expect(served.faults).toEqual([]);
  await served.close();
});

const get = <Shape>(path: string) => getJson<Shape>(served.url + path);

/** Asks and checks the answer against the description of its path. */
async function ask<Shape>(path: string, asked: string): Promise<Shape> {
  const answer = await get<Shape>(asked);
  description.expectAs(path, 200, "application/json", answer);
  return answer;
}

describe("every path of the API", () => {
  it("answers as it is described", async () => {
    const tried = new Set<string>();
    const all = async <Shape>(path: string, asked: string = path): Promise<Shape> => {
      tried.add(path);
      return ask<Shape>(path, asked);
    };
    await all("/api/home");
    await all("/api/search", "/api/search?words=the&limit=3");
    await all("/api/search", "/api/search?speaker=Nobody+Such");
    const { statements } = await all<StatementsPage>(
      "/api/statements",
      "/api/statements?limit=100",
    );
    for (const { id } of statements.slice(0, 20)) {
      await all("/api/statements/{id}", `/api/statements/${id}`);
      await all("/oembed", `/oembed?url=${served.url}/statements/${id.replace("sha256:", "")}`);
    }
    const { articles } = await all<ArticlesPage>("/api/articles");
    expect(articles).toHaveLength(11);
    for (const { id } of articles) await all("/api/articles/{id}", `/api/articles/${id}`);
    const { people } = await all<PeoplePage>("/api/people");
    for (const { id } of people.slice(0, 10)) {
      for (const tab of ["by", "about", "to"]) {
        await all("/api/people/{id}", `/api/people/${id}?tab=${tab}`);
      }
    }
    const { exchanges } = await all<ExchangesPage>("/api/exchanges");
    expect(exchanges.length).toBeGreaterThan(0);
    for (const { id } of exchanges) await all("/api/exchanges/{id}", `/api/exchanges/${id}`);
    await all("/api/reports/sources", "/api/reports/sources?kind=direct");
    // Files of many formats are tested by themselves.
    tried.add("/api/export");
    // What editors are told is tried where they are.
    const untried = description.paths.filter((path) => !tried.has(path));
    expect(untried.filter((path) => !description.isForEditors(path))).toEqual([]);
  });

  it("gives a statement under its id with and without the name of the hash", async () => {
    const { statements } = await get<StatementsPage>("/api/statements?limit=1");
    const { id } = statements[0]!;
    const long = await get<StatementPage>(`/api/statements/${id}`);
    const short = await get<StatementPage>(`/api/statements/${id.replace("sha256:", "")}`);
    expect(short).toEqual(long);
    expect(long.statement.id).toBe(id);
  });

  it("finds by the alias of words what it finds by words", async () => {
    const one = await get<SearchPage>("/api/search?q=harbour");
    expect(one.statements.length).toBeGreaterThan(0);
    expect(one).toEqual(await get<SearchPage>("/api/search?words=harbour"));
  });
});

describe("pages of lists", () => {
  const lists = [
    ["/api/statements?limit=7&sort=newest", "statements"],
    ["/api/statements?limit=7&sort=oldest&status=any", "statements"],
    ["/api/statements?words=the&limit=6", "statements"],
    ["/api/articles?limit=2", "articles"],
    ["/api/people?limit=9", "people"],
    ["/api/exchanges?limit=1", "exchanges"],
  ] as const;

  it.each(lists)("of %s have everything exactly once", async (path, name) => {
    type Page = Readonly<Record<string, unknown>> & { readonly next: string | null };
    const idsOf = (page: Page) => (page[name] as readonly { id: string }[]).map(({ id }) => id);
    const limit = name === "statements" ? 100 : 200;
    const whole: string[] = [];
    let next: string | null = null;
    do {
      const page: Page = await get<Page>(
        `${path.replace(/limit=\d+/, `limit=${limit}`)}${next === null ? "" : `&after=${next}`}`,
      );
      whole.push(...idsOf(page));
      next = page.next;
    } while (next !== null);
    const paged: string[] = [];
    do {
      const page: Page = await get<Page>(next === null ? path : `${path}&after=${next}`);
      const ids = idsOf(page);
      expect(ids.length).toBeGreaterThan(0);
      paged.push(...ids);
      next = page.next;
    } while (next !== null);
    expect(paged).toEqual(whole);
    expect(new Set(paged).size).toBe(paged.length);
    expect(paged.length).toBeGreaterThan(1);
  });
});

describe("what cannot be answered", () => {
  const wrong = [
    ["/api/nothing", 404],
    ["/api/statements/abc", 404],
    [`/api/statements/${"0".repeat(64)}`, 404],
    [`/api/articles/sha256:${"f".repeat(64)}`, 404],
    ["/api/people/person%3Anobody", 404],
    [`/api/exchanges/${"1".repeat(64)}`, 404],
    ["/api/statements?limit=0", 400],
    ["/api/statements?limit=101", 400],
    ["/api/statements?limit=-1", 400],
    ["/api/statements?limit=ten", 400],
    ["/api/statements?after=nonsense", 400],
    ["/api/articles?after=WyJhIl0", 400],
    ["/api/people?after=WzEuNSwyXQ", 400],
    ["/api/search?sort=loudest", 400],
    ["/api/search?kind=shouted", 400],
    ["/api/search?saidFrom=yesterday", 400],
    ["/api/search?nix=1", 400],
    ["/api/search?words=%22open", 400],
    [`/api/search?words=${"a".repeat(1_001)}`, 400],
    ["/api/people/x?tab=against", 400],
    ["/api/export", 400],
    ["/api/export?format=brat", 400],
    ["/api/export?format=atom&of=people", 400],
    ["/api/export?format=csv&nix=1", 400],
    ["/oembed?url=https://elsewhere.example/", 404],
    ["/oembed", 400],
    ["/search.csv?nix=1", 400],
    ["/statements/abc.json", 404],
    ["/people/nobody.atom", 404],
  ] as const;

  it.each(wrong)("%s is told by %i, in the one shape, with what to do", async (path, status) => {
    const response = await fetch(served.url + path);
    const problem = (await response.json()) as { readonly detail: string; readonly status: number };
    expect(response.status, JSON.stringify(problem)).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(problem.status).toBe(status);
    expect(problem.detail.length).toBeGreaterThan(20);
    const known = status === 400 ? "/api/search" : "/api/statements/{id}";
    description.expectAs(known, status, "application/problem+json", problem);
  });

  it("tells what was not understood by its name", async () => {
    const { detail } = (await (await fetch(`${served.url}/api/search?kind=shouted`)).json()) as {
      readonly detail: string;
    };
    expect(detail).toContain("shouted");
    expect(detail).toContain("direct");
  });
});
