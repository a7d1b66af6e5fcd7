import { say } from "../parts/say.js";
import { partFields, parts, type Part } from "./part-fields.js";
import {
  addPiece,
  moveEnd,
  nextWord,
  snapToWord,
  stepByWord,
  type Piece,
  type Side,
} from "./pieces.js";
import { makeTools } from "./tools.js";

/** An end of a piece that is taken hold of. */
interface Held {
  readonly place: number;
  readonly side: Side;
}

const partNames: Readonly<Record<Part, string>> = {
  content: "Words",
  cue: "Cue",
  source: "Source",
};

/** Lets an editor mark the words, the cue and the source of a statement in its text. */
export function markPassage(passage: HTMLElement): void {
  const text = passage.textContent;
  const fields = partFields(passage, text);
  let part: Part = "content";
  let held: Held | null = null;
  let dragged: Held | null = null;

  const pieces = (): readonly Piece[] => fields.read(part);
  const set = (next: readonly Piece[]): void => {
    fields.write(part, next);
    draw();
  };

  function draw(): void {
    const edges = new Set([0, text.length]);
    for (const name of parts) {
      for (const { start, end } of fields.read(name)) edges.add(start).add(end);
    }
    const sorted = [...edges].sort((a, b) => a - b);
    const nodes = sorted.flatMap((at, index): Node[] => {
      const next = sorted[index + 1];
      return next === undefined ? handlesAt(at) : [...handlesAt(at), segment(at, next)];
    });
    passage.replaceChildren(...nodes);
    if (held) handleOf(held)?.focus({ preventScroll: true });
  }

  function segment(start: number, end: number): Node {
    const names = parts.filter((name) =>
      fields.read(name).some((piece) => piece.start <= start && piece.end >= end),
    );
    const words = text.slice(start, end);
    if (names.length === 0) return document.createTextNode(words);
    const mark = document.createElement("span");
    mark.className = names.map((name) => `e-${name}`).join(" ");
    mark.textContent = words;
    return mark;
  }

  /** The ends that stand here: where one piece ends and the next begins, both. */
  function handlesAt(at: number): Node[] {
    return pieces().flatMap(({ start, end }, place) => [
      ...(end === at ? [handle({ place, side: "end" }, at)] : []),
      ...(start === at ? [handle({ place, side: "start" }, at)] : []),
    ]);
  }

  function handle(one: Held, at: number): HTMLElement {
    const element = document.createElement("span");
    const { place, side } = one;
    element.className = `handle handle-${side}`;
    element.tabIndex = 0;
    element.dataset["end"] = `${place}-${side}`;
    const values = {
      role: "slider",
      "aria-label": `${partNames[part]}, piece ${place + 1}: where it ${side === "start" ? "begins" : "ends"}`,
      "aria-valuemin": "0",
      "aria-valuemax": String(text.length),
      "aria-valuenow": String(at),
      "aria-valuetext": wordsBeside(at, side),
    };
    for (const [name, value] of Object.entries(values)) element.setAttribute(name, value);
    element.addEventListener("keydown", (event) => onKey(event, one));
    element.addEventListener("pointerdown", (event) => onTake(event, one));
    element.addEventListener("focus", () => (held = one));
    return element;
  }

  /** What stands inside the piece at this end: "We will close". */
  function wordsBeside(at: number, side: Side): string {
    const near = 30;
    const words =
      side === "start" ? text.slice(at, at + near) : text.slice(Math.max(0, at - near), at);
    return side === "start" ? `begins with “${words}…”` : `ends with “…${words}”`;
  }

  const handleOf = ({ place, side }: Held): HTMLElement | null =>
    passage.querySelector(`[data-end="${place}-${side}"]`);

  function onKey(event: KeyboardEvent, one: Held): void {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key] as
      | 1
      | -1
      | undefined;
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const at = pieces()[one.place]![one.side];
    const to = event.shiftKey ? at + by : stepByWord(text, at, by, one.side);
    held = one;
    set(moveEnd(pieces(), one.place, one.side, to, text.length));
  }

  function onTake(event: PointerEvent, one: Held): void {
    event.preventDefault();
    held = one;
    dragged = one;
    handleOf(one)?.focus({ preventScroll: true });
    passage.setPointerCapture(event.pointerId);
  }

  passage.addEventListener("pointermove", (event) => {
    if (dragged === null) return;
    const at = offsetAt(passage, event);
    if (at === null) return;
    const { place, side } = dragged;
    const to = event.shiftKey ? at : snapToWord(text, at, side);
    if (to !== pieces()[place]![side]) set(moveEnd(pieces(), place, side, to, text.length));
  });
  const letGo = (): void => {
    dragged = null;
  };
  passage.addEventListener("pointerup", letGo);
  passage.addEventListener("pointercancel", letGo);

  makeTools(passage, {
    onPart: (chosen) => {
      part = chosen;
      held = null;
      draw();
    },
    onSelection: () => {
      const selected = selectionIn(passage);
      if (selected === null) return say("Select words in the text first");
      const start = snapToWord(text, selected.start, "start");
      const end = snapToWord(text, selected.end, "end");
      if (start < end) set(addPiece(pieces(), { start, end }));
    },
    onAdd: () => {
      const word = nextWord(text, pieces());
      if (word === null) return say("There are no words behind the last piece");
      const next = addPiece(pieces(), word);
      held = { place: next.length - 1, side: "end" };
      set(next);
    },
    onRemove: () => {
      const place = held?.place ?? pieces().length - 1;
      held = null;
      set(pieces().filter((_, at) => at !== place));
    },
  });
  fields.onWritten(draw);
  draw();
}

/** Where in the passage's text a pointer is; null where it is elsewhere. */
function offsetAt(passage: HTMLElement, { clientX: x, clientY: y }: PointerEvent): number | null {
  const place = caretAt(x, y);
  return place === null || !passage.contains(place.node) ? null : offsetOf(passage, place);
}

interface Caret {
  readonly node: Node;
  readonly offset: number;
}

/** Browsers call the same by two names. */
function caretAt(x: number, y: number): Caret | null {
  if ("caretPositionFromPoint" in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = (document as Document).caretRangeFromPoint(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}

function offsetOf(passage: HTMLElement, { node, offset }: Caret): number {
  const range = document.createRange();
  range.setStart(passage, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

/** What is selected inside the passage; null where nothing is. */
function selectionIn(passage: HTMLElement): Piece | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!passage.contains(range.startContainer) || !passage.contains(range.endContainer)) return null;
  return {
    start: offsetOf(passage, { node: range.startContainer, offset: range.startOffset }),
    end: offsetOf(passage, { node: range.endContainer, offset: range.endOffset }),
  };
}
