import { stat } from "node:fs/promises";
import { listInputs } from "../../ingest/pieces/list-inputs.js";

/** The sizes of inputs, as far as they are known before reading. */
export interface InputSizes {
  /** Bytes of all of them; null where one cannot be told, as of standard input or an address. */
  readonly total: number | null;
  /** Bytes that stand before a file, and in it. */
  readonly places: ReadonlyMap<string, { readonly before: number; readonly size: number }>;
}

/** Looks up how large the files are. */
export async function measureInputs(inputs: readonly string[]): Promise<InputSizes> {
  const places = new Map<string, { before: number; size: number }>();
  let total = 0;
  let isKnown = true;
  for (const input of inputs) {
    for await (const found of listInputs(input)) {
      if ("problem" in found) continue;
      if (found.kind !== "file") isKnown = false;
      else {
        const size = await sizeOf(found.path);
        places.set(found.path, { before: total, size });
        total += size;
      }
    }
  }
  return { total: isKnown ? total : null, places };
}

/** What cannot be looked at is told when it is read. */
function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}
