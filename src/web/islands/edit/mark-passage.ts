import { say } from "../parts/say.js";
import { offsetAt, selectionIn } from "./caret.js";
import { makeHandle, type End } from "./make-handle.js";
import { partFields, parts, type Part, type PartFields } from "./part-fields.js";
import { addPiece, moveEnd, nextWord, snapToWord, stepByWord, type Piece } from "./pieces.js";
import { makeTools } from "./tools.js";

/** Lets an editor mark the words, the cue and the source of a statement in its text. */
export function markPassage(element: HTMLElement): void {
  const passage = new Passage(element);
  makeTools(element, {
    onPart: (part) => passage.show(part),
    onSelection: () => passage.addSelected(),
    onAdd: () => passage.addNext(),
    onRemove: () => passage.remove(),
  });
}

const steps: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

class Passage {
  readonly #element: HTMLElement;
  readonly #text: string;
  readonly #fields: PartFields;
  /** Which part has its ends shown. */
  #part: Part = "content";
  /** The end that has, or last had, the focus. */
  #held: End | null = null;
  #dragged: End | null = null;

  constructor(element: HTMLElement) {
    this.#element = element;
    this.#text = element.textContent;
    this.#fields = partFields(element, this.#text);
    this.#fields.onWritten(() => this.#draw());
    element.addEventListener("pointermove", (event) => this.#drag(event));
    for (const end of ["pointerup", "pointercancel"] as const) {
      element.addEventListener(end, () => (this.#dragged = null));
    }
    this.#draw();
  }

  get #pieces(): readonly Piece[] {
    return this.#fields.read(this.#part);
  }

  show(part: Part): void {
    this.#part = part;
    this.#held = null;
    this.#draw();
  }

  addSelected(): void {
    const selected = selectionIn(this.#element);
    if (selected === null) return say("Select words in the text first");
    const start = snapToWord(this.#text, selected.start, "start");
    const end = snapToWord(this.#text, selected.end, "end");
    if (start < end) this.#set(addPiece(this.#pieces, { start, end }));
  }

  addNext(): void {
    const word = nextWord(this.#text, this.#pieces);
    if (word === null) return say("There are no words behind the last piece");
    const next = addPiece(this.#pieces, word);
    this.#held = { place: next.length - 1, side: "end" };
    this.#set(next);
  }

  /** The piece whose end was held last, else the last. */
  remove(): void {
    const place = this.#held?.place ?? this.#pieces.length - 1;
    this.#held = null;
    this.#set(this.#pieces.filter((_, at) => at !== place));
  }

  #set(pieces: readonly Piece[]): void {
    this.#fields.write(this.#part, pieces);
    this.#draw();
  }

  #move({ place, side }: End, to: number): void {
    this.#set(moveEnd(this.#pieces, place, side, to, this.#text.length));
  }

  /** The text anew, cut where any part begins or ends; what had the focus keeps it. */
  #draw(): void {
    const edges = new Set([0, this.#text.length]);
    for (const part of parts) {
      for (const { start, end } of this.#fields.read(part)) edges.add(start).add(end);
    }
    const sorted = [...edges].sort((a, b) => a - b);
    const nodes = sorted.flatMap((at, index): Node[] => {
      const next = sorted[index + 1];
      return [...this.#handlesAt(at), ...(next === undefined ? [] : [this.#segment(at, next)])];
    });
    this.#element.replaceChildren(...nodes);
    if (this.#held) this.#focus(this.#held);
  }

  #segment(start: number, end: number): Node {
    const words = this.#text.slice(start, end);
    const marking = parts.filter((part) =>
      this.#fields.read(part).some((piece) => piece.start <= start && piece.end >= end),
    );
    if (marking.length === 0) return document.createTextNode(words);
    const mark = document.createElement("span");
    mark.className = marking.map((part) => `e-${part}`).join(" ");
    mark.textContent = words;
    return mark;
  }

  /** The ends that stand here: where one piece ends and the next begins, both. */
  #handlesAt(at: number): Node[] {
    return this.#pieces.flatMap(({ start, end }, place) => [
      ...(end === at ? [this.#handle({ place, side: "end" }, at)] : []),
      ...(start === at ? [this.#handle({ place, side: "start" }, at)] : []),
    ]);
  }

  #handle(end: End, at: number): HTMLElement {
    const handle = makeHandle(this.#text, this.#part, end, at);
    handle.addEventListener("keydown", (event) => this.#press(event, end));
    handle.addEventListener("pointerdown", (event) => this.#take(event, end));
    handle.addEventListener("focus", () => (this.#held = end));
    return handle;
  }

  #focus({ place, side }: End): void {
    const handle = this.#element.querySelector<HTMLElement>(`[data-end="${place}-${side}"]`);
    handle?.focus({ preventScroll: true });
  }

  /** By a word; with Shift by a letter. */
  #press(event: KeyboardEvent, end: End): void {
    const by = steps[event.key];
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const at = this.#pieces[end.place]![end.side];
    this.#held = end;
    this.#move(end, event.shiftKey ? at + by : stepByWord(this.#text, at, by, end.side));
  }

  #take(event: PointerEvent, end: End): void {
    event.preventDefault();
    this.#held = end;
    this.#dragged = end;
    this.#focus(end);
    this.#element.setPointerCapture(event.pointerId);
  }

  #drag(event: PointerEvent): void {
    const end = this.#dragged;
    const at = end && offsetAt(this.#element, event);
    if (end === null || at === null) return;
    const to = event.shiftKey ? at : snapToWord(this.#text, at, end.side);
    if (to !== this.#pieces[end.place]![end.side]) this.#move(end, to);
  }
}
