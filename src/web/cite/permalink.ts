import { statementPath } from "../paths.js";

/** The whole address of a statement on this server, as `https://record.example/statements/…`. */
export function permalink(statement: { readonly id: string }, origin: string): string {
  return origin + statementPath(statement);
}
