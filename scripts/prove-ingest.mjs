// `npm run prove:ingest`: ingest killed with SIGKILL at random moments, on each engine.
// Runs test/archive/ingest/kill.test.ts with many rounds and other moments each time:
// `npm run prove:ingest -- --rounds 50 --seed 7`. PostgreSQL as for the tests.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { compile } from "./support/compile.mjs";
import { installIfNeeded } from "./support/install.mjs";
import { inProject, runInOrder, runNode } from "./support/project.mjs";

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "50" }, seed: { type: "string" } },
});
const rounds = wholeNumber("--rounds", values.rounds);
const seed = wholeNumber("--seed", values.seed ?? String(Date.now() % 1_000_000));

runInOrder(installIfNeeded, compile);
const folder = mkdtempSync(join(tmpdir(), "onrecord-prove-ingest-"));
const report = join(folder, "report.ndjson");
const started = Date.now();
try {
  process.exitCode = runNode(
    inProject("node_modules", "vitest", "vitest.mjs"),
    ["run", "test/archive/ingest/kill.test.ts"],
    {
      env: {
        ...process.env,
        ONRECORD_BUILT: "1",
        ONRECORD_KILL_ROUNDS: String(rounds),
        ONRECORD_KILL_SEED: String(seed),
        ONRECORD_KILL_REPORT: report,
      },
    },
  );
  if (process.exitCode === 0) tell(readFileSync(report, "utf8"));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function tell(lines) {
  const seconds = Math.round((Date.now() - started) / 1000);
  process.stdout.write(`seed ${seed}, Node ${process.versions.node}, ${seconds} s\n`);
  for (const line of lines.trim().split("\n")) {
    const { engine, kills, archives, acknowledged } = JSON.parse(line);
    process.stdout.write(
      `${engine}: ${kills} kills over ${archives} archives, ${acknowledged} articles acknowledged: none lost, none half, each archive ended the same\n`,
    );
  }
}

function wholeNumber(name, value) {
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  process.stderr.write(`${name} is "${value}"; give a whole number over 0\n`);
  process.exit(2);
}
