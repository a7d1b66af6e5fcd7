import { describe, expect, it } from "vitest";
import { ask, guardedServer } from "./support/guarded-server.js";

describe("every answer", () => {
  it("allows nothing but the site's own files, errors too", async () => {
    const server = await guardedServer();
    for (const path of ["/", "/nothing", "/%zz"]) {
      const { headers } = await ask(server, { path });
      const policy = headers["content-security-policy"] as string;
      expect(policy, path).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("style-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain("unsafe");
      expect(headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "referrer-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
      });
      expect(headers).not.toHaveProperty("strict-transport-security");
      expect(headers).not.toHaveProperty("x-robots-tag");
    }
  });

  it("may stand in a frame of another site only where it is made for that", async () => {
    const server = await guardedServer({}, (app) =>
      app.get("/statements/:id/embed", (context) => context.text("said")),
    );
    const { headers } = await ask(server, { path: "/statements/ab/embed" });
    expect(headers["content-security-policy"]).toContain("frame-ancestors *");
    expect(headers).not.toHaveProperty("x-frame-options");
    const other = await ask(server, { path: "/search?words=/statements/ab/embed" });
    expect(other.headers["x-frame-options"]).toBe("DENY");
  });

  it("keeps search engines away from a public site", async () => {
    const server = await guardedServer({ isPublic: true });
    for (const path of ["/", "/nothing"]) {
      expect((await ask(server, { path })).headers["x-robots-tag"]).toBe("noindex");
    }
  });

  it("asks for https to stay where a trusted proxy says that it is spoken", async () => {
    const headers = { "x-forwarded-proto": "https", "x-forwarded-for": "198.51.100.7" };
    const behind = await ask(await guardedServer({ trustedHops: 1 }), { headers });
    expect(behind.headers["strict-transport-security"]).toContain("max-age=");
    const alone = await ask(await guardedServer(), { headers });
    expect(alone.headers).not.toHaveProperty("strict-transport-security");
  });
});

describe("reports of breaches", () => {
  it("are counted, from whatever page a browser sends them", async () => {
    const heard: number[] = [];
    const server = await guardedServer({ onPolicyReport: (count) => heard.push(count) });
    const report = {
      path: "/csp-report",
      method: "POST",
      headers: { "content-type": "application/csp-report", "sec-fetch-site": "cross-site" },
      body: "{}",
    };
    for (let count = 0; count < 12; count++) {
      expect((await ask(server, report)).status).toBe(204);
    }
    expect(server.safety.policyReports()).toBe(12);
    // The log says that there are some, and cannot be filled by them.
    expect(heard).toEqual([1, 10]);
  });
});
