/* The article's page: cue and source tied to their words, keys, toggles, citations to copy. */
import { completeCitation } from "../cite/cite-in-full.js";
import { withStatement, type CslItem } from "../cite/csl-item.js";
import { copyButton, copyText } from "./parts/copy-text.js";
import { startKeys } from "./parts/keys.js";
import { say } from "./parts/say.js";
import { tieParts } from "./parts/tie-parts.js";
import { toggleMarks } from "./parts/toggle-marks.js";

const root = document.querySelector("[data-article]");
const cslOfArticle = JSON.parse(
  document.querySelector("#csl-article")?.textContent ?? "{}",
) as CslItem;
if (root) start(root);

function start(page: Element): void {
  const ties = tieParts(page);
  toggleMarks(page);
  addCopyButtons(page);

  const noteOf = (number: string | null): Element | undefined =>
    ties.partsOf(number).find(({ classList }) => classList.contains("note"));
  const withNote = (act: (note: Element) => void) => (): void => {
    const note = noteOf(ties.current());
    if (note) act(note);
    else say("Go to a statement first: j for the next one");
  };
  startKeys([
    { key: "j", says: "next statement", run: () => step(page, ties.current(), 1) },
    { key: "k", says: "previous statement", run: () => step(page, ties.current(), -1) },
    { key: "o", says: "why it was read so", run: withNote(toggleWhy) },
    { key: "c", says: "copy its citation", run: withNote(copyCitation) },
  ]);
}

/** Where focus stops: the labels in the text; where that is not shown, the statements' words. */
function stopsOf(page: Element): HTMLElement[] {
  const labels = [...page.querySelectorAll<HTMLElement>(".jump:not(.off)")];
  if (labels.length > 0) return labels;
  return [...page.querySelectorAll<HTMLElement>(".note:not(.off) .words a")];
}

function step(page: Element, current: string | null, by: 1 | -1): void {
  const stops = stopsOf(page);
  if (stops.length === 0) return say("No statement is shown");
  const at = stops.findIndex(
    (stop) => stop.closest<HTMLElement>("[data-s]")?.dataset["s"] === current,
  );
  const first = by === 1 ? 0 : stops.length - 1;
  const next = stops[at === -1 ? first : (at + by + stops.length) % stops.length];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: "center" });
}

function toggleWhy(note: Element): void {
  const why = note.querySelector<HTMLDetailsElement>(".why");
  if (!why) return;
  why.open = !why.open;
  if (why.open) why.scrollIntoView({ block: "nearest" });
}

function copyCitation(note: Element): void {
  void copyText(citationOf(note), "Citation");
}

/** The citation with all by which it can be checked. */
function citationOf(note: Element): string {
  const citation = note.querySelector<HTMLElement>("[data-citation]");
  return completeCitation(citation?.textContent.trim() ?? "", {
    url: typeof cslOfArticle["URL"] === "string" ? cslOfArticle["URL"] : null,
    read: citation?.dataset["read"] ?? "",
    address: addressOf(note),
    article: root?.getAttribute("data-article") ?? "",
  });
}

function addressOf(note: Element): string {
  return note.querySelector<HTMLAnchorElement>("[data-permalink]")?.href ?? location.href;
}

/** Buttons in each citation, made when it is first opened. */
function addCopyButtons(page: Element): void {
  page.addEventListener(
    "toggle",
    ({ target }) => {
      if (!(target instanceof HTMLDetailsElement) || !target.classList.contains("cite")) return;
      const note = target.closest(".note");
      if (!note || target.querySelector("button")) return;
      const csl = (): string =>
        JSON.stringify([withStatement(cslOfArticle, addressOf(note), citationOf(note))], null, 2);
      target.querySelector("[data-cite-link]")?.before(
        copyButton("Copy", "Citation", () => citationOf(note)),
        copyButton("Copy CSL-JSON", "CSL-JSON", csl),
      );
    },
    true,
  );
}
