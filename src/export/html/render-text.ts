import { textOf, type Article } from "../../model/index.js";
import { placeOf, type StatementView } from "../view/describe-statement.js";
import { cutSegments, type Segment } from "../view/cut-segments.js";
import { escapeHtml } from "./escape-html.js";
import { listMarks, type Mark } from "./list-marks.js";
import type { Row } from "../view/list-rows.js";
import { initialsOf, voiceClass } from "./render-tag.js";

/** For each row the HTML of its text, with every statement marked. `prefix` makes the ids of one article unique on the page. */
export function renderText(
  article: Article,
  rows: readonly Row[],
  views: readonly StatementView[],
  prefix: string,
): string[] {
  const edges = rows.flatMap(({ start, end }) => [start, end]);
  const tags = tagsByPosition(article.text, views);
  const segments = cutSegments(article.text.length, listMarks(views), [...edges, ...tags.keys()]);
  let next = 0;
  return rows.map((row) => {
    let html = "";
    while ((segments[next]?.start ?? Infinity) < row.start) next += 1;
    for (
      let segment = segments[next];
      segment && segment.end <= row.end;
      segment = segments[++next]
    ) {
      for (const view of tags.get(segment.start) ?? []) html += renderTag(view, prefix);
      html += renderSegment(article.text, segment, prefix);
    }
    return html;
  });
}

/** Tags stand before the opening mark of a quotation, not between it and its words. */
function tagsByPosition(
  text: string,
  views: readonly StatementView[],
): Map<number, StatementView[]> {
  const tags = new Map<number, StatementView[]>();
  for (const view of views) {
    const words = placeOf(view.statement).start;
    const start = words > 0 && openingMarks.includes(text.charAt(words - 1)) ? words - 1 : words;
    tags.set(start, [...(tags.get(start) ?? []), view]);
  }
  return tags;
}

const openingMarks = "“‘«„\"'";

/** Keeps the initials on the line of the words that they stand before. */
const wordJoiner = "\u2060";

/** The initials before a statement's first words: a link to its note, and where focus stops. */
function renderTag(view: StatementView, prefix: string): string {
  const id = `${prefix}-${view.number}`;
  const label = `Statement ${view.number}, ${view.statement.kind}, by ${view.who}`;
  return `<a class="tag jump ${voiceClass(view)}" id="${id}" href="#${id}-note" data-s="${id}" aria-label="${escapeHtml(label)}">${escapeHtml(initialsOf(view))}${wordJoiner}</a>`;
}

function renderSegment(text: string, segment: Segment<Mark>, prefix: string): string {
  const byView = marksByView(segment);
  const words = escapeHtml(textOf(text, segment));
  return [...byView].reduceRight(
    (inner, [view, marks]) =>
      `<span class="${segmentClasses(view, marks)}" data-s="${prefix}-${view.number}">${inner}</span>`,
    words,
  );
}

function marksByView({ marks }: Segment<Mark>): Map<StatementView, Mark[]> {
  const byView = new Map<StatementView, Mark[]>();
  for (const mark of marks) byView.set(mark.view, [...(byView.get(mark.view) ?? []), mark]);
  return byView;
}

function segmentClasses(view: StatementView, marks: readonly Mark[]): string {
  const parts = new Set(marks.map(({ part }) => part));
  const classes = [...parts].map((part) => `m-${part}`);
  const tellsAct = view.statement.kind === "act" && parts.has("cue");
  if (tellsAct) return [...classes, "k-act", voiceClass(view)].join(" ");
  if (!parts.has("content")) return classes.join(" ");
  const lane = marks[0]?.lane ?? 0;
  const line = parts.has("quoted") ? "direct" : view.statement.kind;
  return [...classes, `k-${line}`, `lane${lane}`, voiceClass(view)].join(" ");
}
