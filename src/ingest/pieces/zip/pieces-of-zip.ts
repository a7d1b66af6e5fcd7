import type { Piece } from "../../piece.js";
import { quoteValue } from "../../problems.js";
import { isBomb } from "../limits.js";
import { reportAt, type Place } from "../place.js";
import { ByteReader } from "../stream/byte-reader.js";
import { takeWhole, wholePiece } from "../take-whole.js";
import { readZip, type ZipEntry } from "./read-zip.js";

/** Where a WACZ file keeps its records (WACZ 1.1.1, 5.1). */
const warcInside = /^archive\/[^/]{1,255}\.warc(?:\.gz)?$/i;
/** What makes a ZIP archive a word processor's document (ECMA-376). */
const documentInside = "word/document.xml";

/** Takes a file inside an archive to pieces. */
export type ReadInside = (reader: ByteReader, place: Place) => AsyncGenerator<Piece>;

/**
 * The pieces of a ZIP archive: the records of the WARC files in a WACZ, or the
 * whole of a word processor's document. Other archives are reported. `path` is
 * the file's, where it has one: the directory of an archive stands at its end.
 */
export async function* piecesOfZip(
  reader: ByteReader,
  place: Place,
  path: string | null,
  readInside: ReadInside,
): AsyncGenerator<Piece> {
  const bytes = path === null ? await takeWhole(reader, place) : null;
  const source = path ?? bytes;
  if (source === null) return;
  try {
    const names = new Set<string>();
    for await (const { name } of readZip(source)) names.add(name);
    if (names.has(documentInside)) {
      const whole = bytes ?? (await takeWhole(reader, place));
      if (whole) yield wholePiece(whole, place);
    } else if ([...names].some((name) => warcInside.test(name))) {
      yield* piecesOfWacz(source, place, readInside);
    } else reportUnknown(names, place);
  } catch (error) {
    const message = `the ZIP archive cannot be read (${(error as Error).message}); check that the file was copied whole`;
    reportAt(place, "bad-format", message);
  }
}

async function* piecesOfWacz(
  source: string | Uint8Array,
  place: Place,
  readInside: ReadInside,
): AsyncGenerator<Piece> {
  for await (const entry of readZip(source)) {
    if (!warcInside.test(entry.name)) continue;
    const label = `${place.label}/${entry.name}`;
    const inner = { ...place, label, file: place.file === null ? null : label };
    if (entry.isEncrypted) {
      reportAt(inner, "unreadable", "it is encrypted; unpack the archive with its password");
    } else {
      yield* readInside(ByteReader.from(bytesOf(entry, inner)), inner);
    }
  }
}

/** The bytes of an entry, until they are broken or more than any archive of text comes to. */
async function* bytesOf(entry: ZipEntry, place: Place): AsyncGenerator<Uint8Array> {
  let unpacked = 0;
  try {
    for await (const bytes of (await entry.stream()) as AsyncIterable<Uint8Array>) {
      unpacked += bytes.length;
      if (isBomb(unpacked, entry.packed, place.limits)) {
        const message = `it unpacks to more than ${place.limits.mostUnpackedRatio} times its size, as no text does; reading stopped after ${unpacked} bytes`;
        return reportAt(place, "too-large", message);
      }
      yield bytes;
    }
  } catch (error) {
    const message = `it cannot be unpacked beyond byte ${unpacked} (${(error as Error).message}); what came before was read`;
    reportAt(place, "cut-off", message);
  }
}

/** Names that a message lists of an archive that is not understood. */
const shownNames = 3;

function reportUnknown(names: ReadonlySet<string>, place: Place): void {
  const shown = [...names].slice(0, shownNames).map(quoteValue).join(", ");
  const message = `a ZIP archive that is neither WACZ nor DOCX (it holds ${shown || "nothing"}); unpack it and give the folder`;
  reportAt(place, "bad-format", message);
}
