import type { Kysely } from "kysely";
import type { StoredReading, Tables } from "../../store/index.js";
import { loadOldReadings, pastOf, type PastReading } from "../reread/old-readings.js";
import { machineReadingOf } from "./machine-reading.js";

/**
 * The readings of an article, the oldest first: those that newer ones replaced,
 * the machine's present one and, where editors corrected it, what they made of it.
 */
export async function readingsOf(
  db: Kysely<Tables>,
  stored: StoredReading,
): Promise<PastReading[]> {
  const old = await loadOldReadings(db, stored.row.key);
  const { reading } = await machineReadingOf(db, stored);
  const read = [...old, pastOf(reading)];
  return reading === stored.reading ? read : [...read, editedOf(stored)];
}

/** Named for whoever asks for a reading by the version of what made it. */
function editedOf({ reading }: StoredReading): PastReading {
  const past = pastOf(reading);
  return { ...past, reader: { ...past.reader, version: `${past.reader.version}, edited` } };
}
