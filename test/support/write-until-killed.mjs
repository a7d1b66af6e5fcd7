// Adds the readings of a file to an archive, some at a time, and writes the ids of each
// step to standard output once it is kept: `node write-until-killed.mjs PLACE READINGS.json`.
import { readFileSync, writeSync } from "node:fs";
import { addReadings, openStore } from "../../dist/store/index.js";

const stepSize = 3;
const standardOutput = 1;

const [place, file] = process.argv.slice(2);
const readings = JSON.parse(readFileSync(file, "utf8"));
const store = await openStore(place);
for (let at = 0; at < readings.length; at += stepSize) {
  const step = readings.slice(at, at + stepSize);
  await store.write((tx) => addReadings(tx, store, step));
  const ids = step.map(({ reading }) => reading.article.id);
  writeSync(standardOutput, `${ids.join("\n")}\n`);
}
await store.close();
