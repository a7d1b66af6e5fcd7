import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startServed, type Served } from "../support/served.js";

let served: Served;
beforeAll(async () => {
  served = await startServed();
});
afterAll(async () => {
  expect(served.faults).toEqual([]);
  await served.close();
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(served.url + path, { headers });

describe("a server", () => {
  it("says that it is well", async () => {
    const response = await get("/health");
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ status: "ok" });
  });

  it("gives built files to be kept for ever", async () => {
    const home = await (await get("/")).text();
    const [, style] = /href="(\/assets\/style-[0-9a-f]+\.css)"/.exec(home)!;
    const response = await get(style!);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/css; charset=utf-8");
    expect(response.headers.get("cache-control")).toContain("immutable");
    expect((await response.text()).length).toBeGreaterThan(1000);
  });

  it("tells people of a wrong address by a page, programs by JSON", async () => {
    const page = await get("/no-such-place", { accept: "text/html" });
    expect(page.status).toBe(404);
    expect(page.headers.get("content-type")).toContain("text/html");
    const problem = await get("/api/no-such-place");
    expect(problem.status).toBe(404);
    expect(problem.headers.get("content-type")).toBe("application/problem+json");
    expect(await problem.json()).toMatchObject({ status: 404, instance: "/api/no-such-place" });
  });

  it("has no files but its own", async () => {
    for (const path of ["/assets/manifest.json", "/assets/%2e%2e/index.js", "/assets/"]) {
      expect((await get(path)).status, path).toBe(404);
    }
  });
});
