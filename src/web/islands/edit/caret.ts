import type { Piece } from "./pieces.js";

interface Caret {
  readonly node: Node;
  readonly offset: number;
}

/** Where in the passage's text a pointer is; null where it is elsewhere. */
export function offsetAt(
  passage: HTMLElement,
  { clientX: x, clientY: y }: PointerEvent,
): number | null {
  const place = caretAt(x, y);
  return place === null || !passage.contains(place.node) ? null : offsetOf(passage, place);
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
export function selectionIn(passage: HTMLElement): Piece | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!passage.contains(range.startContainer) || !passage.contains(range.endContainer)) return null;
  return {
    start: offsetOf(passage, { node: range.startContainer, offset: range.startOffset }),
    end: offsetOf(passage, { node: range.endContainer, offset: range.endOffset }),
  };
}
