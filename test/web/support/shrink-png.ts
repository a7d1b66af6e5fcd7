import { deflateSync, inflateSync } from "node:zlib";

/*
 * Pictures of pages have few colours, and browsers write them as if they had
 * millions. Written again with a palette they take a third of the room.
 */

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** As many colours as a palette of bytes can tell apart. */
const mostColours = 256;

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue for each, row by row. */
  readonly rgb: Uint8Array;
}

/** A PNG of 8 bits a channel, without transparency and interlacing, as one with a palette. */
export function shrinkPng(png: Buffer): Buffer {
  const pixels = readPixels(png);
  for (let step = 1; ; step += 1) {
    const indexed = indexColours(pixels, step);
    if (indexed !== null) return writeIndexed(pixels, indexed);
  }
}

function readPixels(png: Buffer): Pixels {
  const data: Buffer[] = [];
  let header: Buffer = Buffer.alloc(0);
  for (let at = signature.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString("latin1", at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (type === "IHDR") header = body;
    if (type === "IDAT") data.push(body);
    at += length + 12;
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channels = header[9] === 6 ? 4 : 3;
  return {
    width,
    height,
    rgb: unfilter(inflateSync(Buffer.concat(data)), { width, height, channels }),
  };
}

interface Layout {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
}

/** Undoes what PNG does to each row; see its specification, 9.2. */
function unfilter(raw: Buffer, { width, height, channels }: Layout): Uint8Array {
  const stride = width * channels;
  const rows = new Uint8Array(stride * height);
  const rgb = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x += 1) {
      const left = x < channels ? 0 : rows[y * stride + x - channels]!;
      const up = y === 0 ? 0 : rows[(y - 1) * stride + x]!;
      const corner = x < channels || y === 0 ? 0 : rows[(y - 1) * stride + x - channels]!;
      const told = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter!]!;
      rows[y * stride + x] = raw[y * (stride + 1) + 1 + x]! + told;
    }
    for (let x = 0; x < width * 3; x += 1) {
      rgb[y * width * 3 + x] = rows[y * stride + Math.floor(x / 3) * channels + (x % 3)]!;
    }
  }
  return rgb;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((value) => Math.abs(guess - value));
  if (toLeft! <= toUp! && toLeft! <= toCorner!) return left;
  return toUp! <= toCorner! ? up : corner;
}

interface Indexed {
  readonly palette: readonly (readonly [number, number, number])[];
  readonly indices: Uint8Array;
}

/** Colours that are `step` or less apart in a channel become one, the first of them; null where too many are left. */
function indexColours({ rgb }: Pixels, step: number): Indexed | null {
  const places = new Map<number, number>();
  const palette: [number, number, number][] = [];
  const indices = new Uint8Array(rgb.length / 3);
  for (let at = 0; at < rgb.length; at += 3) {
    const [red, green, blue] = [rgb[at]!, rgb[at + 1]!, rgb[at + 2]!];
    const key = [red, green, blue].reduce((all, value) => all * 256 + Math.floor(value / step), 0);
    let place = places.get(key);
    if (place === undefined) {
      if (palette.length === mostColours) return null;
      place = palette.push([red, green, blue]) - 1;
      places.set(key, place);
    }
    indices[at / 3] = place;
  }
  return { palette, indices };
}

function writeIndexed({ width, height }: Pixels, { palette, indices }: Indexed): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    rows.set(indices.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  }
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette.flat())),
    chunk("IDAT", deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), body]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  check.writeUInt32BE(crc(named));
  return Buffer.concat([length, named, check]);
}

/** The check of a chunk; see the specification of PNG, annex D. */
function crc(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
