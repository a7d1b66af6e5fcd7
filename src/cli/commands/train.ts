import { InvalidArgumentError, type Command } from "commander";

/** The options of `onrecord train`, as commander gives them. */
export interface TrainOptions {
  readonly out: string;
  readonly treebanks?: string;
  readonly seed: number;
}

/** Seed of the shipped weights. */
const shippedSeed = 1;

const examples = `
Writes syntax.bin.gz and statements.bin.gz to FOLDER. With --treebanks the tagger
and the parser are trained first, from ewt.train.conllu and gum.train.conllu in
that folder; without it those of this package are taken. The same gold, treebanks
and seed give the same bytes.

Examples:
  onrecord train ../shared/corpora/polnear.train.jsonl --out weights
  onrecord train gold/*.jsonl --treebanks ../shared/treebanks --out my-weights
  onrecord measure --weights my-weights corpora/polnear.dev.jsonl
`;

/** Adds `onrecord train GOLD… --out FOLDER` to the program. */
export function registerTrain(program: Command): void {
  program
    .command("train")
    .description("learn to read statements from annotated articles")
    .argument(
      "<gold...>",
      "gold: .jsonl files, folders of page gold, or what annotation tools give",
    )
    .requiredOption("--out <folder>", "where the weights are written")
    .option("--treebanks <folder>", "also train the tagger and the parser, from CoNLL-U files")
    .option("--seed <n>", "seed of every random choice", wholeNumber, shippedSeed)
    .addHelpText("after", examples)
    .action(async (gold: string[], options: TrainOptions) => {
      const { trainCommand } = await import("../train/train-command.js");
      await trainCommand(gold, options);
    });
}

function wholeNumber(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new InvalidArgumentError("Give a whole number, such as 7.");
}
