import { InvalidArgumentError, type Command } from "commander";
import { addDatabaseOption } from "../archive/open-archive.js";
import { addFilterOptions } from "../search/filter-options.js";

export interface SampleOptions {
  readonly db: string;
  readonly name?: string;
  readonly seed?: string;
  readonly out?: string;
}

const examples = `
Examples:
  onrecord sample 200 --name spring --out spring.csv
      draws 200 statements; fill the columns "said" and "speaker" of the sheet
  onrecord sample code spring spring.csv --coder ann
  onrecord sample score spring            how often the machine was right, with its interval
  onrecord sample list
`;

/** Adds `onrecord sample N [WORDS…]` and what belongs to it to the program. */
export function registerSample(program: Command): void {
  const sample = program
    .command("sample")
    .description("draw statements at random, to code by hand how often the machine is right")
    .argument("<n>", "how many statements", size)
    .argument("[words...]", "only of those with these words, as in a search")
    .enablePositionalOptions();
  addDatabaseOption(sample);
  addFilterOptions(sample)
    .option("--name <name>", "what the sample is called; usually by its size and seed")
    .option("--seed <seed>", "the same seed draws the same statements of the same archive")
    .option("--out <file>", "where the sheet goes; usually standard output")
    .addHelpText("after", examples)
    .action(async (count: number, words: string[], options: SampleOptions) => {
      const { drawCommand } = await import("../report/sample-commands.js");
      await drawCommand(count, words, options);
    });
  registerSheet(sample);
  registerCode(sample);
  registerScore(sample);
  registerList(sample);
}

function registerSheet(sample: Command): void {
  addDatabaseOption(sample.command("sheet"))
    .description("write the sheet of a sample again, without anybody's answers")
    .argument("<name>", "the sample")
    .option("--out <file>", "where it goes; usually standard output")
    .action(async (name: string, options: SampleOptions) => {
      const { sheetCommand } = await import("../report/sample-commands.js");
      await sheetCommand(name, options);
    });
}

function registerCode(sample: Command): void {
  addDatabaseOption(sample.command("code"))
    .description("keep the answers of a filled sheet")
    .argument("<name>", "the sample")
    .argument("<sheet>", "the filled sheet, CSV; - for standard input")
    .option("--coder <name>", "who filled it; usually the user of this machine")
    .action(async (name: string, sheet: string, options: { db: string; coder?: string }) => {
      const { codeCommand } = await import("../report/sample-commands.js");
      await codeCommand(name, sheet, options);
    });
}

function registerScore(sample: Command): void {
  addDatabaseOption(sample.command("score"))
    .description("how often the machine was right, by what the coders found")
    .argument("<name>", "the sample")
    .option("--json", "everything as JSON")
    .action(async (name: string, options: { db: string; json?: true }) => {
      const { scoreCommand } = await import("../report/sample-commands.js");
      await scoreCommand(name, options);
    });
}

function registerList(sample: Command): void {
  addDatabaseOption(sample.command("list"))
    .description("the samples of the archive, and who coded them")
    .action(async (options: { db: string }) => {
      const { listCommand } = await import("../report/sample-commands.js");
      await listCommand(options);
    });
}

/** More than anybody codes by hand. */
const mostStatements = 100_000;

function size(value: string): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && number > 0 && number <= mostStatements) return number;
  throw new InvalidArgumentError(
    `Give how many statements to draw, from 1 to ${mostStatements}, or one of sheet, code, score and list.`,
  );
}
