import { InvalidArgumentError, type Command } from "commander";

/** The options of `onrecord measure`, as commander gives them. */
export interface MeasureOptions {
  readonly json?: true;
  readonly errors: number;
  readonly weights?: string;
}

const examples = `
GOLD is a gold .jsonl file, a folder of page gold whose pages stand in the folder
"html" beside it, or what annotation tools give: brat, UIMA CAS JSON, CoNLL, Web
Annotations, records (docs/measuring.md). Without GOLD, corpora/polnear.dev.jsonl and pages/gold
are taken from the folder in ONRECORD_CORPORA, else from ../shared.

Examples:
  onrecord measure
  onrecord measure corpora/polnear.dev.jsonl --errors 5
  onrecord measure --json corpora/polnear.dev.jsonl pages/gold > scores.json
`;

/** Adds `onrecord measure GOLD…` to the program. */
export function registerMeasure(program: Command): void {
  program
    .command("measure")
    .description("read annotated articles and score what was read against the annotators")
    .argument(
      "[gold...]",
      "gold: .jsonl files, folders of page gold, or what annotation tools give",
    )
    .option("--json", "one JSON object with every figure, shares from 0 to 1")
    .option("--errors <n>", "also list what is wrong in the n worst articles", wholeNumber, 0)
    .option("--weights <folder>", "read with these weights instead of the package's own")
    .addHelpText("after", examples)
    .action(async (gold: string[], options: MeasureOptions) => {
      const { measureCommand } = await import("../measure/measure-command.js");
      await measureCommand(gold, options);
    });
}

function wholeNumber(value: string): number {
  if (/^\d{1,6}$/.test(value)) return Number(value);
  throw new InvalidArgumentError("Give a whole number of articles, such as 5.");
}
