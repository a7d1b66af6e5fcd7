// Ingests and says of each batch which articles it kept, as soon as they are kept: to be killed.
// node ingest-and-tell.mjs PLACE INPUT…
import { writeSync } from "node:fs";
import { ingest } from "../../../dist/archive/index.js";
import { openStore } from "../../../dist/store/index.js";

/** Small, so that there are many moments between two batches. */
const batchBytes = 3 * 1024;

const [place, ...inputs] = process.argv.slice(2);
// Written at once, without a buffer that a kill would empty.
const tell = (line) => writeSync(1, `${line}\n`);
const store = await openStore(place);
const options = {
  settings: { database: place, defaults: {}, kept: "full", ingest: {} },
  workers: 1,
  followLinks: false,
  batchBytes,
};
tell("ready");
await ingest(store, inputs, { command: ["ingest"], version: "0.0.0" }, options, ({ added }) => {
  for (const id of added) tell(id);
});
await store.close();
tell("done");
