// All benches one after another, or those named: `npm run bench -- growth --json`.
// Other options go to the benches: `npm run bench -- ingest --articles 20000`.
import { spawnSync } from "node:child_process";
import { inProject } from "../scripts/support/project.mjs";

const benches = [
  "start-up",
  "read-speed",
  "page-speed",
  "memory",
  "long-line",
  "growth",
  "page-growth",
  "error-classes",
  "speaker-bias",
  "search",
  "store-insert",
  "ingest",
];

const args = process.argv.slice(2);
const asJson = args.includes("--json");
const isOption = (arg) => arg.startsWith("-") || /^\d+$/.test(arg);
const chosen = args.filter((arg) => !isOption(arg));
const unknown = chosen.filter((name) => !benches.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`No bench "${unknown[0]}"; there are ${benches.join(", ")}\n`);
  process.exit(2);
}

const results = [];
for (const name of chosen.length > 0 ? chosen : benches) {
  const rows = runBench(name);
  if (rows) results.push({ name, rows });
  else process.exitCode = 1;
  if (rows && !asJson) process.stdout.write(table(name, rows));
}
const machine = { node: process.version, platform: process.platform, arch: process.arch };
if (asJson) process.stdout.write(`${JSON.stringify({ ...machine, results }, null, 2)}\n`);

/** The rows of a bench; nothing when it failed, after saying why. */
function runBench(name) {
  const script = inProject("bench", "support", "run-one.mjs");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [script, name, ...args.filter(isOption)],
    {
      encoding: "utf8",
    },
  );
  if (status === 0) return JSON.parse(stdout);
  process.stderr.write(`${name} failed:\n${stderr}\n`);
  return undefined;
}

function table(name, rows) {
  const lines = rows.map(
    ({ value, unit, what, note }) =>
      `  ${written(value).padStart(10)} ${unit.padEnd(14)} ${what}${note ? `  (${note})` : ""}`,
  );
  return `${name}\n${lines.join("\n")}\n`;
}

/** Three figures at least, and no more digits than a measurement has. */
function written(value) {
  return value >= 100 ? String(Math.round(value)) : value.toPrecision(3);
}
