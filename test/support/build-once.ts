import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { projectRoot } from "./project.js";

/**
 * Compiles before the first test, since tests that start `bin/onrecord.mjs`
 * run what is in dist/. `npm test` has compiled already and says so by
 * ONRECORD_BUILT; it fails there when the code does not compile. Here a failure
 * is shown and the tests go on, so that one area can be tested while another
 * is being written.
 */
export default function buildOnce(): void {
  if (process.env.ONRECORD_BUILT === "1") return;
  const build = spawnSync(process.execPath, [join(projectRoot, "scripts", "build.mjs")], {
    cwd: projectRoot,
    stdio: "inherit",
  });
  if (build.status !== 0) {
    process.stderr.write("The build failed; tests that start the command run older code.\n");
  }
}
