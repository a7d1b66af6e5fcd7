import { readFileSync } from "node:fs";
import { join } from "node:path";
import { trainFiles, shippedSeed, trainSyntax, type OnProgress } from "./train-syntax.js";

/**
 * The bytes of a tagger and parser trained on the treebanks of a folder. Throws
 * when a treebank is missing or is not CoNLL-U.
 */
export async function trainFromTreebanks(
  folder: string,
  onProgress: OnProgress,
): Promise<Uint8Array> {
  const train = trainFiles.map((file) => readFileSync(join(folder, file), "utf8"));
  const { bytes } = await trainSyntax({ train, dev: [] }, { seed: shippedSeed, onProgress });
  return bytes;
}
