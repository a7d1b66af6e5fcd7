// `npm run schema`: writes schema/onrecord-1.schema.json from src/model/schema.ts.
import { writeFileSync } from "node:fs";
import { compile } from "./support/compile.mjs";
import { installIfNeeded } from "./support/install.mjs";
import { inProject, runInOrder } from "./support/project.mjs";

runInOrder(installIfNeeded, compile);
// Imported only now: before the build there is nothing to import.
const { recordJsonSchema } = await import("../dist/model/schema.js");
const path = inProject("schema", "onrecord-1.schema.json");
writeFileSync(path, `${JSON.stringify(recordJsonSchema(), null, 2)}\n`);
process.stdout.write(`Wrote ${path}\n`);
