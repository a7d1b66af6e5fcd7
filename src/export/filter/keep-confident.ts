import type { Reading } from "../../model/index.js";
import { keepStatements } from "./keep-statements.js";

/** The reading without the statements whose confidence is below `least` (0 to 1); the rest stays true (see keepStatements). */
export function keepConfident(reading: Reading, least: number): Reading {
  const kept = reading.statements.filter(({ confidence }) => confidence >= least);
  return keepStatements(reading, new Set(kept.map(({ id }) => id)));
}
