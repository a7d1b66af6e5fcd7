import type { BlockKind, Reading } from "../../model/index.js";
import { articleFacts, articleName, count } from "../view/describe-article.js";
import {
  countRetold,
  describeReading,
  placeOf,
  type ReadingView,
  type StatementView,
} from "../view/describe-statement.js";
import { escapeHtml } from "./escape-html.js";
import { listRows, type Row } from "../view/list-rows.js";
import { renderLegend } from "./render-legend.js";
import { renderNote } from "./render-note.js";
import { voiceClass } from "./render-tag.js";
import { renderText } from "./render-text.js";

/** One article of the page: its head, its legend, and each block with the notes of the statements that begin in it. */
export function renderArticle(reading: Reading, prefix: string): string {
  const { article } = reading;
  const view = describeReading(reading);
  const rows = listRows(article);
  const texts = renderText(article, rows, view.statements, prefix);
  const notes = notesByRow(rows, view.statements);
  const shown = rows.map((row, index) =>
    renderRow(row, texts[index] ?? "", notes[index] ?? [], prefix),
  );
  // A title that is a block of the text heads the article with its marks and notes.
  const hasTitle = rows[0]?.kind === "title";
  const title = hasTitle
    ? shown[0]
    : `<h2 class="title" dir="auto">${escapeHtml(articleName(article))}</h2>`;
  const language = article.language ? ` lang="${escapeHtml(article.language)}"` : "";
  return `<article id="${prefix}" aria-label="${escapeHtml(articleName(article))}">
<header class="head">
${title}
<p class="facts">${factsOf(reading, view)}</p>
${view.statements.length > 0 ? renderLegend(view) : renderEmpty(reading)}
${renderProblems(reading)}</header>
<div class="body"${language}>
${shown.slice(hasTitle ? 1 : 0).join("\n")}
</div>
</article>`;
}

const tags: Readonly<Record<BlockKind, string>> = {
  title: "h2",
  heading: "h3",
  paragraph: "p",
  quote: "blockquote",
  post: "blockquote",
  caption: "p",
  byline: "p",
  dateline: "p",
  list: "p",
  pullquote: "p",
  furniture: "p",
};

function renderRow(
  row: Row,
  text: string,
  views: readonly StatementView[],
  prefix: string,
): string {
  const tag = tags[row.kind];
  const boxed = views.find(
    ({ statement }) => statement.kind === "post" || statement.kind === "turn",
  );
  const box = boxed ? ` boxed ${voiceClass(boxed)}` : "";
  const notes = views.map((view) => renderNote(view, prefix)).join("\n");
  return `<div class="row">
<${tag} class="text b-${row.kind}${box}" dir="auto">${text}</${tag}>
${notes && `<ol class="notes">\n${notes}\n</ol>`}
</div>`;
}

/** The statements of each row: those whose first words stand in it. */
function notesByRow(rows: readonly Row[], views: readonly StatementView[]): StatementView[][] {
  const notes: StatementView[][] = rows.map(() => []);
  for (const view of views) {
    const { start } = placeOf(view.statement);
    const index = rows.findLastIndex((row) => row.start <= start);
    notes[Math.max(index, 0)]?.push(view);
  }
  return notes;
}

function factsOf(reading: Reading, view: ReadingView): string {
  const { url } = reading.article;
  const facts = articleFacts(reading.article).map((fact) => `<bdi>${escapeHtml(fact)}</bdi>`);
  const retold = countRetold(view);
  const again = retold > 0 ? `, ${retold} told again` : "";
  facts.push(`${count(view.statements.length, "statement")}${again}`);
  if (url && /^https?:\/\//i.test(url)) {
    facts.push(`<a href="${escapeHtml(url)}" rel="noreferrer nofollow">original</a>`);
  }
  return facts.join(" · ");
}

function renderEmpty({ problems }: Reading): string {
  const next = problems.length > 0 ? "" : " Nobody is quoted or reported in this text.";
  return `<p class="empty">No statement was read here.${next}</p>`;
}

function renderProblems({ problems }: Reading): string {
  if (problems.length === 0) return "";
  const items = problems.map(
    ({ code, message }) => `<li>${escapeHtml(`${message} (${code})`)}</li>`,
  );
  return `<details class="problems"><summary>${count(items.length, "problem")}</summary><ul>${items.join("")}</ul></details>\n`;
}
