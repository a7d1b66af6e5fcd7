const ns = "http://www.w3.org/2000/svg";

/** The statements of an article on the page: which is looked at, and its parts joined by a hair line. */
export interface Ties {
  /** The number of the statement that is looked at; null for none. */
  readonly current: () => string | null;
  readonly show: (number: string | null) => void;
  readonly partsOf: (number: string | null) => readonly Element[];
}

/**
 * Joins cue and source to their words while a statement is pointed at, focused
 * or tapped: its parts in the text and its note are marked, and a hair line
 * runs between them.
 */
export function tieParts(root: Element): Ties {
  const parts = collectParts(root);
  const wire = makeWire();
  let shown: string | null = null;
  const partsOf = (number: string | null): readonly Element[] => parts.get(number ?? "") ?? [];
  const show = (number: string | null): void => {
    if (number === shown) return;
    for (const part of partsOf(shown)) part.classList.remove("on");
    shown = number;
    for (const part of partsOf(number)) part.classList.add("on");
    drawWire(wire, partsOf(number));
  };
  const follow = ({ target }: Event): void => show(numberAt(target) ?? focused());
  for (const event of ["mouseover", "focusin", "click"]) root.addEventListener(event, follow);
  root.addEventListener("toggle", () => drawWire(wire, partsOf(shown)), true);
  addEventListener("resize", () => drawWire(wire, partsOf(shown)));
  const followAddress = (): void => {
    const number = /^#[sn](\d+)$/.exec(location.hash)?.[1];
    if (number !== undefined) show(number);
  };
  addEventListener("hashchange", followAddress);
  followAddress();
  return { current: () => focused() ?? shown, show, partsOf };
}

function collectParts(root: Element): Map<string, Element[]> {
  const parts = new Map<string, Element[]>();
  for (const part of root.querySelectorAll<HTMLElement>("[data-s]")) {
    const number = part.dataset["s"] ?? "";
    parts.set(number, [...(parts.get(number) ?? []), part]);
  }
  return parts;
}

function focused(): string | null {
  return numberAt(document.activeElement);
}

function numberAt(target: EventTarget | null): string | null {
  const part = target instanceof Element ? target.closest<HTMLElement>("[data-s]:not(.off)") : null;
  return part?.dataset["s"] ?? null;
}

function makeWire(): SVGPathElement {
  const svg = document.createElementNS(ns, "svg");
  svg.setAttribute("class", "wire");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(ns, "path");
  svg.append(path);
  document.body.append(svg);
  return path;
}

/** How far from its left edge a part is joined, and below its words the line runs, in pixels. */
const inset = 24;
const drop = 3;

/** A line below source, cue and words, in the order in which they stand in the text. */
function drawWire(path: SVGPathElement, parts: readonly Element[]): void {
  const rects = ["m-source", "m-cue", "m-content"]
    .flatMap((name) => {
      const part = parts.find(
        ({ classList }) => classList.contains(name) && !classList.contains("off"),
      );
      return part?.getClientRects()[0] ?? [];
    })
    .toSorted((a, b) => a.top - b.top || a.left - b.left);
  const points = rects.map((rect) => ({
    x: rect.left + Math.min(rect.width / 2, inset) + scrollX,
    y: rect.bottom + drop + scrollY,
  }));
  const steps = points.slice(1).map((to, place) => {
    const from = points[place] ?? to;
    return Math.abs(from.y - to.y) < 1
      ? `M${from.x} ${from.y}v${drop}H${to.x}v-${drop}`
      : `M${from.x} ${from.y}v${drop}H${Math.min(from.x, to.x)}V${to.y}`;
  });
  path.setAttribute("d", steps.join(""));
}
