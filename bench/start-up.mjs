import { spawnSync } from "node:child_process";
import { exampleFiles } from "../scripts/support/examples.mjs";
import { inProject } from "../scripts/support/project.mjs";
import { median, seconds } from "./support/time.mjs";

const rounds = 7;

/** Seconds from starting `onrecord read FILE` on one short article to its end. */
export function measure() {
  const file = exampleFiles().find((name) => name.endsWith(".txt"));
  if (!file) throw new Error("No .txt article in examples/: this bench starts the command on one");
  const command = [inProject("bin", "onrecord.mjs"), "read", "--json", file];
  const ours = timeOf(command);
  const node = timeOf(["--eval", ""]);
  return [
    { what: "onrecord read --json, one short article", value: ours * 1000, unit: "ms" },
    { what: "node itself", value: node * 1000, unit: "ms" },
  ];
}

function timeOf(args) {
  return median(Array.from({ length: rounds }, () => seconds(() => start(args))));
}

function start(args) {
  const { status, stderr, error } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (error) throw error;
  if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}: ${stderr}`);
}
