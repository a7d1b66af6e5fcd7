import { element } from "./element.js";
import { say } from "./say.js";

/** A search that a reader keeps in the browser: nothing of it is told to the server. */
interface SavedSearch {
  /** The query in words. */
  readonly sentence: string;
  /** Its address, as "/search?words=ferry". */
  readonly href: string;
  /** Its feed, to which a reader of feeds can subscribe. */
  readonly feed: string;
}

/** Where a browser keeps them, newest first, as JSON. */
const setting = "onrecord.searches";

/** More could not be read at a glance; the oldest goes. */
const mostSaved = 50;

interface Keeping {
  /** Saves the search of this page, or forgets it; null on a page that shows none. */
  readonly toggle: (() => void) | null;
}

/** Lists saved searches where the page has room for them, and puts a button on a page that shows a search. */
export function keepSearches(): Keeping {
  const here = searchHere();
  const button = here && makeButton();
  const show = (): void => {
    const all = load();
    listAll(all, forget);
    if (here && button) {
      button.textContent = has(all, here) ? "Saved; forget it" : "Save this search";
    }
  };
  const change = (all: readonly SavedSearch[], words: string): void => {
    say(store(all) ? words : "This browser keeps nothing for this site");
    show();
  };
  const forget = ({ href }: SavedSearch): void =>
    change(
      load().filter((one) => one.href !== href),
      "Forgotten",
    );
  const toggle = (search: SavedSearch) => (): void =>
    has(load(), search)
      ? forget(search)
      : change([search, ...load()].slice(0, mostSaved), "Saved in this browser");
  const act = here && toggle(here);
  if (act) button?.addEventListener("click", act);
  show();
  return { toggle: act };
}

function has(all: readonly SavedSearch[], { href }: SavedSearch): boolean {
  return all.some((one) => one.href === href);
}

const place = "[data-search]";

function searchHere(): SavedSearch | null {
  const { search, href, feed } = document.querySelector<HTMLElement>(place)?.dataset ?? {};
  return search && href && feed ? { sentence: search, href, feed } : null;
}

function makeButton(): HTMLButtonElement {
  const button = element("button", { type: "button", class: "link" });
  document.querySelector(place)?.append(button);
  return button;
}

function listAll(all: readonly SavedSearch[], forget: (search: SavedSearch) => void): void {
  const room = document.querySelector<HTMLElement>("[data-saved-searches]");
  if (!room) return;
  room.hidden = all.length === 0;
  const title = element("h2", { id: "saved-searches" }, "Saved searches");
  const rows = all.map((search) => {
    const button = element(
      "button",
      { type: "button", class: "link", "aria-label": `Forget: ${search.sentence}` },
      "forget",
    );
    button.addEventListener("click", () => forget(search));
    const feed = { href: search.feed, "aria-label": `Feed of: ${search.sentence}` };
    return element(
      "li",
      {},
      element("a", { href: search.href, dir: "auto" }, search.sentence),
      element("a", feed, "feed"),
      button,
    );
  });
  const section = { class: "saved", "aria-labelledby": "saved-searches" };
  room.replaceChildren(element("section", section, title, element("ul", {}, ...rows)));
}

/** What is kept and is a search of this site: another program may have written there. */
function load(): SavedSearch[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(setting) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isSearch) : [];
  } catch {
    return [];
  }
}

function isSearch(kept: unknown): kept is SavedSearch {
  const { sentence, href, feed } = (kept ?? {}) as Partial<Record<keyof SavedSearch, unknown>>;
  return typeof sentence === "string" && isOurs(href, "/search") && isOurs(feed, "/search.atom");
}

function isOurs(address: unknown, path: string): boolean {
  return typeof address === "string" && (address === path || address.startsWith(`${path}?`));
}

/** False where the browser keeps nothing for this site. */
function store(all: readonly SavedSearch[]): boolean {
  try {
    localStorage.setItem(setting, JSON.stringify(all));
    return true;
  } catch {
    return false;
  }
}
