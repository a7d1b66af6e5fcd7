import type { Kind } from "../../model/index.js";
import { count } from "../view/describe-article.js";
import type { ReadingView, StatementView } from "../view/describe-statement.js";
import { escapeHtml } from "./escape-html.js";
import { renderBadge } from "./render-tag.js";

/** How each kind is drawn, and what it means. */
const kindNotes: readonly [Kind, string][] = [
  ["direct", "in quotation marks"],
  ["mixed", "reported, with quoted words"],
  ["indirect", "reported, not quoted"],
  ["post", "a post shown whole"],
  ["turn", "a turn of a transcript"],
  ["act", "told without its words"],
];

/** Who speaks in the article, with initials and colour, and the kinds that occur in it. */
export function renderLegend(view: ReadingView): string {
  const kinds = new Set(view.statements.map(({ statement }) => statement.kind));
  const lines = kindNotes
    .filter(([kind]) => kinds.has(kind))
    .map(
      ([kind, note]) => `<li><span class="m-content k-${kind} sample">${kind}</span> ${note}</li>`,
    );
  return `<div class="legend" role="group" aria-label="Legend">
<ul class="voices">${renderVoices(view)}</ul>
<ul class="kinds">${lines.join("")}</ul>
</div>`;
}

function renderVoices(view: ReadingView): string {
  const voices = [...view.voices.values()].map((voice) => {
    const own = view.statements.filter(({ speakers }) => speakers.includes(voice));
    return `<li>${renderBadge(voice)} <bdi>${escapeHtml(voice.person.name)}</bdi> ${tally(own)}</li>`;
  });
  const nobody = view.statements.filter(({ speakers }) => speakers.length === 0);
  if (nobody.length > 0) {
    voices.push(`<li><span class="tag vx">?</span> no speaker named ${tally(nobody)}</li>`);
  }
  return voices.join("");
}

function tally(own: readonly StatementView[]): string {
  return `<span class="tally" title="${count(own.length, "statement")}">${own.length}</span>`;
}
