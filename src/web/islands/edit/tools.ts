import type { Part } from "./part-fields.js";

interface Tools {
  readonly onPart: (part: Part) => void;
  readonly onSelection: () => void;
  readonly onAdd: () => void;
  readonly onRemove: () => void;
}

const choices: readonly (readonly [part: Part, label: string])[] = [
  ["content", "the words"],
  ["cue", "the cue"],
  ["source", "the source"],
];

const help =
  "Drag the ends of a piece, or go to one with Tab and move it with the arrow keys: by a word, with Shift by a letter.";

/** What stands above a passage that can be marked; it is made here, since without script it does nothing. */
export function makeTools(passage: HTMLElement, tools: Tools): void {
  const bar = document.createElement("div");
  bar.className = "passage-tools";
  bar.append(
    partChoice(tools.onPart),
    button("Mark the selected words", tools.onSelection),
    button("Add a piece", tools.onAdd),
    button("Take a piece out", tools.onRemove),
  );
  passage.before(bar);
  const note = passage.parentElement?.querySelector("[data-no-script]");
  if (note) note.textContent = help;
}

function partChoice(onPart: Tools["onPart"]): HTMLElement {
  const group = document.createElement("div");
  group.setAttribute("role", "radiogroup");
  group.setAttribute("aria-label", "What is marked");
  group.className = "row";
  for (const [part, label] of choices) {
    const choice = document.createElement("label");
    choice.className = "tick";
    const input = document.createElement("input");
    input.type = "radio";
    // Without a name that the form would send.
    input.name = "marked-part";
    input.setAttribute("form", "none");
    input.checked = part === "content";
    input.addEventListener("change", () => onPart(part));
    choice.append(input, ` ${label}`);
    group.append(choice);
  }
  return group;
}

function button(label: string, onClick: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.className = "plain";
  element.textContent = label;
  // A click must not take away what is selected.
  element.addEventListener("pointerdown", (event) => event.preventDefault());
  element.addEventListener("click", onClick);
  return element;
}
