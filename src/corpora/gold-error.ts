/** A gold file that cannot be read; the message names file, place and what to do. */
export class GoldError extends Error {
  override readonly name = "GoldError";
}

/** What a caught value says, whatever was thrown. */
export function reasonOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
