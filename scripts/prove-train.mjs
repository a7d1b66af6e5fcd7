// Trains the shipped weights anew, twice, and compares the bytes with each other
// and with those in weights/. Takes about as long as two trainings.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const corpora = process.env.ONRECORD_CORPORA ?? join(root, "..", "shared");
const files = ["syntax.bin.gz", "statements.bin.gz"];
const folders = [1, 2].map((n) => mkdtempSync(join(tmpdir(), `onrecord-train-${n}-`)));

try {
  for (const folder of folders) train(folder);
  const [first, second] = folders;
  let failed = false;
  for (const file of files) {
    const bytes = readFileSync(join(first, file));
    const twice = bytes.equals(readFileSync(join(second, file)));
    const shipped = bytes.equals(readFileSync(join(root, "weights", file)));
    console.log(
      `${file}: two trainings ${twice ? "agree" : "DIFFER"}; the shipped file ${shipped ? "agrees" : "DIFFERS"}`,
    );
    failed ||= !twice || !shipped;
  }
  process.exitCode = failed ? 1 : 0;
} finally {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

function train(folder) {
  const started = process.hrtime.bigint();
  const gold = join(corpora, "corpora", "polnear.train.jsonl");
  const treebanks = join(corpora, "treebanks");
  const { status } = spawnSync(
    process.execPath,
    [
      "--max-old-space-size=12288",
      join(root, "bin", "onrecord.mjs"),
      "train",
      gold,
      "--treebanks",
      treebanks,
      "--out",
      folder,
    ],
    { stdio: "inherit" },
  );
  if (status !== 0)
    throw new Error(`Training failed with exit code ${status}; are the corpora in "${corpora}"?`);
  console.log(`trained in ${Number((process.hrtime.bigint() - started) / 1_000_000_000n)} s`);
}
