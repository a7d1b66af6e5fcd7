import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startServed, type Served } from "../support/served.js";
import { ask } from "./safety/support/guarded-server.js";

/* What of all that can go wrong reaches a server by HTTP, asked of the whole server. */

let served: Served;
let statement: string;
let at: { readonly port: number };

beforeAll(async () => {
  served = await startServed();
  at = { port: Number(new URL(served.url).port) };
  const { id } = await served.store.db
    .selectFrom("statements")
    .select("id")
    .where("state", "=", "live")
    .executeTakeFirstOrThrow();
  statement = id.slice("sha256:".length);
});
afterAll(() => served.close());

const json = { "content-type": "application/json" };

describe("an address that leads out of the site", () => {
  const paths = [
    "/assets/../package.json",
    "/assets/..%2f..%2fpackage.json",
    "/assets/%2e%2e/%2e%2e/package.json",
    "/assets/....//....//etc/passwd",
    "/assets//etc/passwd",
    "/assets/manifest.json",
    "/../../../../etc/passwd",
    "/articles/..%2f..%2fetc%2fpasswd",
    "/articles/..%5c..%5cwindows%5cwin.ini.json",
    "/people/..%2f..%2farchive.db",
    "/archive.db",
    "/.env",
    "/docs/api/../../package.json",
  ];
  it.each(paths)("%s leads nowhere", async (path) => {
    const { status, body } = await ask(at, { path });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(body).not.toMatch(/root:|"dependencies"|SQLite format/);
  });
});

describe("parameters that are no words", () => {
  const paths = [
    "/search?words=%ff",
    "/search?words=%00",
    "/search?limit=1e9",
    "/search?limit=-1",
    "/search?after=%7B%7D",
    `/search?after=${Buffer.from('["2020",9007199254740993]').toString("base64url")}`,
    "/search?publishedFrom=2020-13-45",
    "/search?nothing=1",
    `/statements/${"0".repeat(63)}`,
    `/statements/${"g".repeat(64)}`,
    `/articles/${"0".repeat(64)}`,
    "/exchanges/1",
    "/people/%25",
    "/sources?speaker=%F0%9F%92%A9%EF%BB%BF",
    "/oembed?url=http://%5b",
    "/api/export?format=exe",
  ];
  const long: readonly (readonly [string, string])[] = [
    ["words without end", `/search?words=${"%22a%22+OR+".repeat(400)}b`],
    ["brackets without end", `/search?words=${"(".repeat(3000)}`],
  ];
  const all = [...paths.map((path) => [path, path] as const), ...long];
  it.each(all)("%s is answered in words and without a fault", async (_, path) => {
    const { status, body, headers } = await ask(at, { path });
    expect(status).toBeLessThan(500);
    if (status >= 400 && headers["content-type"]?.includes("json")) {
      expect(JSON.parse(body)).toMatchObject({ status, detail: expect.any(String) });
    }
    expect(body).not.toMatch(/SQLITE_|syntax error|at .{1,80}\.ts:\d|node_modules/);
    expect(served.faults).toEqual([]);
  });
});

describe("letters that are hard to hold", () => {
  const words = ["\ud83d", "\ufeff", "\u202e", "\u200b", "😀", "\ufffe", "İ", "ß"];
  it.each(words.map((word) => [word]))("%j can be searched for", async (word) => {
    const path = `/search?words=${encodeURIComponent(Buffer.from(word).toString())}`;
    const { status } = await ask(at, { path });
    expect([200, 400]).toContain(status);
    expect(served.faults).toEqual([]);
  });
});

describe("what only an editor may do", () => {
  const edit = { version: "a".repeat(64), change: { kind: "indirect" } };
  const deeds: readonly (readonly [string, unknown])[] = [
    ["/api/statements/ID/edits", edit],
    ["/api/statements/ID/removal", { version: edit.version }],
    ["/api/read", { text: "“Yes,” said Ana Brook.", keep: true }],
  ];
  const forged: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ["nobody", {}],
    ["a forged token", { authorization: `Bearer ${"A".repeat(43)}` }],
    ["a token with a quotation mark", { authorization: "Bearer ' or 1=1 --" }],
    ["a token without end", { authorization: `Bearer ${"A".repeat(8000)}` }],
    ["another scheme", { authorization: "Basic YWRtaW46YWRtaW4=" }],
  ];
  it.each(forged)("%s may not", async (_, headers) => {
    for (const [path, body] of deeds) {
      const answer = await ask(at, {
        path: path.replace("ID", statement),
        method: "POST",
        headers: { ...json, ...headers },
        body: JSON.stringify(body),
      });
      expect([401, 403], `${path}: ${answer.body}`).toContain(answer.status);
    }
    const edits = await served.store.db.selectFrom("edits").select("key").execute();
    expect(edits).toEqual([]);
    expect(served.faults).toEqual([]);
  });

  it("a forged cookie does not help", async () => {
    for (const name of ["onrecord", "__Host-onrecord", "session"]) {
      const answer = await ask(at, {
        path: `/api/statements/${statement}/edits`,
        method: "POST",
        headers: { ...json, cookie: `${name}=${"A".repeat(43)}`, "sec-fetch-site": "same-origin" },
        body: JSON.stringify(edit),
      });
      expect([401, 403]).toContain(answer.status);
    }
  });

  it("nor do other methods", async () => {
    for (const method of ["PUT", "DELETE", "PATCH", "TRACE", "PROPFIND"]) {
      const { status } = await ask(at, { path: `/statements/${statement}`, method });
      expect([404, 405, 400, 501], method).toContain(status);
    }
    expect((await ask(at, { path: `/statements/${statement}` })).status).toBe(200);
  });
});

describe("a body that is not what it says", () => {
  it("is refused where it is packed, and unpacked nowhere", async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    const { status } = await ask(at, {
      path: "/api/read",
      method: "POST",
      headers: { ...json, "content-encoding": "gzip", "content-length": String(bomb.length) },
      body: bomb,
    });
    expect(status).toBe(400);
    expect(served.faults).toEqual([]);
  });

  it("is refused where it is another type than JSON", async () => {
    for (const type of ["text/plain", "application/xml", "multipart/form-data; boundary=x"]) {
      const { status } = await ask(at, {
        path: "/api/read",
        method: "POST",
        headers: { "content-type": type },
        body: '{"text":"“Yes,” said Ana Brook."}',
      });
      expect([400, 415], type).toContain(status);
    }
  });
});

describe("a text that is made to be slow", () => {
  const most = 399_000;
  const texts: readonly (readonly [string, string])[] = [
    ["marks that are never closed", "“".repeat(most)],
    ["nested marks", "“‘".repeat(most / 4) + "’”".repeat(most / 4)],
    ["tags", "<b>".repeat(most / 3)],
    ["one word", "a".repeat(most)],
    ["sentences of one letter", "A. ".repeat(most / 3)],
    ["names", "Ana Brook said. ".repeat(2_000)],
  ];
  it.each(texts)("%s is read or given up, while others are answered", async (_, text) => {
    const reading = ask(at, {
      path: "/api/read",
      method: "POST",
      headers: json,
      body: JSON.stringify({ text }),
    });
    const before = performance.now();
    expect((await ask(at, { path: `/statements/${statement}` })).status).toBe(200);
    expect(performance.now() - before).toBeLessThan(5_000);
    expect([200, 413]).toContain((await reading).status);
    expect(served.faults).toEqual([]);
  });
});

describe("more than can be answered", () => {
  it("gets 200, 429 or 503 with when to come back, and is over when it is over", async () => {
    const paths = [
      "/search?words=the",
      `/statements/${statement}`,
      "/sources",
      "/search?words=said",
    ];
    const answers = await Promise.all(
      Array.from({ length: 240 }, (_, place) => ask(at, { path: paths[place % paths.length]! })),
    );
    for (const { status, headers } of answers) {
      expect([200, 429, 503]).toContain(status);
      if (status !== 200) expect(Number(headers["retry-after"])).toBeGreaterThan(0);
    }
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(50);
    expect((await ask(at, { path: "/search?words=the" })).status).toBe(200);
    expect(served.faults).toEqual([]);
  });
});
