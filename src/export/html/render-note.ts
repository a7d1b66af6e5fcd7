import {
  unattributed,
  type Named,
  type NamedCandidate,
  type StatementView,
} from "../view/describe-statement.js";
import { sayReason, sayShare } from "../view/say-sure.js";
import { escapeHtml } from "./escape-html.js";
import { renderBadge, voiceClass } from "./render-tag.js";

/** A statement's note beside its paragraph: who, how, when, to whom, in answer to what. */
export function renderNote(view: StatementView, prefix: string): string {
  const id = `${prefix}-${view.number}`;
  return `<li class="note ${voiceClass(view)} n-${view.statement.kind}" id="${id}-note" data-s="${id}">
<p class="who"><a class="number" href="#${id}" aria-label="Statement ${view.number} in the text">${view.number}</a> ${renderWho(view)}</p>
<p class="how">${howOf(view, prefix).join("&nbsp;· ")}</p>
${renderReply(view, prefix)}${renderDoubt(view)}${renderWhy(view)}</li>`;
}

function renderWho(view: StatementView): string {
  const titled = [view.title, view.who].filter(Boolean).join(" ");
  const name = `<b><bdi>${escapeHtml(titled)}</bdi></b>`;
  if (view.speakers.length === 0) {
    if (view.statement.source.length === 0)
      return `<span class="tag vx">?</span> <b>${unattributed}</b>`;
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
  if (view.within) facts.push(`inside ${linkTo(view.within, prefix)}`);
  if (view.original) facts.push(`quotes ${originalOf(view.original, prefix)}`);
  if (view.alsoTold.length > 0) {
    facts.push(`also told in ${view.alsoTold.map((number) => linkTo(number, prefix)).join(", ")}`);
  }
  facts.push(`<span title="${sayShare(view.statement.confidence)}">${view.sure}</span>`);
  return facts;
}

function linkTo(number: number, prefix: string): string {
  return `<a href="#${prefix}-${number}">statement ${number}</a>`;
}

function originalOf({ number }: { readonly number: number | null }, prefix: string): string {
  return number ? linkTo(number, prefix) : "another article";
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
  const link = reply.number ? linkTo(reply.number, prefix) : "";
  const what = [who, link].filter(Boolean).join(", ") || "something earlier";
  const words = reply.words ? ` (<q class="cue">${escapeHtml(reply.words)}</q>)` : "";
  return `<p class="reply">in answer to ${what}${words}</p>\n`;
}

/** A candidate less likely than one in ten is named only where somebody asks why. */
const worthNaming = 0.1;

/** For a statement without a speaker, whom it might be by. */
function renderDoubt({ speakers, candidates }: StatementView): string {
  const likely = candidates.filter(({ confidence }) => confidence >= worthNaming);
  if (speakers.length > 0 || likely.length === 0) return "";
  return `<p class="doubt">might be ${likely.map(renderCandidate).join(" or ")}</p>\n`;
}

function renderCandidate({ name, confidence }: NamedCandidate): string {
  return `<bdi>${escapeHtml(name)}</bdi> (${sayShare(confidence)})`;
}

/** Why it was read so, how sure, who was considered and where it stands, for those who ask. */
function renderWhy(view: StatementView): string {
  const { statement } = view;
  // Those who were considered and left no trace would only be noise.
  const considered = view.candidates.filter(({ confidence }) => confidence >= 0.01);
  const places = statement.content.map(({ start, end }) => `${start}–${end}`);
  const rows: (readonly [string, string])[] = [
    ["Read so by", statement.why.map((reason) => escapeHtml(sayReason(reason))).join(" · ")],
    ["Sure", sayShare(statement.confidence)],
    ["Considered", considered.map(renderCandidate).join(", ")],
    ["Stands at", places.join(", ")],
  ];
  const items = rows
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`);
  return `<details class="why"><summary aria-label="Why statement ${view.number} was read so">why</summary><dl>${items.join("")}</dl></details>\n`;
}
