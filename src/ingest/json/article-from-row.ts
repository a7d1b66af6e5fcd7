import type { Ingested } from "../ingested.js";
import type { Source } from "../source.js";
import { articleFromRecord } from "./article-from-record.js";
import type { JsonObject } from "./json-object.js";

/** What rows of articles that we exported say in their column `format`. */
const rowFormat = "onrecord-article/1";
/** The same in CSV, where cells that a spreadsheet would run are defused. */
const defusedRowFormat = "onrecord-article/1; defused";

/** Whether an object is a row of `onrecord export --of articles`. */
export function isArticleRow(object: JsonObject): boolean {
  return object["format"] === rowFormat || object["format"] === defusedRowFormat;
}

/** The article of a row that was exported: the same text, blocks and id as it had. */
export function articleFromRow(row: JsonObject, source: Source): Ingested {
  const isDefused = row["format"] === defusedRowFormat;
  const cells = Object.entries(row).map(([name, cell]) => [name, isDefused ? arm(cell) : cell]);
  const { byline, blocks, ...fields } = Object.fromEntries(cells) as JsonObject;
  const article = {
    ...Object.fromEntries(Object.entries(fields).filter(([, cell]) => cell !== "")),
    text: fields["text"] ?? "",
    byline: typeof byline === "string" && byline !== "" ? byline.split("; ") : [],
    blocks: typeof blocks === "string" ? readBlocks(blocks) : null,
  };
  return articleFromRecord({ article }, source);
}

/** Takes away the apostrophe that keeps a cell from being run; see "Formulas in CSV" in docs/formats.md. */
function arm(cell: unknown): unknown {
  return typeof cell === "string" && /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

/** `title 0-17;paragraph 19-80` as blocks; an empty cell is none at all. */
function readBlocks(cell: string): JsonObject[] {
  return cell
    .split(";")
    .filter((block) => block !== "")
    .map((block) => {
      const [kind = "", offsets = ""] = block.split(" ");
      const [start, end] = offsets.split("-").map(Number);
      return { kind, start, end };
    });
}
