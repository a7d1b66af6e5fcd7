import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { parse as parseYaml, YAMLParseError } from "yaml";
import type { Unreadable } from "../piece.js";
import { problem, quoteValue } from "../problems.js";
import { isRegistryHeader, readCsvRegistry } from "./read-csv-registry.js";
import { isLegislator, isLegislatorsAccounts, readLegislator } from "./read-congress.js";
import { isPopolo, readPopolo } from "./read-popolo.js";
import { isWikidataItem, noteLabel, readWikidataItem, type Labels } from "./read-wikidata.js";
import {
  isObject,
  registryProblem,
  type RegistryItem,
  type RegistryPlace,
} from "./registry-item.js";

/** The largest file that is read whole: the largest of EveryPolitician's is some 20 MiB. Dumps come by lines. */
const mostWhole = 256 * 1024 * 1024;
/** The longest line of a dump that is read; Wikidata's largest items are some 4 MiB. */
const longestLine = 32 * 1024 * 1024;
/** How much is looked at to tell what a file is. */
const headBytes = 64 * 1024;

/**
 * The entries of a registry file, told by its content: congress-legislators
 * (YAML or JSON) and its accounts, Popolo, lines of a Wikidata dump, or CSV;
 * packed with gzip or not. What is wrong comes as a problem, and the rest goes
 * on. A dump is read by lines, twice, in bounded memory.
 */
export async function* readRegistry(path: string): AsyncGenerator<RegistryItem> {
  const place: RegistryPlace = { label: basename(path), file: path };
  try {
    yield* (await isDump(path, place)) ? readDump(path, place) : readWhole(path, place);
  } catch (error) {
    yield { kind: "problem", unreadable: unreadableFile(place, error as Error) };
  }
}

function unreadableFile({ label, file }: RegistryPlace, error: Error): Unreadable {
  const message = `${label} could not be read: ${error.message}; check the name, and that the file is whole`;
  return { label, problem: problem("unreadable", message), file, offset: null };
}

/** The bytes of a file, inflated where they begin with gzip's mark (RFC 1952). */
async function* unpacked(path: string): AsyncGenerator<Buffer> {
  const stream = createReadStream(path);
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const first = await chunks.next();
  const start = first.done ? Buffer.alloc(0) : first.value;
  const all = (async function* (): AsyncGenerator<Buffer> {
    if (start.length > 0) yield start;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  })();
  if (start[0] !== 0x1f || start[1] !== 0x8b) {
    yield* all;
    return;
  }
  const gunzip = createGunzip();
  const source = Readable.from(all);
  source.on("error", (error) => gunzip.destroy(error));
  yield* source.pipe(gunzip) as AsyncIterable<Buffer>;
}

/** Lines without their ends; one that is too long is reported and passed over. */
async function* linesOf(
  chunks: AsyncIterable<Buffer>,
  place: RegistryPlace,
): AsyncGenerator<string | RegistryItem> {
  let parts: Buffer[] = [];
  let length = 0;
  let number = 1;
  const take = (): string | RegistryItem => {
    const isLong = length > longestLine;
    const line = isLong ? "" : Buffer.concat(parts).toString("utf8");
    [parts, length] = [[], 0];
    const where = { ...place, label: `${place.label}:${number++}` };
    if (!isLong) return line.replace(/\r$/, "").replace(/^\uFEFF/, "");
    return registryProblem(where, `a line of more than ${longestLine} bytes was passed over`);
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, from)) {
      parts.push(chunk.subarray(from, end));
      length += end - from;
      yield take();
      from = end + 1;
    }
    length += chunk.length - from;
    if (length <= longestLine) parts.push(chunk.subarray(from));
    else parts = [];
  }
  if (length > 0) yield take();
}

/** A line of a dump as JSON; undefined where it is none. */
function parseLine(line: string): unknown {
  try {
    return JSON.parse(line.trim().replace(/,$/, "")) as unknown;
  } catch {
    return undefined;
  }
}

/** Whether a file begins with lines that are items of Wikidata by themselves. */
async function isDump(path: string, place: RegistryPlace): Promise<boolean> {
  let seen = 0;
  for await (const line of linesOf(unpacked(path), place)) {
    if (typeof line !== "string") continue;
    if (line.trimStart().startsWith("{") && isWikidataItem(parseLine(line))) return true;
    seen += line.length;
    if (seen > headBytes) return false;
  }
  return false;
}

/** What stands at the edges of a dump, and its empty lines. */
const frame: ReadonlySet<string> = new Set(["", "[", "]"]);

async function* readDump(path: string, place: RegistryPlace): AsyncGenerator<RegistryItem> {
  const labels = await collectLabels(path, place);
  let number = 0;
  for await (const line of linesOf(unpacked(path), place)) {
    number++;
    if (typeof line !== "string") yield line;
    else if (!frame.has(line.trim())) {
      yield* readDumpLine(line, labels, { ...place, label: `${place.label}:${number}` });
    }
  }
}

async function collectLabels(path: string, place: RegistryPlace): Promise<Labels> {
  const labels: Labels = new Map();
  for await (const line of linesOf(unpacked(path), place)) {
    const item = typeof line === "string" ? parseLine(line) : undefined;
    if (isWikidataItem(item)) noteLabel(item, labels);
  }
  return labels;
}

function readDumpLine(line: string, labels: Labels, place: RegistryPlace): RegistryItem[] {
  const item = parseLine(line);
  if (isWikidataItem(item)) {
    const entry = readWikidataItem(item, labels);
    return entry === null ? [] : [{ kind: "entry", entry }];
  }
  // A dump of Wikidata holds its properties too, which name nobody.
  if (isObject(item) && item.type === "property") return [];
  const what = item === undefined ? "no whole JSON" : "no item of Wikidata";
  return [registryProblem(place, `${what}: ${quoteValue(line.trim())}; the other lines were read`)];
}

async function* readWhole(path: string, place: RegistryPlace): AsyncGenerator<RegistryItem> {
  const lines: string[] = [];
  let size = 0;
  for await (const line of linesOf(unpacked(path), place)) {
    if (typeof line !== "string") yield line;
    else {
      lines.push(line);
      size += line.length;
    }
    if (size > mostWhole) {
      yield registryProblem(place, `larger than ${mostWhole} bytes; split it into files`);
      return;
    }
  }
  yield* readRegistryText(lines.join("\n"), place);
}

/** The entries of a registry that is at hand as text; see `readRegistry`. */
export function readRegistryText(text: string, place: RegistryPlace): RegistryItem[] {
  const start = text.trimStart();
  if (start === "") return [registryProblem(place, "the file is empty")];
  if (!/^[[{]/.test(start) && isRegistryHeader(text.slice(0, text.indexOf("\n") >>> 0))) {
    return readCsvRegistry(text, place);
  }
  const parsed = parseData(start, place);
  return "fault" in parsed ? [parsed.fault] : readData(parsed.value, place);
}

function parseData(
  text: string,
  place: RegistryPlace,
): { readonly value: unknown } | { readonly fault: RegistryItem } {
  try {
    if (/^[[{]/.test(text)) return { value: JSON.parse(text) as unknown };
    return { value: parseYaml(text, { maxAliasCount: 100 }) as unknown };
  } catch (error) {
    const { message } = error as Error;
    const kind = error instanceof YAMLParseError ? "YAML" : "JSON";
    return { fault: registryProblem(place, `no whole ${kind}: ${message.split("\n")[0]}`) };
  }
}

function readData(value: unknown, place: RegistryPlace): RegistryItem[] {
  if (isPopolo(value)) return readPopolo(value, place);
  if (isWikidataItem(value)) return readItems([value]);
  if (Array.isArray(value) && value.some(isWikidataItem)) return readItems(value);
  if (
    Array.isArray(value) &&
    value.some((one) => isLegislator(one) || isLegislatorsAccounts(one))
  ) {
    return value.flatMap((one: unknown, index) =>
      readLegislator(one, { ...place, label: `${place.label}#${index}` }),
    );
  }
  const known = "congress-legislators, Popolo, lines of a Wikidata dump, or CSV with a column name";
  return [
    registryProblem(
      place,
      `no registry of people that is known here: ${quoteValue(value)}; give ${known}`,
    ),
  ];
}

function readItems(values: readonly unknown[]): RegistryItem[] {
  const items = values.filter(isWikidataItem);
  const labels: Labels = new Map();
  for (const item of items) noteLabel(item, labels);
  return items.flatMap((item): RegistryItem[] => {
    const entry = readWikidataItem(item, labels);
    return entry === null ? [] : [{ kind: "entry", entry }];
  });
}
