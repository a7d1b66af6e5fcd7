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

/**
 * Loads the weights of the learned reader from a folder, by default the
 * package's own. Throws an error that names the file when one is missing or
 * is not what it should be.
 */
export function loadWeights(folder: string = defaultWeightsFolder): ReaderWeights {
  const hash = createHash("sha256");
  const read = (name: string) => {
    const file = join(folder, name);
    try {
      const packed = readFileSync(file);
      hash.update(packed);
      return gunzipSync(packed);
    } catch (thrown) {
      const reason = thrown instanceof Error ? thrown.message : String(thrown);
      throw new Error(
        `Cannot load weights from "${file}": ${reason}. Reinstall the package, or train them with "onrecord train"`,
        { cause: thrown },
      );
    }
  };
  const syntax = read(weightFiles.syntax);
  const statements = read(weightFiles.statements);
  return parseReaderWeights(syntax, statements, `sha256:${hash.digest("hex")}`);
}
