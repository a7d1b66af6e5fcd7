import { say } from "./say.js";

/** Copies a text, and says so: "Citation copied". */
export async function copyText(text: string, name: string): Promise<void> {
  const isCopied = (await copyByClipboard(text)) || copyBySelection(text);
  say(isCopied ? `${name} copied` : `${name} could not be copied; select it and copy by hand`);
}

/** False where the page has no clipboard (it needs https) or may not use it. */
async function copyByClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function copyBySelection(text: string): boolean {
  const field = document.createElement("textarea");
  const before = document.activeElement;
  field.value = text;
  field.className = "visually-hidden";
  document.body.append(field);
  field.select();
  // Deprecated, and all that a page without https has.
  const isCopied = document.execCommand("copy");
  field.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return isCopied;
}

/** A button that copies what `text` gives, named for it. */
export function copyButton(label: string, name: string, text: () => string): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = label;
  button.addEventListener("click", () => void copyText(text(), name));
  return button;
}
