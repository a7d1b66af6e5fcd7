// `npm run bench`: installs what is lacking, builds and measures speed and memory.
// What follows `--` goes to bench/run.mjs: `npm run bench -- --json`.
import { compile } from "./support/compile.mjs";
import { installIfNeeded } from "./support/install.mjs";
import { inProject, runInOrder, runNode } from "./support/project.mjs";

runInOrder(installIfNeeded, compile, () =>
  runNode(inProject("bench", "run.mjs"), process.argv.slice(2)),
);
