import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { projectRoot } from "../support/project.js";
import { runOnrecord } from "../support/run-command.js";

/** The help of the program itself, or of one of its commands. */
function helpOf(...command: string[]): string {
  const { status, stdout, stderr } = runOnrecord([...command, "--help"]);
  expect(status, stderr).toBe(0);
  return stdout;
}

/** The commands that these parts of a help list. */
function commandsIn(help: string, ...headings: readonly string[]): string[] {
  return headings
    .flatMap((heading) => [...section(help, heading).matchAll(/^ {2}([a-z-]+) /gm)])
    .map(([, name = ""]) => name)
    .filter((name) => name !== "help");
}

/** The parts of the program's own help: all but these list commands. */
function commandParts(help: string): string[] {
  const headings = [...help.matchAll(/^([A-Z].*):$/gm)].map(([, heading = ""]) => heading);
  return headings.filter((heading) => heading !== "Options" && heading !== "Examples");
}

const commands = commandsIn(helpOf(), ...commandParts(helpOf()));

/** The indented lines under a heading of the help. */
function section(help: string, heading: string): string {
  const lines = help.split("\n");
  const begin = lines.indexOf(`${heading}:`) + 1;
  const length = lines.slice(begin).findIndex((line) => line === "");
  return begin === 0 ? "" : lines.slice(begin, length < 0 ? undefined : begin + length).join("\n");
}

/** The long names of the options that a help lists at the head of its lines. */
function optionsOf(help: string): string[] {
  return [...section(help, "Options").matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)]
    .map(([, name = ""]) => name)
    .toSorted();
}

/** The options of a command and of the commands under it; --help is said once for all. */
function allOptionsOf(...command: string[]): Set<string> {
  const help = helpOf(...command);
  const under = commandsIn(help, "Commands").flatMap((name) => [...allOptionsOf(...command, name)]);
  return new Set([...optionsOf(help), ...under].filter((name) => name !== "--help"));
}

const docs = readFileSync(join(projectRoot, "docs", "cli.md"), "utf8");

/** The part of docs/cli.md under `## onrecord <command>`, or `## onrecord <command> <what it does>`. */
function docsOf(command: string): string {
  const begin = docs.search(new RegExp(`^## onrecord ${command}( [a-z-]+)?$`, "m"));
  const end = docs.indexOf("\n## ", begin + 1);
  return begin < 0 ? "" : docs.slice(begin, end < 0 ? undefined : end);
}

/** The options that stand first in a row of a table there. */
function documentedOptions(text: string): string[] {
  return [...text.matchAll(/^\| `(?:-\w, )?(--[a-z-]+)/gm)].map(([, name = ""]) => name).toSorted();
}

const general = docs.slice(0, docs.indexOf("\n## onrecord "));

/** What the parts of the docs that a part points to document for it too. */
function documentedElsewhere(part: string): string[] {
  const named = [...part.matchAll(/\(#onrecord-([a-z-]+)\)/g)].map(([, name = ""]) => name);
  return [
    ...documentedOptions(general),
    ...named.flatMap((name) => documentedOptions(docsOf(name))),
  ];
}

describe("docs/cli.md", () => {
  it("has a part for every command, and none for another", () => {
    const parts = [...docs.matchAll(/^## onrecord ([a-z-]+)/gm)].map(([, name = ""]) => name);
    expect(parts.toSorted()).toEqual(commands.toSorted());
  });

  it.each(commands)(
    "has a row for every option of onrecord %s, and none for another",
    (command) => {
      const options = allOptionsOf(command);
      const part = docsOf(command);
      const own = documentedOptions(part);
      expect(own.filter((name) => !options.has(name))).toEqual([]);
      const known = new Set([...own, ...documentedElsewhere(part)]);
      expect([...options].filter((name) => !known.has(name))).toEqual([]);
    },
  );

  it("says the options that every command has", () => {
    const every = general.slice(0, general.indexOf("\n## "));
    expect(documentedOptions(every)).toEqual(optionsOf(helpOf()));
  });
});
