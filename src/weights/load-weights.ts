import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { parseReaderWeights, type ReaderWeights } from "../read/index.js";

/** The weights that come with the package. */
export const defaultWeightsFolder = fileURLToPath(new URL("../../weights", import.meta.url));

/** Names of the files in a folder of weights. */
export const weightFiles = { syntax: "syntax.bin.gz", statements: "statements.bin.gz" } as const;

/** Unpacked in one piece: in pieces of the usual 16 KiB, joining them takes longer than unpacking. */
const unpacking = { chunkSize: 1 << 25 } as const;

/** Weights that are missing or are not what they should be; the message names the file and the way forward. */
export class WeightsError extends Error {
  override readonly name = "WeightsError";
}

/**
 * Loads the weights of the learned reader from a folder, by default the
 * package's own. Throws a `WeightsError`.
 */
export function loadWeights(folder: string = defaultWeightsFolder): ReaderWeights {
  const hash = createHash("sha256");
  const read = (name: string) => {
    const file = join(folder, name);
    try {
      const packed = readFileSync(file);
      hash.update(packed);
      return gunzipSync(packed, unpacking);
    } catch (thrown) {
      return fail(file, thrown);
    }
  };
  const syntax = read(weightFiles.syntax);
  const statements = read(weightFiles.statements);
  try {
    return parseReaderWeights(syntax, statements, `sha256:${hash.digest("hex")}`);
  } catch (thrown) {
    return fail(folder, thrown);
  }
}

function fail(file: string, thrown: unknown): never {
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  throw new WeightsError(
    `Cannot load weights from "${file}": ${reason}. Reinstall the package, or train them with "onrecord train"`,
    { cause: thrown },
  );
}
