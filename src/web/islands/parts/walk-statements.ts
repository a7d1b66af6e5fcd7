import type { StatementPage } from "../../../api/shapes/index.js";
import { citeInFull } from "../../cite/cite-in-full.js";
import { copyText } from "./copy-text.js";
import type { Key } from "./keys.js";
import { say } from "./say.js";

/** The keys of a list of statements: up and down it, into an article at the statement, a citation to copy. */
export function listKeys(list: Element): Key[] {
  const stops = [...list.querySelectorAll<HTMLAnchorElement>(".said .words a")];
  const move = (by: 1 | -1) => (): void => {
    const at = stops.findIndex((stop) => stop.closest("li")?.contains(document.activeElement));
    const next = stops[at === -1 ? (by === 1 ? 0 : stops.length - 1) : at + by];
    if (!next) return say(by === 1 ? "This is the last one here" : "This is the first one here");
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "center" });
  };
  const current = (): HTMLAnchorElement | undefined =>
    stops.find((stop) => stop.closest("li")?.contains(document.activeElement));
  const withCurrent = (act: (stop: HTMLAnchorElement) => void) => (): void => {
    const stop = current();
    if (stop) act(stop);
    else say("Go to a statement first: j for the next one");
  };
  return [
    { key: "j", also: "ArrowDown", says: "next statement", run: move(1) },
    { key: "k", also: "ArrowUp", says: "previous statement", run: move(-1) },
    {
      key: "o",
      shown: "Enter",
      says: "open the article at the statement",
      run: withCurrent((stop) => stop.click()),
    },
    { key: "c", says: "copy its citation", run: withCurrent((stop) => void copyCitation(stop)) },
  ];
}

/** In full where the server tells all of it; else what stands on the page. */
async function copyCitation(stop: HTMLAnchorElement): Promise<void> {
  const said = stop.closest(".said");
  const permalink = said?.querySelector<HTMLAnchorElement>("[data-permalink]")?.href;
  const citation = permalink === undefined ? null : await fetchCitation(permalink);
  await copyText(citation ?? wordsOf(said, permalink), "Citation");
}

async function fetchCitation(permalink: string): Promise<string | null> {
  try {
    const answer = await fetch(`${permalink}.json`);
    if (!answer.ok) return null;
    const { statement } = (await answer.json()) as StatementPage;
    return citeInFull(statement, location.origin);
  } catch {
    return null;
  }
}

function wordsOf(said: Element | null, permalink = ""): string {
  const lines = [...(said?.querySelectorAll<HTMLElement>(".words, .by, .where") ?? [])].map(
    (line) => line.innerText.replace(/\s+/g, " ").trim(),
  );
  return [...lines, permalink].filter(Boolean).join("\n");
}
