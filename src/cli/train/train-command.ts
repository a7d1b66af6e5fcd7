import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { GoldError, loadGold } from "../../corpora/index.js";
import { english } from "../../language/index.js";
import { createPreparer } from "../../read/index.js";
import { writeStatementWeights } from "../../read/learned/statement-weights.js";
import { parseSyntaxWeights } from "../../read/syntax/index.js";
import { trainFromTreebanks, trainStatements } from "../../train/index.js";
import { defaultWeightsFolder, weightFiles } from "../../weights/index.js";
import type { TrainOptions } from "../commands/train.js";
import { exitCodes } from "../exit-codes.js";
import { goldMakers } from "../measure/gold-makers.js";
import { complain } from "../output/write-out.js";

/** Compresses as far as gzip can: weights are written once and loaded at every start. */
const packing = { level: 9 } as const;

/** Trains on gold articles and writes the weights. Sets the exit code where gold cannot be read. */
export async function trainCommand(given: readonly string[], options: TrainOptions): Promise<void> {
  try {
    const gold = given.flatMap((path) => loadGold(path, goldMakers));
    mkdirSync(options.out, { recursive: true });
    const syntax = await syntaxBytes(options);
    const prepare = createPreparer({ syntax: parseSyntaxWeights(syntax) });
    const weights = trainStatements(gold, {
      seed: options.seed,
      prepare,
      cues: english.cues,
      onProgress: (step, done, of) => say(`statements ${done + 1}/${of}: ${step}`),
    });
    write(options.out, weightFiles.syntax, syntax);
    write(options.out, weightFiles.statements, writeStatementWeights(weights));
  } catch (thrown) {
    if (!(thrown instanceof GoldError)) throw thrown;
    complain(thrown.message);
    process.exitCode = exitCodes.failed;
  }
}

async function syntaxBytes(options: TrainOptions): Promise<Uint8Array> {
  if (options.treebanks !== undefined) return trainFromTreebanks(options.treebanks, say);
  return gunzipSync(readFileSync(join(defaultWeightsFolder, weightFiles.syntax)));
}

function write(folder: string, name: string, bytes: Uint8Array): void {
  const packed = gzipSync(bytes, packing);
  writeFileSync(join(folder, name), packed);
  say(`${join(folder, name)}: ${(packed.length / 2 ** 20).toFixed(2)} MiB`);
}

/** Progress is for a person who waits. */
function say(message: string): void {
  if (process.stderr.isTTY) process.stderr.write(`${message}\n`);
}
