import type { Part } from "./part-fields.js";
import type { Side } from "./pieces.js";

/** An end of a piece. */
export interface End {
  readonly place: number;
  readonly side: Side;
}

const partNames: Readonly<Record<Part, string>> = {
  content: "Words",
  cue: "Cue",
  source: "Source",
};

/** By which an end of a piece is taken hold of: a slider along the text, for screen readers too. */
export function makeHandle(
  text: string,
  part: Part,
  { place, side }: End,
  at: number,
): HTMLElement {
  const element = document.createElement("span");
  element.className = `handle handle-${side}`;
  element.tabIndex = 0;
  element.dataset["end"] = `${place}-${side}`;
  const values = {
    role: "slider",
    "aria-label": `${partNames[part]}, piece ${place + 1}: where it ${side === "start" ? "begins" : "ends"}`,
    "aria-valuemin": "0",
    "aria-valuemax": String(text.length),
    "aria-valuenow": String(at),
    "aria-valuetext": wordsBeside(text, at, side),
  };
  for (const [name, value] of Object.entries(values)) element.setAttribute(name, value);
  return element;
}

/** As much of the words as tells where an end is. */
const near = 30;

/** What stands inside the piece at this end: "begins with “We will close…”". */
function wordsBeside(text: string, at: number, side: Side): string {
  return side === "start"
    ? `begins with “${text.slice(at, at + near)}…”`
    : `ends with “…${text.slice(Math.max(0, at - near), at)}”`;
}
