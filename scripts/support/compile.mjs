import { existsSync } from "node:fs";
import { inProject, runNode } from "./project.mjs";

const compiler = inProject("node_modules", "typescript", "bin", "tsc");

/** Compiles `src/` to `dist/` where it changed. Returns the compiler's exit code. */
export function compile() {
  // The compiler trusts its own notes of what it wrote: without this, a deleted dist/ stays empty.
  const anew = existsSync(inProject("dist", "index.js")) ? [] : ["--force"];
  return runNode(compiler, ["-b", ...anew]);
}

/** Checks the types of the tests, which vitest runs without looking at them. Returns the exit code. */
export function checkTests() {
  return runNode(compiler, ["-p", inProject("test")]);
}
