import { existsSync } from "node:fs";
import { buildWeb } from "./build-web.mjs";
import { inProject, runNode } from "./project.mjs";

const compiler = inProject("node_modules", "typescript", "bin", "tsc");

/** Compiles `src/` to `dist/` where it changed, and builds what the pages fetch. Returns an exit code. */
export function compile() {
  // The compiler trusts its own notes of what it wrote: without this, a deleted dist/ stays empty.
  const anew = existsSync(inProject("dist", "index.js")) ? [] : ["--force"];
  return runNode(compiler, ["-b", ...anew]) || buildWeb();
}

/**
 * Checks the types of the tests and of the pages' islands: what runs them, or
 * bundles them, does not look at types. Returns the exit code.
 */
export function checkTests() {
  return (
    runNode(compiler, ["-p", inProject("test")]) ||
    runNode(compiler, ["-p", inProject("src", "web", "islands")])
  );
}
