import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addEditor } from "../../src/archive/index.js";
import { hasBrowser, needsBrowser, openBrowser, openPage } from "../support/browser.js";
import { startServed, type Served } from "../support/served.js";
import { crawl, dangersIn, visit, type Found } from "./support/crawl.js";
import { fillHostile, idOf, scripts } from "./support/hostile-archive.js";

let served: Served;
let headers: Readonly<Record<string, string>>;
let statement: string;
let seeds: readonly string[];

async function post(path: string, body: unknown): Promise<number> {
  const response = await fetch(served.url + path, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return response.status;
}

/** An editor makes the worst of it: names a speaker by a script, and is sent reports that are no better. */
async function meddle(): Promise<void> {
  const editing = await fetch(`${served.url}/api/statements/${statement}/editing`, { headers });
  const { version } = (await editing.json()) as { readonly version: string };
  const change = { speakers: [{ name: scripts.name, type: "person" }], status: "negated" };
  expect(await post(`/api/statements/${statement}/edits`, { version, change })).toBe(200);
  for (const script of Object.values(scripts)) {
    const report = { reason: "speaker", words: script, contact: script };
    expect(await post(`/api/statements/${statement}/report`, report)).toBe(200);
  }
}

beforeAll(async () => {
  served = await startServed({ inputs: [], fill: fillHostile, rate: 0 });
  const hand = { editor: "root", at: "2026-06-01T00:00:00Z" };
  headers = { authorization: `Bearer ${await addEditor(served.store, hand, "Ina Vetter")}` };
  const { id } = await served.store.db
    .selectFrom("statements")
    .select("id")
    .orderBy("key")
    .executeTakeFirstOrThrow();
  statement = id.slice("sha256:".length);
  await meddle();
  const people = await served.store.db.selectFrom("people").select("id").execute();
  const [article, nested] = [1, 2].map((number) => `/articles/${idOf(number).slice(7)}`);
  seeds = [
    "/audit",
    "/audit?editor=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
    "/reports",
    "/samples",
    `/statements/${statement}`,
    `/statements/${statement}/edit`,
    `/statements/${statement}/report`,
    article!,
    `${article!}/edit`,
    `${nested!}/edit`,
    ...people.slice(0, 4).flatMap(({ id: person }) => {
      const path = `/people/${encodeURIComponent(person)}`;
      return [path, `${path}/edit`];
    }),
    "/sign-in",
    "/sign-in?next=javascript:alert(1)",
    "/sign-in?next=//evil.example/",
    "/sign-in?next=https://evil.example/",
  ];
});
afterAll(() => served.close());

describe("a hostile article on its editor's desk", () => {
  let found: readonly Found[];
  beforeAll(async () => {
    found = await crawl(served.url, seeds, headers);
  });

  it("is met on every page of editing, without a fault", () => {
    const shown = found.filter(({ status }) => status === 200).map(({ path }) => path);
    for (const path of seeds.filter((one) => !one.startsWith("/sign-in"))) {
      expect(shown).toContain(path);
    }
    expect(served.faults).toEqual([]);
  });

  it("is no markup there, nor an address that leads away", () => {
    for (const { path, body, type } of found) {
      if (type === "text/html") expect(dangersIn(body), path).toEqual([]);
      expect(body, path).not.toMatch(
        /(?:action|href|value)="(?:\/\/evil|https:\/\/evil|javascript:)/,
      );
    }
  });

  it("is shown to nobody who has no right to edit", async () => {
    for (const path of ["/audit", "/reports", "/samples", `/statements/${statement}/edit`]) {
      const { body, status } = await visit(served.url, path);
      expect(body, path).not.toContain("Ina Vetter");
      expect(body).not.toContain("onload=");
      expect([401, 403, 200]).toContain(status);
    }
    for (const path of ["/api/audit", "/api/error-reports", "/api/samples"]) {
      expect([401, 403], path).toContain((await visit(served.url, path)).status);
    }
  });
});

describe.runIf(hasBrowser)(`the same in a browser ${needsBrowser}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it("does nothing: no dialog, no error, no breach, no request elsewhere", async () => {
    const { page, complaints } = await openPage(browser, { extraHTTPHeaders: headers });
    const deeds: string[] = [];
    page.on("dialog", (dialog) => {
      deeds.push(dialog.message());
      void dialog.dismiss();
    });
    page.on("request", (request) => {
      if (!request.url().startsWith(served.url)) deeds.push(request.url());
    });
    for (const path of seeds) {
      await page.goto(served.url + path);
      for (const summary of await page.locator("summary:visible").all()) await summary.click();
      expect(deeds, path).toEqual([]);
      expect(
        complaints.filter((words) => !words.endsWith("net::ERR_ABORTED")),
        path,
      ).toEqual([]);
    }
    expect(served.policyReports()).toBe(0);
    await page.context().close();
  });
});
