import type { Facet, Facets } from "../../search/index.js";
import { sayCount } from "../../search/index.js";
import type { Terminal } from "../output/terminal.js";
import { createPalette } from "../views/palette.js";
import { plain } from "../views/plain.js";
import { wrapWords } from "../views/wrap-words.js";

/** Values of a facet on the screen; JSON and CSV have all. */
const mostShown = 12;
/** Columns of the longest bar. */
const longestBar = 24;

const titles: Readonly<Record<Facet["name"], string>> = {
  kind: "Kind",
  act: "Act",
  status: "Status",
  sourceType: "Source type",
  outlet: "Outlet",
  medium: "Medium",
  speaker: "Speaker",
  year: "Year",
  month: "Month",
};

/** What the statements found are, each facet as a table with bars. */
export function renderFacets(
  sentence: string,
  { facets, lookedAt, partial }: Facets,
  terminal: Terminal,
): string {
  const palette = createPalette(terminal.colour);
  const count = sayCount({ number: lookedAt, exact: true });
  const of = partial
    ? `Counted of ${count} only, the newest or last added; there are more.`
    : `${count}.`;
  const head = [...wrapWords(plain(sentence), terminal.width).map(palette.bold), of];
  const tables = facets
    .filter(({ values }) => values.length > 0)
    .map((facet) => tableOf(facet, terminal, palette.bold));
  return `${[head, ...tables].map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

/** Years and months are shown from the last on. */
function tableOf(
  { name, values, more }: Facet,
  { width }: Terminal,
  bold: (text: string) => string,
): string[] {
  const inTime = name === "year" || name === "month";
  const shown = inTime ? values.slice(-mostShown) : values.slice(0, mostShown);
  const isCut = more || shown.length < values.length;
  const most = Math.max(...shown.map(({ count }) => count));
  const digits = String(most).length;
  const room = width - digits - longestBar - 4;
  const rows = shown.map(({ name: value, count }) => {
    const bar = "█".repeat(Math.max(1, Math.round((count / most) * longestBar)));
    return `  ${String(count).padStart(digits)} ${bar.padEnd(longestBar)} ${cut(plain(value), room)}`;
  });
  return [
    bold(titles[name]),
    ...rows,
    ...(isCut ? [inTime ? "  earlier ones: --json" : "  and others: --json"] : []),
  ];
}

function cut(words: string, room: number): string {
  const letters = [...words];
  return letters.length <= room ? words : `${letters.slice(0, room - 1).join("")}…`;
}
