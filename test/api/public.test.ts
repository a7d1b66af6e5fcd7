import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type {
  ArticlePage,
  ArticlesPage,
  PeoplePage,
  StatementPage,
  StatementsPage,
} from "../../src/api/shapes/index.js";
import { findSubject, setNote } from "../../src/archive/index.js";
import { startServed, type Served } from "../support/served.js";
import { getJson } from "./support.js";

/** An article in which a mayor speaks, and a neighbour of whom nothing else is known. */
const flood = `Pumps fail on Quay Street

Mayor Ines Calloway said on Tuesday that the pumps had failed twice this winter. “We will replace all nine of them,” Calloway said.

“The water came up to the third stair,” said Tobin Marsh, who has lived on the street for thirty years.

Nobody was hurt, and the street is open again.
`;

let open: Served;
let shown: Served;
const folder = mkdtempSync(join(tmpdir(), "onrecord-public-"));
beforeAll(async () => {
  const file = join(folder, "flood.txt");
  writeFileSync(file, flood);
  open = await startServed({ inputs: [file] });
  shown = await startServed({ inputs: [file], isPublic: true, rate: 0 });
});
afterAll(async () => {
  expect([...open.faults, ...shown.faults]).toEqual([]);
  await open.close();
  await shown.close();
  rmSync(folder, { recursive: true, force: true });
});

const get = <Shape>(path: string, server = shown) => getJson<Shape>(server.url + path);
const namesIn = async (server: Served) =>
  (await get<PeoplePage>("/api/people", server)).people.map(({ name }) => name);
const neighbour = "Tobin Marsh";

describe("a public server", () => {
  it("has no page for who is known as a private individual only", async () => {
    expect(await namesIn(open)).toEqual(expect.arrayContaining([neighbour, "Ines Calloway"]));
    expect(await namesIn(shown)).toContain("Ines Calloway");
    expect(await namesIn(shown)).not.toContain(neighbour);
    const { people } = await get<PeoplePage>("/api/people", open);
    const id = people.find(({ name }) => name === neighbour)!.id;
    for (const path of [`/api/people/${id}`, `/people/${id}`, `/people/${id}.atom`]) {
      expect((await fetch(open.url + path)).status, path).toBe(200);
      expect((await fetch(shown.url + path)).status, path).toBe(404);
    }
    const { people: like } = await get<PeoplePage>("/api/people?name=Marsh");
    expect(like).toEqual([]);
  });

  it("names such a one in no feed and no export", async () => {
    const paths = [
      "/search.atom",
      "/search.jsonfeed",
      "/index.atom",
      "/search.csv",
      "/people.csv",
      "/api/export?format=jsonld",
      "/api/export?format=atom",
    ];
    for (const path of paths) {
      const [whole, some] = await Promise.all(
        [open, shown].map(async (server) => (await fetch(server.url + path)).text()),
      );
      expect(whole, path).toContain(neighbour);
      expect(some, path).not.toContain(neighbour);
      expect(some, path).toContain("Calloway");
    }
  });

  it("shows sentences and never the article", async () => {
    const { articles } = await get<ArticlesPage>("/api/articles");
    const { article, statements } = await get<ArticlePage>(`/api/articles/${articles[0]!.id}`);
    expect(article.text).toBeNull();
    expect(article.blocks).toEqual([]);
    expect(statements.length).toBeGreaterThan(1);
    const one = await get<StatementPage>(`/api/statements/${statements[0]!.id}`);
    expect(one.around).toBeNull();
    expect(one.statement.passage.text).toContain("pumps had failed");
    const unsaid = "Nobody was hurt";
    for (const path of [
      `/articles/${article.id.replace("sha256:", "")}`,
      `/statements/${statements[0]!.id.replace("sha256:", "")}`,
      "/search",
      "/",
    ]) {
      expect(await (await fetch(shown.url + path)).text(), path).not.toContain(unsaid);
    }
    const whole = await (
      await fetch(`${open.url}/articles/${article.id.replace("sha256:", "")}`)
    ).text();
    expect(whole).toContain(unsaid);
  });

  it("exports nothing that holds more than that", async () => {
    for (const format of [
      "ndjson",
      "parquet",
      "conll",
      "webannotation",
      "popolo",
      "csv&of=articles",
    ]) {
      const response = await fetch(`${shown.url}/api/export?format=${format}`);
      expect(response.status, format).toBe(403);
      expect(((await response.json()) as { detail: string }).detail).toContain("sentences");
      expect((await fetch(`${open.url}/api/export?format=${format}`)).status, format).toBe(200);
    }
  });

  it("keeps search engines away, from every answer", async () => {
    for (const path of ["/", "/search", "/api/home", "/nothing", "/api/nothing", "/search.atom"]) {
      expect((await fetch(shown.url + path)).headers.get("x-robots-tag"), path).toBe("noindex");
      expect((await fetch(open.url + path)).headers.get("x-robots-tag"), path).toBeNull();
    }
    expect(await (await fetch(shown.url)).text()).toContain(
      '<meta name="robots" content="noindex"',
    );
  });

  it("shows nothing of what an editor has hidden", async () => {
    const { statements } = await get<StatementsPage>("/api/statements");
    const { id, article, words } = statements[0]!;
    for (const server of [open, shown]) {
      await setNote(
        server.store,
        { editor: "Ada", at: "2026-01-02T03:04:05.000Z" },
        "hide",
        await findSubject(server.store, id),
        "On request.",
      );
    }
    const idsOf = async (path: string, server: Served) =>
      (await get<StatementsPage>(path, server)).statements.map((one) => one.id);
    expect((await fetch(`${open.url}/api/statements/${id}`)).status).toBe(200);
    expect((await fetch(`${shown.url}/api/statements/${id}`)).status).toBe(410);
    expect((await fetch(`${shown.url}/api/statements?state=hidden`)).status).toBe(403);
    expect(await idsOf("/api/statements?state=any", shown)).not.toContain(id);
    expect(await idsOf("/api/statements?state=any", open)).toContain(id);
    expect(await idsOf(`/api/articles/${article.id}`, shown)).not.toContain(id);
    const { statements: left } = await get<StatementsPage>("/api/statements");
    for (const one of left) {
      const page = await get<StatementPage>(`/api/statements/${one.id}`);
      expect([page.previous, page.following]).not.toContain(id);
    }
    const html = await (
      await fetch(`${shown.url}/articles/${article.id.replace("sha256:", "")}`)
    ).text();
    expect(html).not.toContain(words[0]);
  });
});
