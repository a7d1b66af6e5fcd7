import { count } from "../view/describe-article.js";
import type { Named, StatementView } from "../view/describe-statement.js";
import { escapeHtml } from "./escape-html.js";
import { renderBadge, voiceClass } from "./render-tag.js";

/** A statement's note beside its paragraph: who, how, when, to whom, in answer to what. */
export function renderNote(view: StatementView, prefix: string): string {
  const id = `${prefix}-${view.number}`;
  return `<li class="note ${voiceClass(view)} n-${view.statement.kind}" id="${id}-note" data-s="${id}">
<p class="who"><a class="number" href="#${id}" aria-label="Statement ${view.number} in the text">${view.number}</a> ${renderWho(view)}</p>
<p class="how">${howOf(view, prefix).join(" · ")}</p>
${renderReply(view, prefix)}${renderDoubt(view)}</li>`;
}

function renderWho(view: StatementView): string {
  const name = `<b><bdi>${escapeHtml(view.who)}</bdi></b>`;
  if (view.speakers.length === 0) {
    return `<span class="tag vx">?</span> ${name} <span class="role">${escapeHtml(view.standing ?? "")}</span>`;
  }
  const role = view.role ? ` <span class="role"><bdi>${escapeHtml(view.role)}</bdi></span>` : "";
  return `${view.speakers.map(renderBadge).join(" ")} ${name}${role}`;
}

/** The short facts of a statement, each as HTML. */
function howOf(view: StatementView, prefix: string): string[] {
  const facts = [`<span class="kind">${view.statement.kind}</span>`];
  if (view.deed) facts.push(`<em>${escapeHtml(view.deed)}</em>`);
  if (view.cue) facts.push(`<q class="cue">${escapeHtml(view.cue)}</q>`);
  if (view.source) facts.push(`as <q class="cue">${escapeHtml(view.source)}</q>`);
  const when = view.when ?? view.whenWords;
  if (when) facts.push(renderWhen(when, view.whenWords));
  if (view.medium) facts.push(escapeHtml(view.medium));
  if (view.addressees.length > 0) facts.push(`to ${renderNames(view.addressees)}`);
  const about = view.about.filter(({ name }) => !view.addressees.some((one) => one.name === name));
  if (about.length > 0) facts.push(`about ${renderNames(about)}`);
  if (view.grounds) facts.push(`<q class="cue">${escapeHtml(view.grounds)}</q>`);
  facts.push(`${Math.round(view.statement.confidence * 100)}% sure`);
  if (view.within) facts.push(`inside <a href="#${prefix}-${view.within}">${view.within}</a>`);
  return facts;
}

function renderWhen(when: string, words: string | null): string {
  const title = words ? ` title="“${escapeHtml(words)}”"` : "";
  return `<span${title}>${escapeHtml(when)}</span>`;
}

function renderNames(people: readonly Named[]): string {
  return people.map(({ name }) => `<bdi>${escapeHtml(name)}</bdi>`).join(", ");
}

function renderReply({ reply }: StatementView, prefix: string): string {
  if (!reply) return "";
  const who = reply.who ? `<bdi>${escapeHtml(reply.who)}</bdi>` : "";
  const link = reply.number
    ? `<a href="#${prefix}-${reply.number}">statement ${reply.number}</a>`
    : "";
  return `<p class="reply">in answer to ${[who, link].filter(Boolean).join(", ")}</p>\n`;
}

/** For a statement without a speaker, whom it might be by, one click away. */
function renderDoubt(view: StatementView): string {
  if (view.speakers.length > 0 || view.candidates.length === 0) return "";
  const items = view.candidates.map(
    ({ name, confidence }) =>
      `<li><bdi>${escapeHtml(name)}</bdi> ${Math.round(confidence * 100)}%</li>`,
  );
  return `<details class="doubt"><summary>${count(items.length, "candidate")}</summary><ul>${items.join("")}</ul></details>\n`;
}
