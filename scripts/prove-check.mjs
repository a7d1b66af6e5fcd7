// Makes quotations by known edits and checks each against its originals:
// `npm run prove:check`, `npm run prove:check -- --count 500 --seed 3 --errors 10`.
// Ends with 1 where less is right than docs/checking.md promises.
import { parseArgs } from "node:util";
import { makeCheckSet } from "../bench/support/check-set/make-check-set.mjs";
import { runCheckSet } from "../bench/support/check-set/run-check-set.mjs";
import { compile } from "./support/compile.mjs";
import { installIfNeeded } from "./support/install.mjs";
import { runInOrder } from "./support/project.mjs";

const { values } = parseArgs({
  options: {
    count: { type: "string", default: "3000" },
    seed: { type: "string", default: "1" },
    errors: { type: "string", default: "0" },
  },
});

runInOrder(installIfNeeded, compile);
const compare = await import("../dist/compare/index.js");
const { english } = await import("../dist/language/index.js");
const started = performance.now();
const set = makeCheckSet(Number(values.count), Number(values.seed));
const { counts, wrong } = runCheckSet(set, compare, english);
const seconds = (performance.now() - started) / 1000;
const share = counts.right / counts.quotations;
console.log(
  `${counts.quotations} quotations in ${seconds.toFixed(1)} s; headline right ${(share * 100).toFixed(2)} %`,
);
console.log(`negations and numbers flagged: ${counts.flagged} of ${counts.toFlag}`);
console.log(`"verbatim" given wrongly: ${counts.falseVerbatim}`);
console.log(`"altered" given wrongly: ${counts.falseAltered}`);
console.log(`"misattributed" given wrongly: ${counts.falseMisattributed}`);
for (const error of wrong.slice(0, Number(values.errors))) console.log(JSON.stringify(error));
const holds =
  share >= 0.98 &&
  counts.flagged === counts.toFlag &&
  counts.falseVerbatim + counts.falseAltered + counts.falseMisattributed === 0;
process.exitCode = holds ? 0 : 1;
