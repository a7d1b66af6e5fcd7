import type { LinearModel } from "./linear-model.js";
import { moveCount } from "./parse-state.js";
import { relationNames } from "./relation-names.js";
import { tagNames } from "./tag-names.js";

/** The weights of the tagger and of the parser's two models. */
export interface SyntaxWeights {
  readonly tags: LinearModel;
  readonly moves: LinearModel;
  readonly relations: LinearModel;
}

/** "ORSY", and the version of the format and of the features that the weights are for. */
const magic = 0x5953524f;
const version = 1;
const headerBytes = 8;
const sectionHeaderBytes = 16;
/** A bit for each hash: at most 2 to the 32. */
const largestKnown = 1 << 26;
const largestTable = 1 << 26;
const moreBit = 0x80;
const bitsPerByte = 7;

const sections = [
  ["tags", tagNames.length],
  ["moves", moveCount],
  ["relations", relationNames.length],
] as const;

/**
 * Writes weights as bytes: a header, then for each model its number of
 * classes, table size, the weights other than zero, each after the gap since
 * the one before (seven bits a byte, lowest first), and the bits of the known
 * features.
 */
export function writeSyntaxWeights(weights: SyntaxWeights): Uint8Array {
  const bytes: Uint8Array[] = [header()];
  for (const [name] of sections) bytes.push(...writeSection(weights[name]));
  const whole = new Uint8Array(bytes.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of bytes) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function header(): Uint8Array {
  const bytes = new Uint8Array(headerBytes);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, version, true);
  return bytes;
}

function writeSection(model: LinearModel): Uint8Array[] {
  const { weights, known } = model;
  const payload = new Uint8Array(weights.length * 2 + sectionHeaderBytes);
  let length = 0;
  let gap = 0;
  for (let i = 0; i < weights.length; i += 1) {
    if (weights[i] === 0) {
      gap += 1;
      continue;
    }
    for (; gap >= moreBit; gap = gap >>> bitsPerByte) {
      payload[length] = (gap & (moreBit - 1)) | moreBit;
      length += 1;
    }
    payload[length] = gap;
    payload[length + 1] = weights[i]! & 0xff;
    length += 2;
    gap = 0;
  }
  const head = new Uint8Array(sectionHeaderBytes);
  const view = new DataView(head.buffer);
  view.setUint32(0, model.classes, true);
  view.setUint32(4, model.mask, true);
  view.setUint32(8, length, true);
  view.setUint32(12, known.length, true);
  return [head, payload.subarray(0, length), known];
}

/**
 * Reads the bytes that `writeSyntaxWeights` wrote. Throws a `RangeError` when
 * they are something else, of another version, or cut short.
 */
export function parseSyntaxWeights(bytes: Uint8Array): SyntaxWeights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headerBytes || view.getUint32(0, true) !== magic) {
    throw new RangeError(
      `These ${bytes.length} bytes are not weights for syntax; train them anew, or take the file that the package ships`,
    );
  }
  const found = view.getUint32(4, true);
  if (found !== version) {
    throw new RangeError(
      `Weights for syntax are of version ${found}, this reader needs ${version}`,
    );
  }
  const models: LinearModel[] = [];
  let at = headerBytes;
  for (const [name, classes] of sections) {
    const section = readSection(bytes, view, at, name, classes);
    models.push(section.model);
    at = section.end;
  }
  return { tags: models[0]!, moves: models[1]!, relations: models[2]! };
}

function readSection(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  name: string,
  classes: number,
): { readonly model: LinearModel; readonly end: number } {
  if (at + sectionHeaderBytes > bytes.length) throw cutShort(name, bytes.length);
  const found = view.getUint32(at, true);
  const mask = view.getUint32(at + 4, true);
  const knownLength = view.getUint32(at + 12, true);
  const weightsEnd = at + sectionHeaderBytes + view.getUint32(at + 8, true);
  const end = weightsEnd + knownLength;
  const sized = isPower(mask + 1, largestTable) && isPower(knownLength, largestKnown);
  if (found !== classes || !sized) {
    throw new RangeError(
      `The "${name}" weights have ${found} classes in tables of ${mask + 1} and ${knownLength}; this reader needs ${classes} classes and powers of two`,
    );
  }
  if (end > bytes.length) throw cutShort(name, bytes.length);
  const size = mask + 1 + classes;
  const weights = readWeights(bytes, at + sectionHeaderBytes, weightsEnd, size, name);
  return { model: { classes, mask, weights, known: bytes.slice(weightsEnd, end) }, end };
}

function isPower(size: number, largest: number): boolean {
  return size > 0 && size <= largest && (size & (size - 1)) === 0;
}

function readWeights(
  bytes: Uint8Array,
  from: number,
  to: number,
  size: number,
  name: string,
): Int8Array {
  const weights = new Int8Array(size);
  let cell = 0;
  let at = from;
  while (at < to) {
    let gap = 0;
    let shiftBy = 0;
    while (at < to && bytes[at]! >= moreBit) {
      gap |= (bytes[at]! & (moreBit - 1)) << shiftBy;
      shiftBy += bitsPerByte;
      at += 1;
    }
    if (at + 1 >= to) throw cutShort(name, bytes.length);
    cell += gap | (bytes[at]! << shiftBy);
    if (cell >= size) throw new RangeError(`The "${name}" weights run past their table of ${size}`);
    weights[cell] = bytes[at + 1]!;
    cell += 1;
    at += 2;
  }
  return weights;
}

function cutShort(name: string, length: number): RangeError {
  return new RangeError(
    `Weights for syntax end after ${length} bytes, within "${name}"; fetch the file again`,
  );
}
