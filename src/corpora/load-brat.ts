import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Span } from "../model/index.js";
import type { ArticleMakers, GoldArticle } from "./gold-article.js";
import { GoldError, reasonOf } from "./gold-error.js";
import { codePointStarts } from "./marked/code-points.js";
import { goldFromMarked } from "./marked/gold-from-marked.js";
import {
  groupParts,
  roleNamed,
  spansOf,
  type MarkedPart,
  type PartGroup,
  type PartRole,
} from "./marked/group-parts.js";
import { knownValues } from "./marked/known-value.js";
import type { MarkedStatement } from "./marked/marked-article.js";

/**
 * Gold from brat: an `.ann` file with the `.txt` beside it, or a folder of
 * these. Spans are content, cue, source, quoted words and grounds by the name
 * of their type; relations and events tie them together. Offsets count code
 * points. Throws a `GoldError` that names file, line and what to do.
 */
export function loadBrat(path: string, fromText: ArticleMakers["fromText"]): GoldArticle[] {
  const isFolder = statSync(path).isDirectory();
  const corpus = basename(isFolder ? resolve(path) : dirname(resolve(path)));
  const files = isFolder
    ? readdirSync(path)
        .filter((name) => name.endsWith(".ann"))
        .toSorted()
        .map((name) => join(path, name))
    : [path];
  return files.map((file) => {
    const text = readText(file);
    const marked = {
      name: basename(file, ".ann"),
      text,
      fields: {},
      statements: readAnnotations(readFileSync(file, "utf8"), text, file),
      lost: [],
    };
    return goldFromMarked(marked, corpus, file, fromText);
  });
}

function readText(file: string): string {
  const path = file.replace(/\.ann$/, ".txt");
  if (existsSync(path)) return readFileSync(path, "utf8");
  throw new GoldError(`${file}: its text "${path}" is not there; put it beside the annotations`);
}

/** What the lines of an `.ann` file say, by kind. */
interface Lines {
  readonly parts: MarkedPart[];
  readonly ties: [string, string][];
  /** Of an event, the span that it hangs on. */
  readonly triggers: Map<string, string>;
  readonly attributes: { readonly of: string; readonly name: string; readonly value: string }[];
  readonly speakers: { readonly of: string; readonly name: string }[];
}

function readAnnotations(annotations: string, text: string, file: string): MarkedStatement[] {
  const lines: Lines = { parts: [], ties: [], triggers: new Map(), attributes: [], speakers: [] };
  const starts = codePointStarts(text);
  for (const [index, line] of annotations
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() !== "") readLine(line, lines, { text, starts, where: `${file}:${index + 1}` });
  }
  return groupParts(lines.parts, lines.ties).map((group) => statementOf(group, lines));
}

interface Place {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly where: string;
}

/** One annotation: `T1<tab>Content 0 5;9 12<tab>words`, `R1<tab>source Arg1:T1 Arg2:T2`, `E…`, `A…`, `#…`. */
function readLine(line: string, lines: Lines, place: Place): void {
  const [id = "", body = "", words = ""] = line.split("\t");
  const [name = "", ...rest] = body.split(" ");
  switch (id[0]) {
    case "T":
      return addPart(id, name, rest.join(" "), words, lines, place);
    case "R":
      return addRelation(rest, lines, place);
    case "E":
      return addEvent(id, [name, ...rest], lines);
    case "A":
    case "M":
      lines.attributes.push({ of: rest[0] ?? "", name: name.toLowerCase(), value: rest[1] ?? "" });
      return;
    case "#":
      if (name === "Speaker") lines.speakers.push({ of: rest[0] ?? "", name: words });
      return;
    case "*":
    case "N":
      return;
    default:
      throw new GoldError(
        `${place.where}: "${line.slice(0, 60)}" is no annotation of brat; it begins with none of T R E A M N # *`,
      );
  }
}

function addPart(
  id: string,
  type: string,
  offsets: string,
  words: string,
  lines: Lines,
  place: Place,
): void {
  const spans = offsets.split(";").map((pair) => readSpan(pair, place));
  const found = spans.map(({ start, end }) => place.text.slice(start, end)).join(" ");
  if (foldSpace(found) !== foldSpace(words)) {
    throw new GoldError(
      `${place.where}: ${id} is ${JSON.stringify(words.slice(0, 60))}, but the text has ${JSON.stringify(found.slice(0, 60))} at ${offsets}; offsets count code points of the .txt file, which must be as it was annotated`,
    );
  }
  const role = roleNamed(type);
  if (role !== null) lines.parts.push({ id, role, spans });
}

function readSpan(pair: string, { text, starts, where }: Place): Span {
  const [from, to] = pair.trim().split(" ").map(Number);
  const start = starts[from ?? -1];
  const end = starts[to ?? -1];
  if (start !== undefined && end !== undefined && start <= end) return { start, end };
  throw new GoldError(
    `${where}: "${pair}" does not lie in a text of ${starts.length - 1} code points (${text.length} code units); offsets are START END`,
  );
}

function addRelation(ends: readonly string[], lines: Lines, { where }: Place): void {
  const [from, to] = ends.map((end) => end.slice(end.indexOf(":") + 1));
  if (from === undefined || to === undefined) {
    throw new GoldError(`${where}: a relation needs two ends, as "R1 source Arg1:T1 Arg2:T2"`);
  }
  lines.ties.push([from, to]);
}

/** An event ties its arguments to its trigger, which is a cue where its type says nothing else, and to each other's content. */
function addEvent(id: string, ends: readonly string[], lines: Lines): void {
  const ids = ends.map((end) => end.slice(end.indexOf(":") + 1));
  const [trigger = ""] = ids;
  lines.triggers.set(id, trigger);
  if (!lines.parts.some((part) => part.id === trigger)) return;
  const role = (at: string): PartRole | undefined =>
    lines.parts.find((part) => part.id === at)?.role;
  const heads = ids.filter((at) => role(at) === "content" || role(at) === "act");
  for (const head of heads) {
    for (const other of ids) if (other !== head) lines.ties.push([head, other]);
  }
}

function statementOf(group: PartGroup, lines: Lines): MarkedStatement {
  const isOfGroup = (of: string): boolean =>
    group.parts.some(
      ({ id }) => id === (lines.triggers.get(of) ?? of) && group.heads.includes(id),
    ) ||
    (lines.triggers.has(of) && group.parts.some(({ id }) => id === lines.triggers.get(of)));
  const attributes = lines.attributes.filter(({ of }) => isOfGroup(of));
  const value = (name: string): string | undefined =>
    attributes.find((attribute) => attribute.name === name)?.value;
  const quoted = spansOf(group, "quoted");
  const values = { kind: value("kind"), act: value("act"), status: value("status") };
  return {
    ...knownValues({ ...values, sourceType: value("sourcetype") }),
    content: spansOf(group, "content"),
    ...(quoted.length > 0 ? { quoted } : {}),
    cue: [...spansOf(group, "act"), ...spansOf(group, "cue")],
    source: spansOf(group, "source"),
    grounds: spansOf(group, "grounds"),
    speakers: lines.speakers.filter(({ of }) => isOfGroup(of)).map(({ name }) => name),
  };
}

function foldSpace(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}

/** Whether a folder holds annotations of brat. */
export function isBratFolder(folder: string): boolean {
  try {
    return readdirSync(folder).some((name) => name.endsWith(".ann"));
  } catch (thrown) {
    throw new GoldError(`Cannot list "${folder}": ${reasonOf(thrown)}`);
  }
}
