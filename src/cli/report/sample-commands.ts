import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { userInfo } from "node:os";
import { buffer } from "node:stream/consumers";
import Papa from "papaparse";
import { defuse } from "../../export/formats/csv.js";
import {
  codingSheet,
  drawSample,
  keepCodings,
  listSamples,
  SampleError,
  scoreSample,
  sheetColumns,
  type FilledRow,
  type SampleScore,
  type Share,
  type SheetRow,
} from "../../report/index.js";
import { matchingStatements, queryParams, resolveNames, sayQuery } from "../../search/index.js";
import { snapshotOf } from "../../store/index.js";
import { withArchive } from "../archive/open-archive.js";
import type { SampleOptions } from "../commands/sample.js";
import { complain, writeOut } from "../output/write-out.js";
import { queryFromOptions } from "../search/query-from-options.js";

/** `onrecord sample N`: draws, keeps and writes the sheet. */
export async function drawCommand(
  size: number,
  words: readonly string[],
  options: SampleOptions,
): Promise<void> {
  const query = queryFromOptions(words, { ...options });
  const seed = options.seed ?? randomBytes(4).toString("hex");
  const name = options.name ?? `sample-${size}-${seed}`;
  const { drawn, of, sheet } = await withArchive(options.db, {}, async (store) => {
    const sentence = sayQuery(query, { names: await resolveNames(store, query) });
    const request = {
      name,
      size,
      seed,
      query: JSON.stringify({ of: sentence, params: queryParams(query) }),
      snapshot: await snapshotOf(store),
      made: new Date().toISOString(),
    };
    const sample = await drawSample(store, matchingStatements(store, query), request);
    return { drawn: sample, of: sentence, sheet: await codingSheet(store, name) };
  });
  await writeSheet(sheet, options.out);
  complain(
    `drew ${drawn.size} of ${drawn.drawnFrom} (${of}) with the seed ${seed}, as the sample "${name}"`,
  );
  complain(
    `fill "said" (yes, no or unsure: did somebody express the words between ⟦ and ⟧?) and "speaker" (a name; several with ; between; unknown where the article does not tell), then: onrecord sample code "${name}" ${options.out ?? "SHEET.csv"}`,
  );
}

/** `onrecord sample sheet NAME`. */
export async function sheetCommand(name: string, options: SampleOptions): Promise<void> {
  const sheet = await withArchive(options.db, { readOnly: true }, (store) =>
    codingSheet(store, name),
  );
  await writeSheet(sheet, options.out);
}

async function writeSheet(sheet: readonly SheetRow[], out: string | undefined): Promise<void> {
  const csv = Papa.unparse({
    fields: [...sheetColumns],
    data: sheet.map((row) =>
      sheetColumns.map((name) => (typeof row[name] === "number" ? row[name] : defuse(row[name]))),
    ),
  });
  if (out === undefined) return writeOut(`${csv}\r\n`);
  try {
    await writeFile(out, `${csv}\r\n`);
  } catch (error) {
    throw new SampleError(
      `The sheet could not be written to ${out} (${(error as Error).message}); write it anew with "onrecord sample sheet"`,
      { cause: error },
    );
  }
}

/** `onrecord sample code NAME SHEET`. */
export async function codeCommand(
  name: string,
  sheet: string,
  options: { readonly db: string; readonly coder?: string },
): Promise<void> {
  const rows = parseSheet(await readSheet(sheet), sheet);
  const coder = options.coder ?? userInfo().username;
  const kept = await withArchive(options.db, {}, (store) => keepCodings(store, name, coder, rows));
  complain(
    `kept ${kept} answers by ${coder}; ${rows.length - kept} lines have none. What they say: onrecord sample score "${name}"`,
  );
}

async function readSheet(file: string): Promise<string> {
  try {
    const bytes = file === "-" ? await buffer(process.stdin) : await readFile(file);
    return new TextDecoder().decode(bytes);
  } catch (error) {
    throw new SampleError(`The sheet ${file} cannot be read: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

function parseSheet(text: string, file: string): FilledRow[] {
  const { data, meta, errors } = Papa.parse<FilledRow>(text, {
    header: true,
    skipEmptyLines: "greedy",
  });
  const lacking = ["number", "said", "speaker"].filter((name) => !meta.fields?.includes(name));
  if (lacking.length > 0) {
    throw new SampleError(
      `The sheet ${file} has no column ${lacking.map((name) => `"${name}"`).join(", ")}; give the sheet that "onrecord sample" wrote, filled, as CSV`,
    );
  }
  const broken = errors.find(({ type }) => type === "Quotes");
  if (broken) {
    throw new SampleError(`The sheet ${file} is broken at row ${broken.row}: ${broken.message}`);
  }
  return data;
}

/** `onrecord sample score NAME`. */
export async function scoreCommand(
  name: string,
  options: { readonly db: string; readonly json?: true },
): Promise<void> {
  const scores = await withArchive(options.db, { readOnly: true }, (store) =>
    scoreSample(store, name),
  );
  if (options.json) return writeOut(`${JSON.stringify({ sample: name, scores })}\n`);
  await writeOut(scores.map(sayScore).join("\n"));
}

function sayScore(score: SampleScore): string {
  const lines = [
    `${score.coder}: ${score.coded} coded, ${score.unsure} of them unsure and left out`,
    `  somebody did say it       ${sayShare(score.said)}`,
    `  and it was that speaker   ${sayShare(score.speaker)}`,
    `  rightly left open         ${sayShare(score.leftOpen)}`,
    ...score.byKind.map(
      ({ kind, said, speaker }) =>
        `  ${kind.padEnd(10)} said ${sayShare(said)}; speaker ${sayShare(speaker)}`,
    ),
  ];
  if (score.different.length > 0) lines.push("  found otherwise:");
  for (const { number, machine, coder } of score.different) {
    lines.push(`    ${number}. read: ${machine}; coded: ${coder}`);
  }
  return `${lines.join("\n")}\n`;
}

function sayShare({ right, of, value, low, high }: Share): string {
  if (value === null || low === null || high === null) return "nothing to count";
  return `${percent(value)} (${percent(low)} to ${percent(high)}; ${right} of ${of})`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

/** `onrecord sample list`. */
export async function listCommand(options: { readonly db: string }): Promise<void> {
  const samples = await withArchive(options.db, { readOnly: true }, listSamples);
  if (samples.length === 0) {
    complain('there is no sample yet; draw one with "onrecord sample 100"');
  }
  for (const { name, size, made, of, coders } of samples) {
    const by = coders.length > 0 ? `coded by ${coders.join(", ")}` : "not coded yet";
    await writeOut(`${name}  ${size} statements, ${made.slice(0, dayLength)}; ${by}; of: ${of}\n`);
  }
}

const dayLength = "2026-05-23".length;
