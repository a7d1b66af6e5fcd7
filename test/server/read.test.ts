import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addEditor } from "../../src/archive/index.js";
import type { Lookup } from "../../src/ingest/network/lookup.js";
import type { ProblemDetails, ReadPage } from "../../src/api/index.js";
import { assertRecord } from "../support/assert-record.js";
import { startServed, type Served } from "../support/served.js";

const text = `Ferry fares to rise, harbour board says

OSTREY (Tidewatch) – The harbour board will raise fares in May, its chair said on Tuesday.

“Nobody wanted this,” said Marta Ito, who chairs the board. “But the boats are old.”

Tomas Reyle, a fisherman, did not say whether he would pay.
`;

/** Names that stand for addresses of this machine, or that change what they stand for. */
const names: Lookup = (host, _options, done) => {
  const turn = (turns.get(host) ?? 0) + 1;
  turns.set(host, turn);
  const address = host.startsWith("inside") ? "127.0.0.1" : "10.0.0.7";
  done(null, [{ address, family: 4 }]);
};
const turns = new Map<string, number>();

let served: Served;
let inside: Server;
let insidePort: number;
const seen: string[] = [];

beforeAll(async () => {
  inside = createServer((request, response) => {
    seen.push(request.url ?? "");
    response.end("secret");
  });
  await new Promise<void>((resolve) => inside.listen(0, "127.0.0.1", resolve));
  insidePort = (inside.address() as AddressInfo).port;
  served = await startServed({ inputs: [], fetching: { lookup: names, pause: 0 } });
});

afterAll(async () => {
  inside.close();
  await served.close();
});

function post(body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(`${served.url}/api/read`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

async function problemOf(response: Response): Promise<ProblemDetails> {
  expect(response.headers.get("content-type")).toContain("application/problem+json");
  return (await response.json()) as ProblemDetails;
}

function send(fields: Readonly<Record<string, string>>, path = "/read"): Promise<Response> {
  return fetch(`${served.url}${path}`, { method: "POST", body: new URLSearchParams(fields) });
}

async function articlesKept(): Promise<number> {
  const rows = await served.store.db.selectFrom("articles").select("id").execute();
  return rows.length;
}

describe("a text that is posted", () => {
  it("is read as the command reads it, and kept nowhere", async () => {
    const response = await post({ text, published: "2026-03-04" });
    expect(response.status).toBe(200);
    const page = (await response.json()) as ReadPage;
    expect(page.record).not.toBeNull();
    assertRecord(page.record as never);
    expect(page.article.text).toBe(text);
    expect(page.keptAs).toBeNull();
    const ito = page.statements.find(({ words }) => words.join(" ").includes("Nobody wanted this"));
    expect(ito).toMatchObject({ attributed: true, who: "Marta Ito", kind: "direct" });
    expect(await articlesKept()).toBe(0);
  });

  it("is not kept by whoever wants that", async () => {
    const response = await post({ text, keep: true });
    expect(response.status).toBe(403);
    expect((await problemOf(response)).detail).toContain("Only an editor");
    expect(await articlesKept()).toBe(0);
  });

  const wrong: readonly (readonly [string, unknown, string])[] = [
    ["nothing", {}, "There is nothing to read"],
    ["blanks", { text: "  \n " }, "There is nothing to read"],
    ["both", { text, url: "https://press.example/" }, "give one of them"],
    ["what is no JSON", '{"text": "a', "JSON"],
    ["a text that is none", { text: 7 }, "text:"],
    ["a day that is none", { text, published: "Tuesday" }, "published: it must be a day"],
    ["a list", ["a"], "see /docs/api"],
    ["brackets without end", "[".repeat(60_000), "JSON"],
    ["objects without end", '{"a":'.repeat(60_000), "JSON"],
  ];
  it.each(wrong)("is refused in words where it is %s", async (_, body, words) => {
    const response = await post(body);
    expect(response.status).toBe(400);
    expect((await problemOf(response)).detail).toContain(words);
    expect(served.faults).toEqual([]);
  });

  it("is refused where it is too long", async () => {
    const response = await post({ text: "word ".repeat(100_000) });
    expect(response.status).toBe(400);
    expect((await problemOf(response)).detail).toContain("400000");
  });

  it("of whatever odd writing comes back as it was", async () => {
    const odd =
      "\u202e“Mis\u200bleading,” said Ana Brook.\u0000 😀 <script>alert(1)</script> \ufeff ﷺ";
    const page = (await (await post({ text: odd })).json()) as ReadPage;
    expect(page.article.text).toBe(odd);
    expect(served.faults).toEqual([]);
  });
});

async function refused(url: string): Promise<string> {
  const response = await post({ url });
  expect(response.status).toBe(422);
  return (await problemOf(response)).detail;
}

describe("an address that is posted", () => {
  it("in a private network is refused, and nobody there hears of it", async () => {
    for (const host of [
      "127.0.0.1",
      "localhost.",
      "[::1]",
      "[::ffff:127.0.0.1]",
      "2130706433",
      "0x7f.1",
      "inside.example",
    ]) {
      expect(await refused(`http://${host}:${insidePort}/`), host).toContain(
        "does not lead into the public internet",
      );
    }
    expect(await refused("http://169.254.169.254/latest/meta-data")).toContain("public internet");
    expect(seen).toEqual([]);
  });

  it("does not tell what a name stands for there", async () => {
    const detail = await refused("http://intranet.example/");
    expect(detail).toContain("http://intranet.example/");
    expect(detail).not.toContain("10.0.0.7");
  });

  it.each([
    "file:///etc/passwd",
    "ftp://press.example/a",
    "javascript:alert(1)",
    "data:text/plain,“Yes,” said Ana Brook.",
    "press.example",
    "http://press.example:22/",
  ])("is refused where it is %s", async (url) => {
    expect(await refused(url)).toContain("open it yourself and paste its text");
  });
});

describe("an editor", () => {
  it("can keep what was read, once; the audit says who did", async () => {
    const hand = { editor: "root", at: "2026-06-01T00:00:00Z" };
    const token = await addEditor(served.store, hand, "Ina Vetter");
    const authorization = `Bearer ${token}`;
    const page = (await (await post({ text, keep: true }, { authorization })).json()) as ReadPage;
    expect(page.keptAs).toBe(page.article.id);
    expect((await post({ text, keep: true }, { authorization })).status).toBe(200);
    expect(await articlesKept()).toBe(1);
    const kept = await fetch(`${served.url}/api/articles/${page.article.id}`);
    const { statements } = (await kept.json()) as ReadPage;
    expect(statements.map(({ id }) => id)).toEqual(page.statements.map(({ id }) => id));
    const rows = await served.store.db
      .selectFrom("audit")
      .select(["editor", "subject"])
      .where("action", "=", "keep")
      .execute();
    expect(rows).toEqual([{ editor: "Ina Vetter", subject: page.article.id }]);
    await served.store.db.deleteFrom("editors").execute();
    expect((await post({ text, keep: true }, { authorization })).status).toBe(403);
  });

  it("is told of in the reference of the API", async () => {
    const reference = (await (await fetch(`${served.url}/openapi.json`)).json()) as {
      readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    };
    expect(reference.paths["/api/read"]).toHaveProperty("post");
  });
});

describe("the page", () => {
  it("shows what was read, and the text again, without script and without keeping it", async () => {
    const before = await articlesKept();
    const response = await send({ text: `${text}\nThe end.` });
    expect(response.status).toBe(200);
    const html = await response.text();
    expect(html).toContain("What was read");
    expect(html).toContain("not kept");
    expect(html).toContain("Marta Ito");
    expect(html).toContain("did not say");
    expect(html).toMatch(/<textarea[^>]*>Ferry fares to rise/);
    expect(html).not.toContain('href="/statements/');
    expect(await articlesKept()).toBe(before);
  });

  it("gives the record as a file", async () => {
    const response = await send({ text: text.replaceAll("\n", "\r\n") }, "/read.json");
    expect(response.headers.get("content-disposition")).toContain("attachment");
    const record = (await response.json()) as { readonly article: { readonly text: string } };
    assertRecord(record as never);
    expect(record.article.text).toBe(text);
  });

  it("keeps what was written where it cannot be read, and says why", async () => {
    const response = await send({ url: `http://127.0.0.1:${insidePort}/` });
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain("does not lead into the public internet");
    expect(html).toContain(`value="http://127.0.0.1:${insidePort}/"`);
    expect(seen).toEqual([]);
  });

  it("refuses files, and forms of other sites", async () => {
    const form = new FormData();
    form.set("text", text);
    const many = await fetch(`${served.url}/read`, { method: "POST", body: form });
    expect(many.status).toBe(415);
    const cross = await fetch(`${served.url}/read`, {
      method: "POST",
      headers: { "sec-fetch-site": "cross-site", cookie: "a=b" },
      body: new URLSearchParams({ text }),
    });
    expect(cross.status).toBe(403);
  });
});
