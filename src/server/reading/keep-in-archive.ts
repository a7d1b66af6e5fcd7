import type { TextReader } from "../../api/index.js";
import { keepReading } from "../../archive/ingest/keep-reading.js";
import type { Store } from "../../store/index.js";

/** Keeps what editors had read in this archive. */
export function keepInArchive(store: Store, version: string): TextReader["keep"] {
  const start = { command: ["serve", "read"], version };
  return ({ reading, sentences }, editor) =>
    keepReading(store, { reading, sentences }, start, { editor, at: new Date().toISOString() });
}
