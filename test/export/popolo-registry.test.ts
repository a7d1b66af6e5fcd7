import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import type { ArchivePerson } from "../../src/export/formats/export-item.js";
import { popolo } from "../../src/export/formats/popolo.js";
import { readRegistry } from "../../src/ingest/registries/index.js";
import type { RegistryEntry } from "../../src/model/index.js";
import { sampleRecord } from "../support/sample-record.js";
import { collect, context, itemOf, stream } from "./support/make-items.js";

const folder = mkdtempSync(join(tmpdir(), "onrecord-popolo-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ito: ArchivePerson = {
  id: "csv:ito",
  type: "person",
  name: "Marta Ito",
  aliases: ["M. Ito", 'Marta "the mayor" Ito'],
  handles: [
    { network: "X", handle: "@martaito" },
    { network: "Bluesky", handle: "@ito.lowhaven.example" },
  ],
  identifiers: [{ scheme: "wikidata", identifier: "Q0" }],
  roles: [
    { role: "Mayor", organisation: "Lowhaven", from: "2028-05-01", to: null },
    { role: "Councillor", organisation: "Lowhaven", from: "2020-05-01", to: "2028-04-30" },
    { role: "Teacher", organisation: null, from: null, to: null },
  ],
};
const trust: ArchivePerson = {
  id: "csv:trust",
  type: "organisation",
  name: "Lowhaven Harbour Trust",
  aliases: ["the Trust"],
  handles: [],
  identifiers: [],
  roles: [],
};

it("people and organisations that are written as Popolo are read as a registry", async () => {
  const people = new Map([
    ["p1", ito],
    ["p2", trust],
  ]);
  const path = join(folder, "people.json");
  const items = [{ ...itemOf(sampleRecord()), people }];
  writeFileSync(path, await collect(popolo.write(stream(items), context, null)));
  const entries = new Map<string, RegistryEntry>();
  for await (const item of readRegistry(path)) {
    if (item.kind === "problem") throw new Error(item.unreadable.problem.message);
    if (item.kind === "entry") entries.set(item.entry.name, item.entry);
  }
  expect([...entries.keys()].toSorted()).toEqual([
    "Lowhaven",
    "Lowhaven Harbour Trust",
    "Marta Ito",
  ]);
  const mayor = entries.get("Marta Ito");
  expect(mayor).toMatchObject({
    type: "person",
    handles: ito.handles,
    identifiers: { wikidata: "Q0" },
  });
  expect(mayor?.aliases.map(({ name }) => name)).toEqual(ito.aliases);
  expect(
    mayor?.roles.map(({ title, organisation, from, to }) => [title, organisation, from, to]),
  ).toEqual(ito.roles.map(({ role, organisation, from, to }) => [role, organisation, from, to]));
  expect(entries.get("Lowhaven Harbour Trust")).toMatchObject({
    type: "organisation",
    aliases: [{ name: "the Trust" }],
  });
});
