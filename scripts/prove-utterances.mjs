// Makes renderings of utterances with planted variants and clusters them:
// `npm run prove:utterances`, `npm run prove:utterances -- --count 100000`.
// Ends with 1 where less comes out than docs/checking.md promises.
import { parseArgs } from "node:util";
import { makeRenderings, scorePairs } from "../bench/support/utterances/make-renderings.mjs";
import { compile } from "./support/compile.mjs";
import { installIfNeeded } from "./support/install.mjs";
import { runInOrder } from "./support/project.mjs";

const { values } = parseArgs({
  options: {
    count: { type: "string", default: "1000000" },
    seed: { type: "string", default: "1" },
  },
});

runInOrder(installIfNeeded, compile);
const { clusterUtterances } = await import("../dist/compare/index.js");
const { english } = await import("../dist/language/index.js");

const wanted = new Map();
/** One after another, as an archive gives them: no list of them is held. */
function* renderings() {
  for (const made of makeRenderings(Number(values.count), { seed: Number(values.seed) })) {
    wanted.set(made.id, made.utterance);
    yield made;
  }
}

const started = process.cpuUsage();
const begun = performance.now();
const utterances = clusterUtterances(renderings(), english);
const seconds = (performance.now() - begun) / 1000;
const { user, system } = process.cpuUsage(started);
const { precision, recall } = scorePairs(utterances, wanted);
const memory = process.resourceUsage().maxRSS / 1024;
console.log(
  `${wanted.size} renderings, ${utterances.length} utterances in ${seconds.toFixed(0)} s (${((user + system) / 1e6).toFixed(0)} s of processor time), ${memory.toFixed(0)} MiB`,
);
console.log(
  `pairs: precision ${(precision * 100).toFixed(2)} %, recall ${(recall * 100).toFixed(2)} %`,
);
process.exitCode = precision >= 0.99 && recall >= 0.97 && memory < 2048 ? 0 : 1;
