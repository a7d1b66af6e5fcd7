import { articleFacts, articleName, count } from "../../export/view/describe-article.js";
import {
  countRetold,
  describeReading,
  unattributed,
  type ReadingView,
} from "../../export/view/describe-statement.js";
import { kinds, type Reading } from "../../model/index.js";
import type { Terminal } from "../output/terminal.js";
import { createPalette, type Palette } from "./palette.js";
import { plain } from "./plain.js";
import { renderStatement } from "./render-statement.js";
import { wrapWords } from "./wrap-words.js";

/** One article's record for the terminal: head, statements in order, and a line that sums up. Ends with an empty line. */
export function renderReading(reading: Reading, terminal: Terminal, explain: boolean): string {
  const palette = createPalette(terminal.colour);
  const view = describeReading(reading);
  const statements = view.statements.map((statement) =>
    renderStatement(statement, palette, terminal, explain),
  );
  const summary = renderSummary(view, palette, terminal.width);
  return `${[renderHead(reading, palette, terminal), ...statements, summary].join("\n")}\n`;
}

function renderHead({ article }: Reading, palette: Palette, { width }: Terminal): string {
  const title = wrapWords(plain(articleName(article)), width).map(palette.bold);
  const facts = wrapWords(plain(articleFacts(article).join(" · ")), width);
  const lines = [
    ...title,
    ...facts.filter(Boolean).map(palette.dim),
    palette.dim("─".repeat(width)),
  ];
  return `${lines.join("\n")}\n`;
}

/** "9 statements by 2 speakers: 5 direct, 4 indirect; 1 unattributed". */
function renderSummary(view: ReadingView, palette: Palette, width: number): string {
  const { statements, voices } = view;
  if (statements.length === 0) return palette.dim("No statement was read here.\n");
  const byKind = kinds
    .map((kind) => [kind, statements.filter((one) => one.statement.kind === kind).length] as const)
    .filter(([, number]) => number > 0)
    .map(([kind, number]) => `${number} ${kind}`);
  const withoutSpeaker = statements.filter(({ standing }) => standing === unattributed).length;
  const notMade = statements.filter(({ statement }) => statement.status !== "made").length;
  const retold = countRetold(view);
  const line = [
    `${count(statements.length, "statement")} by ${count(voices.size, "speaker")}: ${byKind.join(", ")}`,
    ...(retold > 0 ? [`${retold} told again`] : []),
    ...(notMade > 0 ? [`${notMade} not said`] : []),
    ...(withoutSpeaker > 0 ? [`${withoutSpeaker} ${unattributed}`] : []),
  ].join("; ");
  return wrapWords(line, width)
    .map((part) => `${palette.dim(part)}\n`)
    .join("");
}
