import { element } from "./element.js";

/** A single key and what it does on this page. */
export interface Key {
  readonly key: string;
  /** Another key that does the same. */
  readonly also?: string;
  /** A key that the browser itself heeds, for the help: "Enter". */
  readonly shown?: string;
  /** For the help, as "next statement". */
  readonly says: string;
  readonly run: () => void;
}

/** Where a browser keeps that its reader wants no single-key shortcuts: "off". */
const setting = "onrecord.keys";

/**
 * Starts a page's single-key shortcuts, with a help that `?` or the button
 * opens and in which they can be switched off, here and on every later page.
 * `/` goes to the search box of every page. Typing in a field, and keys held
 * together with Control, Alt or Meta, stay what they are.
 */
export function startKeys(keys: readonly Key[]): void {
  const help = makeHelp();
  const all: Key[] = [...keys, searchKey, { key: "?", says: "this help", run: help.open }];
  help.list(all);
  document.addEventListener("keydown", (event) => {
    if (isForSomethingElse(event) || !areKeysOn()) return;
    const found = all.find(({ key, also }) => key === event.key || also === event.key);
    if (!found) return;
    event.preventDefault();
    found.run();
  });
}

const searchKey: Key = {
  key: "/",
  says: "to the search box",
  run: () => {
    const box = document.querySelector<HTMLInputElement>("[data-key=search]");
    box?.focus();
    box?.select();
  },
};

const typing = "input:not([type=checkbox],[type=radio]), textarea, select, [contenteditable]";

function isForSomethingElse(event: KeyboardEvent): boolean {
  const { target } = event;
  const isTyping = target instanceof Element && target.closest(typing) !== null;
  const isHeld = event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
  const isInDialog = document.querySelector("dialog[open]") !== null;
  return isTyping || isHeld || isInDialog || event.defaultPrevented;
}

/** Where the browser keeps nothing for this site, they are on. */
function areKeysOn(): boolean {
  try {
    return localStorage.getItem(setting) !== "off";
  } catch {
    return !isOffHere;
  }
}

let isOffHere = false;

function switchKeys(on: boolean): void {
  isOffHere = !on;
  try {
    if (on) localStorage.removeItem(setting);
    else localStorage.setItem(setting, "off");
  } catch {
    // A browser that keeps nothing: switched until the page is left.
  }
}

const keyNames: Readonly<Record<string, string>> = { ArrowDown: "↓", ArrowUp: "↑" };

interface Help {
  readonly open: () => void;
  readonly list: (keys: readonly Key[]) => void;
}

/** The help: a dialog, and a button for it in the page's foot. */
function makeHelp(): Help {
  const dialog = element("dialog", { class: "keys", "aria-labelledby": "keys-title" });
  const rows = element("dl", {});
  const switched = element("input", { type: "checkbox" });
  const label = element("label", {}, switched, " Single-key shortcuts are on");
  const close = element("button", { type: "button" }, "Close");
  dialog.append(element("h2", { id: "keys-title" }, "Keys"), rows, label, close);
  switched.addEventListener("change", () => switchKeys(switched.checked));
  close.addEventListener("click", () => dialog.close());
  const open = (): void => {
    switched.checked = areKeysOn();
    dialog.showModal();
  };
  const button = element("button", { type: "button", class: "link keys-button" }, "Keys");
  button.addEventListener("click", open);
  document.body.append(dialog);
  document.querySelector("[data-keys]")?.append(" · ", button);
  const list = (keys: readonly Key[]): void => {
    for (const { key, also, shown, says } of keys) {
      const names = [key, also, shown].filter((name) => name !== undefined);
      const caps = names.map((name) => element("kbd", {}, keyNames[name] ?? name));
      rows.append(element("div", {}, element("dt", {}, ...caps), element("dd", {}, says)));
    }
  };
  return { open, list };
}
