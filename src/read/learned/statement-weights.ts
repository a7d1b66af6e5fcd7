import type { Chain } from "../sequence/chain.js";
import { parseChain, writeChain } from "../sequence/chain-bytes.js";

/** The weights of the learned reader of statements. */
export interface StatementWeights {
  /** First pass: what each unit is. */
  readonly tags: Chain;
  /** Second pass: what belongs to a cue. */
  readonly arguments: Chain;
  /** Whether a proposal is a right statement of speech. */
  readonly verdict: Chain;
}

/** "ORST", and the version of the format and of the features that the weights are for. */
const magic = 0x5453524f;
const version = 1;
const sectionNames = ["tags", "arguments", "verdict"] as const;
const headerBytes = 8 + 4 * sectionNames.length;

/** Writes weights as bytes: magic, version, the length of each section, the sections. */
export function writeStatementWeights(weights: StatementWeights): Uint8Array {
  const sections = sectionNames.map((name) => writeChain(weights[name]));
  const length = sections.reduce((sum, section) => sum + section.length, headerBytes);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, version, true);
  let at = headerBytes;
  sections.forEach((section, i) => {
    view.setUint32(8 + 4 * i, section.length, true);
    bytes.set(section, at);
    at += section.length;
  });
  return bytes;
}

/** The weights that `writeStatementWeights` wrote. Throws a `RangeError` that says what is wrong with the bytes. */
export function parseStatementWeights(bytes: Uint8Array): StatementWeights {
  if (bytes.length < headerBytes) {
    throw new RangeError(
      `Weights of ${bytes.length} bytes have no header; train or fetch them anew`,
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== magic)
    throw new RangeError("These bytes are no statement weights");
  const found = view.getUint32(4, true);
  if (found !== version) {
    throw new RangeError(`Weights are of version ${found}; this reader wants version ${version}`);
  }
  let at = headerBytes;
  const chains = sectionNames.map((_, i) => {
    const length = view.getUint32(8 + 4 * i, true);
    const chain = parseChain(bytes.subarray(at, at + length));
    at += length;
    return chain;
  });
  return { tags: chains[0], arguments: chains[1], verdict: chains[2] };
}
