import type { Readable } from "node:stream";
import { fromBuffer, open, type Entry, type ZipFile } from "yauzl";

/** A file in a ZIP archive. Its name is only ever shown, never used as a path. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes that it takes in the archive. */
  readonly packed: number;
  readonly isEncrypted: boolean;
  readonly stream: () => Promise<Readable>;
}

/** Names are kept as bytes, since yauzl otherwise gives up the archive on one that would be a bad path. */
const options = { lazyEntries: true, autoClose: false, decodeStrings: false } as const;

/** More files than this are no web archive and no document. */
const mostEntries = 100_000;

/**
 * The files of a ZIP archive, from its directory. Throws an `Error` that says
 * what is wrong where the archive is broken. Nothing is written anywhere.
 */
export async function* readZip(source: string | Uint8Array): AsyncGenerator<ZipEntry> {
  const zip = await openZip(source);
  const faults: Error[] = [];
  // One that comes between two entries would otherwise end the process; it is thrown with the next.
  zip.on("error", (error: Error) => faults.push(error));
  try {
    if (zip.entryCount > mostEntries) {
      throw new RangeError(`it has ${zip.entryCount} files, more than ${mostEntries}`);
    }
    for (;;) {
      const entry = await nextEntry(zip);
      if (faults[0]) throw faults[0];
      if (!entry) return;
      yield {
        name: (entry.fileName as unknown as Buffer).toString("utf8"),
        packed: entry.compressedSize,
        isEncrypted: entry.isEncrypted(),
        stream: () => openStream(zip, entry),
      };
    }
  } finally {
    zip.close();
  }
}

function openZip(source: string | Uint8Array): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, zip?: ZipFile): void =>
      zip ? resolve(zip) : reject(error ?? new Error("it cannot be opened"));
    if (typeof source === "string") open(source, options, done);
    else fromBuffer(Buffer.from(source.buffer, source.byteOffset, source.length), options, done);
  });
}

function nextEntry(zip: ZipFile): Promise<Entry | null> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      zip.off("entry", onEntry).off("end", onEnd).off("error", onError);
      act();
    };
    const onEntry = (entry: Entry): void => settle(() => resolve(entry));
    const onEnd = (): void => settle(() => resolve(null));
    const onError = (error: Error): void => settle(() => reject(error));
    zip.on("entry", onEntry).on("end", onEnd).on("error", onError);
    zip.readEntry();
  });
}

function openStream(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (stream ? resolve(stream) : reject(error)));
  });
}
