import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectRoot } from "../support/project.js";
import { startServed, type Served } from "../support/served.js";

const docs = readFileSync(join(projectRoot, "docs", "api.md"), "utf8");
const example = "http://localhost:4680";

let served: Served;
beforeAll(async () => {
  served = await startServed();
});
afterAll(async () => {
  expect(served.faults).toEqual([]);
  await served.close();
});

/** The code blocks in one language. */
function blocks(language: string): string[] {
  return docs
    .split("```")
    .filter((part, place) => place % 2 === 1 && part.startsWith(`${language}\n`))
    .map((part) => part.slice(language.length + 1));
}

describe("docs/api.md", () => {
  const addresses = blocks("sh").flatMap((block) =>
    [...block.matchAll(/'(http[^']+)'/g)].map(([, address = ""]) => address),
  );

  it.each(addresses)("asks %s, which is answered with something", async (address) => {
    const response = await fetch(address.replace(example, served.url));
    expect(response.status).toBe(200);
    const body = await response.text();
    expect(body).toMatch(/sha256:|person:/);
  });

  it("has a program that runs as it stands", async () => {
    const [program = ""] = blocks("ts");
    const child = spawn(
      process.execPath,
      ["--input-type=module", "--eval", program.replace(example, served.url)],
      { cwd: projectRoot, stdio: ["ignore", "pipe", "inherit"] },
    );
    let printed = "";
    child.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()));
    expect(await once(child, "exit")).toEqual([0, null]);
    expect(printed).toMatch(/^\d+ statements, of which \d+ are here\n/);
    expect(printed.split("\n").length).toBeGreaterThan(10);
  });

  it("names every path that there is", async () => {
    const { paths } = (await (await fetch(`${served.url}/openapi.json`)).json()) as {
      readonly paths: Readonly<Record<string, object>>;
    };
    for (const path of Object.keys(paths).filter((one) => !/edit/.test(one))) {
      expect(docs, path).toContain(path.replace("{id}", "ID"));
    }
  });
});
