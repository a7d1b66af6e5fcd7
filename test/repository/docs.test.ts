import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import * as model from "../../src/model/index.js";
import { recordSchema } from "../../src/model/schema.js";
import { exampleFiles } from "../support/examples.js";
import { projectRoot } from "../support/project.js";

const pages = [
  "README.md",
  "examples/README.md",
  ...readdirSync(join(projectRoot, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];
const read = (path: string): string => readFileSync(join(projectRoot, path), "utf8");

/** The code blocks of a page in one language. */
function blocksOf(page: string, language: string): string[] {
  const parts = read(page).split("```");
  return parts
    .filter((part, index) => index % 2 === 1 && part.startsWith(`${language}\n`))
    .map((part) => part.slice(language.length + 1));
}

describe("docs/record.md", () => {
  const words = [
    model.articleTypes,
    model.blockKinds,
    model.personTypes,
    model.mentionForms,
    model.kinds,
    model.acts,
    model.statuses,
    model.sourceTypes,
    model.media,
    model.precisions,
    model.linkTypes,
    model.problemCodes,
  ].flat();
  const text = read("docs/record.md");
  it.each([...new Set(words)])("has the word %s", (word) => {
    expect(text).toContain(`\`${word}\``);
  });

  const objects = {
    "the record": recordSchema,
    article: recordSchema.shape.article,
    person: recordSchema.shape.people.element,
    statement: recordSchema.shape.statements.element,
    link: recordSchema.shape.links.element,
    problem: recordSchema.shape.problems.element,
  };
  it.each(Object.entries(objects))("lists the fields of %s in their order", (name, { shape }) => {
    const row = text.split("\n").find((line) => line.startsWith(`| ${name} | \``)) ?? "";
    const fields = [...row.matchAll(/`([a-zA-Z]+)`/g)].map(([, field = ""]) => field);
    // A field may be named again in the words that explain another.
    expect([...new Set(fields)].filter((field) => field in shape)).toEqual(Object.keys(shape));
  });
});

describe("the JSON in README.md", () => {
  const [sample = "{}"] = blocksOf("README.md", "json");
  const statement: unknown = JSON.parse(sample);

  it("is a statement of onrecord/1", () => {
    const { shape } = recordSchema.shape.statements.element;
    for (const [field, value] of Object.entries(statement as object)) {
      const schema = shape[field as keyof typeof shape];
      expect(schema?.safeParse(value).success, field).toBe(true);
    }
    expect(statement).toHaveProperty("content");
  });

  it("has words that stand where it says in one of the examples", () => {
    const { content } = statement as { content: model.QuotedSpan[] };
    const texts = exampleFiles().map((file) => readFileSync(file, "utf8"));
    const holds = texts.some((text) =>
      content.every(({ start, end, exact }) => text.slice(start, end) === exact),
    );
    expect(holds).toBe(true);
  });
});

describe.each(pages)("%s", (page) => {
  const links = [...read(page).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, target = ""]) => target);
  const local = links.filter((target) => !/^[a-z]+:/.test(target));
  it("links only to files that are there", () => {
    const missing = local.filter((target) => !existsSync(join(projectRoot, dirname(page), target)));
    expect(missing).toEqual([]);
  });
});

const programs = pages.flatMap((page) =>
  blocksOf(page, "js").map((program, index): [string, string] => [
    `${page}, ${index + 1}`,
    program,
  ]),
);
it.each(programs)("the code in %s runs as it stands", (_where, program) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--input-type=module", "--eval", program],
    { cwd: projectRoot, encoding: "utf8" },
  );
  expect(status, stderr).toBe(0);
  expect(stdout).not.toBe("");
});
