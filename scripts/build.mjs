// `npm run build`: installs what is lacking, then compiles src/ to dist/.
// With --clean nothing of an earlier build stays, as is right before packing.
import { rmSync } from "node:fs";
import { compile } from "./support/compile.mjs";
import { installIfNeeded } from "./support/install.mjs";
import { inProject, runInOrder } from "./support/project.mjs";

if (process.argv.includes("--clean")) rmSync(inProject("dist"), { recursive: true, force: true });
runInOrder(installIfNeeded, compile);
