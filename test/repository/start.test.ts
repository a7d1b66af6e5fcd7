import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, describe, expect, it } from "vitest";
import { projectRoot } from "../support/project.js";

const folder = mkdtempSync(join(tmpdir(), "onrecord-start-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs `npm start` into a pipe until `use` is done with the address that it prints, then stops it. */
async function started(use: (url: string, printed: readonly string[]) => Promise<void>) {
  const child = spawn(
    process.execPath,
    [join(projectRoot, "scripts", "start.mjs"), "--port", "0", "--db", join(folder, "start.db")],
    { cwd: folder, stdio: ["ignore", "pipe", "inherit"] },
  );
  const ended = once(child, "exit");
  const printed: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    printed.push(line);
    const url = /http:\/\/[\d.]+:\d+/.exec(line)?.[0];
    if (url === undefined) continue;
    await use(url, printed).finally(() => child.kill("SIGTERM"));
  }
  const [code] = (await ended) as [number | null];
  return { code, printed };
}

describe("npm start", () => {
  it(
    "takes the examples in, serves them into a pipe too, and ends in order",
    { timeout: 60_000 },
    async () => {
      const { code, printed } = await started(async (url, before) => {
        expect(before.join("\n")).toMatch(/11 new/);
        const home = await fetch(`${url}/`);
        expect(home.status).toBe(200);
        expect(await home.text()).toContain("Petra Halloran");
      });
      expect(code, printed.join("\n")).toBe(0);
    },
  );

  it("takes nothing in twice", { timeout: 60_000 }, async () => {
    await started(async (url, before) => {
      expect(before.join("\n")).toMatch(/0 new/);
      const { counts } = (await (await fetch(`${url}/api/home`)).json()) as {
        readonly counts: { readonly articles: number };
      };
      expect(counts.articles).toBe(11);
    });
  });
});
