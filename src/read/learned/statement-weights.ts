import { parseCalibration, writeCalibration, type Calibration } from "./calibration.js";
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
  /** What the judge's scores have meant on articles that it had not seen. */
  readonly calibration: Calibration;
}

/** "ORST", and the version of the format and of the features that the weights are for. */
const magic = 0x5453524f;
const version = 2;
const chainNames = ["tags", "arguments", "verdict"] as const;
/** The chains, then the calibration. */
const sectionCount = chainNames.length + 1;
const headerBytes = 8 + 4 * sectionCount;

/** Writes weights as bytes: magic, version, the length of each section, the sections. */
export function writeStatementWeights(weights: StatementWeights): Uint8Array {
  const sections = [
    ...chainNames.map((name) => writeChain(weights[name])),
    writeCalibration(weights.calibration),
  ];
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
  const [tags, args, verdict, calibration] = readSections(bytes, view);
  return {
    tags: parseChain(tags),
    arguments: parseChain(args),
    verdict: parseChain(verdict),
    calibration: parseCalibration(calibration),
  };
}

function readSections(bytes: Uint8Array, view: DataView): Uint8Array[] {
  let at = headerBytes;
  return Array.from({ length: sectionCount }, (_, i) => {
    const length = view.getUint32(8 + 4 * i, true);
    if (at + length > bytes.length) {
      throw new RangeError(
        `Weights end at byte ${bytes.length}, ${at + length - bytes.length} too soon`,
      );
    }
    at += length;
    return bytes.subarray(at - length, at);
  });
}
