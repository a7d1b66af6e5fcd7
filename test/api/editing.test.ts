import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addEditor, listReports } from "../../src/archive/index.js";
import { drawSample } from "../../src/report/index.js";
import { matchingStatements, parseQuery } from "../../src/search/index.js";
import type {
  ArticleEditing,
  AuditPage,
  EditingPage,
  MadeEdit,
  ReportsPage,
  SamplePage,
  Stale,
  StatementPage,
  StatementsPage,
} from "../../src/api/shapes/index.js";
import { startServed, type Served } from "../support/served.js";
import { readDescription } from "./support.js";

let served: Served;
let token = "";
const hand = { editor: "test", at: "2031-06-01T12:00:00.000Z" };

beforeAll(async () => {
  served = await startServed({ threads: 0 });
  token = await addEditor(served.store, hand, "Ines Calloway");
  const request = {
    name: "spring",
    size: 3,
    seed: "1",
    query: '{"of":"all"}',
    snapshot: "",
    made: hand.at,
  };
  await drawSample(served.store, matchingStatements(served.store, parseQuery({})), request);
});
afterAll(async () => {
  expect(served.faults).toEqual([]);
  await served.close();
});

interface Sent {
  readonly as?: string | null;
  readonly headers?: Record<string, string>;
}

function post(path: string, body: unknown, { as = token, headers = {} }: Sent = {}) {
  return fetch(served.url + path, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(as !== null && { authorization: `Bearer ${as}` }),
      ...headers,
    },
    body: JSON.stringify(body),
  });
}

async function get<Shape>(path: string, as: string | null = token): Promise<Shape> {
  const headers: HeadersInit = as === null ? {} : { authorization: `Bearer ${as}` };
  const response = await fetch(served.url + path, { headers });
  expect(response.status, path).toBe(200);
  return (await response.json()) as Shape;
}

async function statements() {
  return (await get<StatementsPage>("/api/statements?limit=10")).statements;
}

describe("correcting by the API", () => {
  it("changes a statement, says what it is now, and undoes it", async () => {
    const [one] = await statements();
    const editing = await get<EditingPage>(`/api/statements/${one!.id}/editing`);
    expect(editing.window.text).toContain(one!.words[0]);
    expect(editing.statement.id).toBe(one!.id);
    const change = { status: "negated", speakers: [{ name: "Pell Orsk" }] };
    const answer = await post(`/api/statements/${one!.id}/edits`, {
      version: editing.version,
      change,
    });
    expect(answer.status).toBe(200);
    const made = (await answer.json()) as MadeEdit;
    const now = await get<StatementPage>(`/api/statements/${one!.id}`, null);
    expect(now.statement).toMatchObject({ status: "negated", who: "Pell Orsk", origin: "editor" });
    const audit = await get<AuditPage>(`/api/audit?subject=${one!.id}`);
    expect(audit.entries[0]).toMatchObject({
      editor: "Ines Calloway",
      action: "statement change",
      undo: { of: "edit", key: made.key },
      changes: expect.arrayContaining([
        { field: "status", before: "made", after: "negated" },
      ]) as unknown,
    });
    expect((await post(`/api/edits/${made.key}/undo`, {})).status).toBe(200);
    const again = await get<StatementPage>(`/api/statements/${one!.id}`, null);
    expect(again.statement).toEqual(one);
    expect((await post(`/api/edits/${made.key}/undo`, {})).status).toBe(400);
  });

  it("tells who comes too late, with both versions", async () => {
    const [, one] = await statements();
    const { version } = await get<EditingPage>(`/api/statements/${one!.id}/editing`);
    const send = (change: object) => post(`/api/statements/${one!.id}/edits`, { version, change });
    expect((await send({ status: "future" })).status).toBe(200);
    const late = await send({ kind: "mixed" });
    expect(late.status).toBe(409);
    expect(late.headers.get("content-type")).toContain("application/problem+json");
    expect((await late.json()) as Stale).toMatchObject({
      status: 409,
      yours: { kind: "mixed", status: "future" },
      current: { status: "future" },
      editor: "Ines Calloway",
    });
  });

  it("adds what was not found, takes out what is none, and keeps what was checked", async () => {
    const [, , one] = await statements();
    const article = one!.article.id;
    const before = await get<ArticleEditing>(`/api/articles/${article}/editing`);
    const start = before.window.start + before.window.text.search(/\w+ \w+/);
    const content = [{ start, end: start + 4 }];
    const added = await post(`/api/articles/${article}/statements`, {
      change: { kind: "indirect", content, speakers: [] },
    });
    const made = (await added.json()) as MadeEdit;
    expect(added.status, JSON.stringify(made)).toBe(200);
    expect((await post(`/api/articles/${article}/check`, { checked: true })).status).toBe(200);
    expect((await get<ArticleEditing>(`/api/articles/${article}/editing`)).checked).toMatchObject({
      editor: "Ines Calloway",
      stands: true,
    });
    const removed = await post(`/api/statements/${made.statement}/removal`, {
      version: made.version,
    });
    expect(removed.status).toBe(200);
    expect((await fetch(`${served.url}/api/statements/${made.statement}`)).status).toBe(410);
  });

  it("takes reports of readers, and shows them to editors alone", async () => {
    const [one] = await statements();
    const path = `/api/statements/${one!.id}/report`;
    const sent = { reason: "speaker", words: "It was her deputy.", contact: "a@mail.example" };
    expect((await post(path, sent, { as: null })).status).toBe(200);
    expect((await post(path, { ...sent, words: " " }, { as: null })).status).toBe(400);
    expect((await post(path, { ...sent, reason: "spite" }, { as: null })).status).toBe(400);
    const queue = await get<ReportsPage>("/api/error-reports");
    expect(queue).toMatchObject({ open: 1, reports: [{ words: "It was her deputy." }] });
    expect(queue.reports[0]!.card!.id).toBe(one!.id);
    const { key } = queue.reports[0]!;
    expect((await post(`/api/error-reports/${key}/closing`, {})).status).toBe(200);
    expect(await listReports(served.store, { state: "open", limit: 5 })).toEqual([]);
  });

  it("lets a sample be coded without what the machine made of it", async () => {
    const first = await get<SamplePage>("/api/samples/spring");
    expect(first).toMatchObject({ size: 3, coded: 0, item: { number: 1, said: null } });
    expect(JSON.stringify(first)).not.toMatch(/confidence|speakers|kind/);
    expect(first.item!.pieces.some(({ marked }) => marked)).toBe(true);
    expect((await fetch(`${served.url}/api/samples/spring/score`)).status).toBe(401);
    const authorization = `Bearer ${token}`;
    const score = () =>
      fetch(`${served.url}/api/samples/spring/score`, { headers: { authorization } });
    expect((await score()).status).toBe(403);
    for (const number of [1, 2, 3]) {
      const coding = { number, said: "yes", speaker: "unknown", note: "" };
      expect((await post("/api/samples/spring/codings", coding)).status).toBe(200);
    }
    expect(await get<SamplePage>("/api/samples/spring")).toMatchObject({ coded: 3, item: null });
    expect((await score()).status).toBe(200);
    const late = { number: 1, said: "no", speaker: "", note: "" };
    expect((await post("/api/samples/spring/codings", late)).status).toBe(403);
  });
});

describe("what editors are told", () => {
  it("is as it is described", async () => {
    const description = await readDescription(served.url);
    const [one] = await statements();
    const people = await get<{ people: { id: string }[] }>("/api/people");
    const parts: readonly (readonly [part: string, value: string])[] = [
      ["/statements/{id}", `/statements/${one!.id}`],
      ["/articles/{id}", `/articles/${one!.article.id}`],
      ["/people/{id}", `/people/${people.people[0]!.id}`],
      ["{name}", "spring"],
    ];
    for (const path of description.paths.filter(description.isForEditors)) {
      const asked = parts.reduce((at, [part, value]) => at.replace(part, value), path);
      description.expectAs(path, 200, "application/json", await get(asked));
    }
  });
});

describe("who may correct", () => {
  const paths: readonly (readonly [path: string, body: unknown])[] = [
    ["/api/statements/ID/edits", { version: "", change: { status: "made" } }],
    ["/api/statements/ID/removal", { version: "" }],
    ["/api/articles/ID/statements", { change: {} }],
    ["/api/articles/ID/check", { checked: true }],
    ["/api/edits/1/undo", {}],
    ["/api/error-reports/1/closing", {}],
    ["/api/people/ID/merge", { other: "x" }],
    ["/api/people/ID/apart", { other: "x" }],
    ["/api/people/ID/split", { mentions: ["x"] }],
    ["/api/decisions/1/undo", {}],
    ["/api/samples/spring/codings", { number: 1, said: "no", speaker: "", note: "" }],
  ];
  const views = [
    "/api/statements/ID/editing",
    "/api/articles/ID/editing",
    "/api/audit",
    "/api/error-reports",
    "/api/people/ID/mentions",
    "/api/samples",
    "/api/samples/spring",
  ];
  const wrong = ["onrecord_wrong", "", `${"x".repeat(500)}`, "' or 1=1 --"];

  it("is nobody without a token, or with one that is forged", async () => {
    const id = "0".repeat(64);
    for (const [path, body] of paths) {
      const at = path.replace("ID", id);
      expect((await post(at, body, { as: null })).status, at).toBe(401);
      expect((await post(at, body, { as: wrong[0]! })).status, at).toBe(401);
    }
    for (const path of views) {
      const at = served.url + path.replace("ID", id);
      const answer = await fetch(at);
      expect(answer.status, path).toBe(401);
      expect(answer.headers.get("www-authenticate"), path).toBe("Bearer");
    }
    for (const as of wrong) expect((await post("/api/edits/1/undo", {}, { as })).status).toBe(401);
  });

  it("is no longer who was revoked, or whose session ended", async () => {
    const { revokeEditor } = await import("../../src/archive/index.js");
    const other = await addEditor(served.store, hand, "Pavel");
    const entered = await post("/api/sign-in", { token: other }, { as: null });
    const cookie = entered.headers.get("set-cookie")!;
    expect(cookie).toMatch(
      /^onrecord-session=[\w-]{32}; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    const [session = ""] = cookie.split(";");
    const headers = { cookie: session, "sec-fetch-site": "same-origin" };
    const send = (more: Record<string, string> = {}) =>
      post("/api/error-reports/99/closing", {}, { as: null, headers: { ...headers, ...more } });
    expect((await send()).status).toBe(200);
    expect((await send({ "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await send({ "sec-fetch-site": "same-site" })).status).toBe(403);
    await revokeEditor(served.store, hand, "Pavel");
    expect((await send()).status).toBe(401);
    expect((await post("/api/sign-in", { token: other }, { as: null })).status).toBe(401);
  });

  it("is not who signed out", async () => {
    const entered = await post("/api/sign-in", { token }, { as: null });
    const [cookie = ""] = entered.headers.get("set-cookie")!.split(";");
    const headers = { cookie, "sec-fetch-site": "same-origin" };
    expect((await fetch(`${served.url}/api/audit`, { headers })).status).toBe(200);
    expect((await post("/api/sign-out", {}, { as: null, headers })).status).toBe(200);
    expect((await fetch(`${served.url}/api/audit`, { headers })).status).toBe(401);
  });

  it("sends sense, or is told what is wrong with it", async () => {
    const [one] = await statements();
    const at = `/api/statements/${one!.id}/edits`;
    const { version } = await get<EditingPage>(`/api/statements/${one!.id}/editing`);
    for (const change of [
      { kind: "rumour" },
      { content: [{ start: 5, end: 1 }] },
      { nose: 1 },
      {},
    ]) {
      const answer = await post(at, { version, change });
      expect(answer.status, JSON.stringify(change)).toBe(400);
      expect(((await answer.json()) as { detail: string }).detail.length).toBeGreaterThan(10);
    }
    expect((await post("/api/edits/nine/undo", {})).status).toBe(400);
    expect((await post("/api/edits/999/undo", {})).status).toBe(404);
    expect((await post("/api/people/nobody/merge", { other: "x" })).status).toBe(404);
  });
});
