import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { ArticleRecord } from "../../src/model/index.js";
import { projectRoot } from "../support/project.js";
import { example, runCli } from "./support/run-cli.js";

it("the statement in README.md is one that is printed for its example, field by field", async () => {
  const readme = readFileSync(join(projectRoot, "README.md"), "utf8");
  const json = readme.split("```json\n")[1]?.split("```")[0] ?? "{}";
  const sample = JSON.parse(json) as Partial<ArticleRecord["statements"][0]>;
  const { stdout } = await runCli(["read", example("ferry-berths-courier.txt")]);
  const { statements } = JSON.parse(stdout) as ArticleRecord;
  const printed = statements.find(
    ({ content }) => content[0]?.start === sample.content?.[0]?.start,
  );
  expect(printed).toMatchObject(sample);
});
