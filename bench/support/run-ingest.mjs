// Runs the command with these arguments, and prints behind its output the seconds and the memory it took.
import { run } from "../../dist/cli/main.js";

await run([process.execPath, "onrecord", ...process.argv.slice(2)]);
// From the start of the process; maxRSS is in kilobytes.
const usage = { seconds: performance.now() / 1000, memory: process.resourceUsage().maxRSS / 1024 };
process.stdout.write(`${JSON.stringify(usage)}\n`);
