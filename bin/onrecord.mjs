#!/usr/bin/env node
import { existsSync } from "node:fs";

const main = new URL("../dist/cli/main.js", import.meta.url);
if (existsSync(main)) {
  const { run } = await import(main.href);
  await run(process.argv);
} else {
  console.error(
    "onrecord: not built yet (dist/cli/main.js is missing): run `npm run build` or `npm start`.",
  );
  process.exitCode = 1;
}
