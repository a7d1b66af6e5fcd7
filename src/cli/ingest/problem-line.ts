import type { FoundProblem } from "../../archive/index.js";

/** A problem as one line that names its input, once. */
export function problemLine({ input, message, code }: FoundProblem): string {
  const named = message.startsWith(`${input}:`) ? message : `${input}: ${message}`;
  return `${named} (${code})`.replace(/\s+/g, " ");
}
