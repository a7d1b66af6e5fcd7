import { describeArchive, type ArchiveDescription } from "../../store/index.js";
import { withArchive } from "../archive/open-archive.js";
import type { DbOptions } from "../commands/db.js";
import { writeOut } from "../output/write-out.js";

/** `onrecord db info`: what the archive holds, in figures. */
export async function infoCommand({ db, json }: DbOptions): Promise<void> {
  const described = await withArchive(db, { readOnly: true }, describeArchive);
  await writeOut(json ? `${JSON.stringify(described)}\n` : inWords(described));
}

const engineNames = { sqlite: "SQLite", postgres: "PostgreSQL" };
const bytesPerMegabyte = 1_000_000;

function inWords({ counts, readers, ...archive }: ArchiveDescription): string {
  const lines: [string, string | number][] = [
    ["archive", archive.location],
    ["engine", `${engineNames[archive.engine]} ${archive.version}`],
    ["size", `${(archive.bytes / bytesPerMegabyte).toFixed(1)} MB`],
    ["articles", counts.articles],
    ["statements", counts.statements],
    ["people named", counts.article_people],
    ["people", counts.people],
    ["in registries", counts.registry_entries],
    ...readers.map(({ version, weights, articles }): [string, string] => [
      "read by",
      `${version}, ${weights ?? "no weights"}: ${articles} article${articles === 1 ? "" : "s"}`,
    ]),
    ["snapshot", archive.snapshot],
  ];
  const width = Math.max(...lines.map(([name]) => name.length));
  return lines.map(([name, value]) => `${name.padEnd(width)}  ${value}\n`).join("");
}
