import { describe, expect, it } from "vitest";
import { ask, guardedServer } from "./support/guarded-server.js";

const host = "127.0.0.1";

describe("a request that would change something", () => {
  const cookie = { cookie: "session=abc" };
  const cases: readonly (readonly [string, Readonly<Record<string, string>>, 200 | 403])[] = [
    ["a form of this site", { "sec-fetch-site": "same-origin", ...cookie }, 200],
    ["what a person typed", { "sec-fetch-site": "none", ...cookie }, 200],
    ["a form of another site", { "sec-fetch-site": "cross-site", ...cookie }, 403],
    ["a form of another site, without a cookie", { "sec-fetch-site": "cross-site" }, 403],
    ["another name of the same site", { "sec-fetch-site": "same-site", ...cookie }, 403],
    ["what no browser sends", { "sec-fetch-site": "", ...cookie }, 403],
    ["another origin, by an older browser", { origin: "https://evil.example", ...cookie }, 403],
    ["an opaque origin", { origin: "null", ...cookie }, 403],
    ["an origin that is none", { origin: "http://[", ...cookie }, 403],
    ["a cookie that travels by itself", cookie, 403],
    ["a program", {}, 200],
    [
      "a program with a token",
      { authorization: "Bearer 0123", "sec-fetch-site": "cross-site", ...cookie },
      200,
    ],
    ["an empty token", { authorization: "Bearer ", "sec-fetch-site": "cross-site" }, 403],
  ];

  it.each(cases)("%s", async (_, headers, status) => {
    const server = await guardedServer();
    const answer = await ask(server, { method: "POST", headers, body: "x" });
    expect(answer.status).toBe(status);
  });

  it("by an older browser is let through from this site's own origin, and from no other port", async () => {
    const server = await guardedServer();
    const from = async (origin: string): Promise<number> =>
      (await ask(server, { method: "POST", headers: { origin, ...cookie } })).status;
    expect(await from(`http://localhost:${server.port}`)).toBe(200);
    expect(await from(`http://localhost:${server.port + 1}`)).toBe(403);
    expect(await from(`http://localhost`)).toBe(403);
  });

  it("says where it came from and what to do", async () => {
    const server = await guardedServer();
    const headers = { origin: "https://evil.example/<b>", "sec-fetch-site": "cross-site" };
    const { body } = await ask(server, { method: "POST", headers });
    const { detail } = JSON.parse(body) as { readonly detail: string };
    expect(detail).toContain("(https://evil.example)");
    expect(detail).toContain("Authorization: Bearer");
  });

  it("may come from anywhere where it only reads", async () => {
    const server = await guardedServer();
    const headers = { "sec-fetch-site": "cross-site", origin: "https://other.example" };
    expect((await ask(server, { headers })).status).toBe(200);
  });
});

const statusFor = async (server: { readonly port: number }, name: string): Promise<number> =>
  (await ask(server, { headers: { host: name } })).status;

describe("a host", () => {
  it("made to stand for this machine by another page is refused", async () => {
    const server = await guardedServer();
    expect(await statusFor(server, "evil.example")).toBe(421);
    expect(await statusFor(server, `evil.example:${server.port}`)).toBe(421);
    expect(await statusFor(server, "localhost.evil.example")).toBe(421);
  });

  it("of this machine is answered", async () => {
    const server = await guardedServer();
    for (const name of [host, `${host}:${server.port}`, "localhost", "LOCALHOST:80", "[::1]:80"]) {
      expect(await statusFor(server, name), name).toBe(200);
    }
  });

  it("that is named is answered, and no other then", async () => {
    const server = await guardedServer({ bound: "0.0.0.0", allowedHosts: ["record.example"] });
    expect(await statusFor(server, "record.example")).toBe(200);
    expect(await statusFor(server, "Record.Example:8080")).toBe(200);
    expect(await statusFor(server, "other.example")).toBe(421);
  });

  it("is anyone where the server is open to others and none is named", async () => {
    expect(await statusFor(await guardedServer({ bound: "0.0.0.0" }), "any.example")).toBe(200);
  });
});
