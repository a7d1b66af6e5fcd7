// `npm start`: installs what is lacking, builds, takes examples/ into an archive of its own, and serves it until it is stopped.
// Options are those of `onrecord serve`: `npm start -- --port 8080`; with `--db` the examples go into that archive.
import { mkdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { compile } from "./support/compile.mjs";
import { exampleFiles } from "./support/examples.mjs";
import { installIfNeeded } from "./support/install.mjs";
import { inProject, runInOrder } from "./support/project.mjs";

const given = process.argv.slice(2);
const { values } = parseArgs({
  args: given,
  options: { db: { type: "string" } },
  strict: false,
});

runInOrder(installIfNeeded, compile);
// In this process, so that whoever stops it stops the server.
const { run } = await import(new URL("../dist/cli/main.js", import.meta.url).href);
const onrecord = (...args) => run([process.execPath, "onrecord", ...args]);
const database = values.db ?? ownDatabase();
await onrecord("ingest", "--db", database, ...exampleFiles());
if (!process.exitCode) await onrecord("serve", "--db", database, ...given);

/** Not `onrecord.db`: what a user takes in here stays apart from the examples. Removing it begins anew. */
function ownDatabase() {
  mkdirSync(inProject(".cache"), { recursive: true });
  return inProject(".cache", "examples.db");
}
