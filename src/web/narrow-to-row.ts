import type { SourcesPage } from "../api/shapes/index.js";

export type SourcingTable = SourcesPage["sourcing"]["tables"][number];
type Params = Readonly<Record<string, string>>;

/** Sorts of source that a search can ask for by their name. */
const searchable = new Set(["anonymous", "group", "document", "poll"]);

/** What a search must be asked beside to find what a row of a report counts; null where none can ask it. */
export function narrowToRow(by: SourcingTable["by"], value: string): Params | null {
  if (value === "") return null;
  switch (by) {
    case "person":
    case "organisation":
      return isLinked(value) ? { speaker: value } : null;
    case "outlet":
      return { outlet: value };
    case "source-type":
      if (value === "unresolved") return { unattributed: "true" };
      return searchable.has(value) ? { sourceType: value } : null;
    case "year":
    case "month":
      return { saidFrom: value, saidTo: value };
    case "quarter":
      return quarter(value);
    default:
      return null;
  }
}

/** Whether a row's person has a page of its own in the archive. */
export function isLinked(value: string): boolean {
  return !value.startsWith("unlinked:");
}

/** "2025-Q2" is from April to June. */
function quarter(value: string): Params | null {
  const [, year, place] = /^(\d{4})-Q([1-4])$/.exec(value) ?? [];
  if (year === undefined) return null;
  const month = (number: number): string => `${year}-${String(number).padStart(2, "0")}`;
  return { saidFrom: month(3 * Number(place) - 2), saidTo: month(3 * Number(place)) };
}
