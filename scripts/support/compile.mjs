import { existsSync } from "node:fs";
import { inProject, runNode } from "./project.mjs";

/** Compiles `src/` to `dist/` where it changed. Returns the compiler's exit code. */
export function compile() {
  // The compiler trusts its own notes of what it wrote: without this, a deleted dist/ stays empty.
  const anew = existsSync(inProject("dist", "index.js")) ? [] : ["--force"];
  return runNode(inProject("node_modules", "typescript", "bin", "tsc"), ["-b", ...anew]);
}
