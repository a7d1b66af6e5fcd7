import { availableParallelism } from "node:os";
import { InvalidArgumentError, Option, type Command } from "commander";
import { parseFieldMap, type FieldMap } from "../../ingest/json/field-map.js";
import { offsetUnits, type OffsetUnit } from "../../export/offsets/convert-offsets.js";
import { share } from "../options/share.js";

/** The options of `onrecord read`, as commander gives them. */
export interface ReadOptions {
  readonly workers: number;
  readonly minConfidence: number;
  readonly json?: true;
  readonly text?: true;
  readonly explain?: true;
  readonly html?: string;
  readonly offsets: OffsetUnit;
  readonly color: boolean;
  readonly map?: FieldMap;
}

const examples = `
Examples:
  onrecord read article.txt
  onrecord read --explain page.html
  curl -s https://news.example/story | onrecord read -
  onrecord read --json news.ndjson > record.ndjson
  onrecord read before.html after.html --html both.html
`;

/** Adds `onrecord read FILE…` to the program. */
export function registerRead(program: Command): void {
  program
    .command("read")
    .description("read articles and show who said what")
    .argument("<file...>", "files of articles in any format that is read; - for standard input")
    .option("--json", "NDJSON records (onrecord/1), one line an article; usual when piped")
    .addOption(
      new Option("--text", "the view for people, also when piped").conflicts(["json", "html"]),
    )
    .option("--explain", "add why each statement was read so, how sure, and where it stands")
    .option("--html <out>", "write one self-contained page; - for standard output")
    .addOption(
      new Option("--offsets <unit>", "what offsets count in JSON")
        .choices(offsetUnits)
        .default("utf16"),
    )
    .option("--min-confidence <x>", "leave out statements less sure than this, 0 to 1", share, 0)
    .option("--map <fields>", "your own names of fields, as text=Body,published=Date", fieldMap)
    .option("--workers <n>", "worker threads for large inputs", wholeNumber, availableParallelism())
    .option("--no-color", "no colours (NO_COLOR and FORCE_COLOR are respected too)")
    .addHelpText("after", examples)
    .action(async (files: string[], options: ReadOptions) => {
      const { readCommand } = await import("../read/read-command.js");
      await readCommand(files, options);
    });
}

function wholeNumber(value: string): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && number > 0 && number <= mostWorkers) return number;
  throw new InvalidArgumentError(`Give a whole number from 1 to ${mostWorkers}.`);
}

function fieldMap(value: string): FieldMap {
  try {
    return parseFieldMap(value);
  } catch (error) {
    if (error instanceof RangeError) throw new InvalidArgumentError(`${error.message}.`);
    throw error;
  }
}

/** More threads than any machine has cores are a mistake, not a wish. */
const mostWorkers = 1024;
