/**
 * The page's script: j and k go from statement to statement, hover and focus
 * join a statement's source and cue to its words. Plain browser JavaScript as
 * text, since a page that fetches nothing carries it inside.
 */
export const script = `
"use strict";
(() => {
  const ns = "http://www.w3.org/2000/svg";
  const stops = [...document.querySelectorAll(".jump")];
  const partsOf = new Map();
  for (const part of document.querySelectorAll("[data-s]")) {
    const id = part.dataset.s;
    if (partsOf.has(id)) partsOf.get(id).push(part);
    else partsOf.set(id, [part]);
  }
  let shown = null;
  const wire = document.createElementNS(ns, "svg");
  wire.classList.add("wire");
  wire.setAttribute("aria-hidden", "true");
  wire.append(document.createElementNS(ns, "path"));
  document.body.append(wire);

  const drawWire = (parts) => {
    const first = (name) => parts.find((part) => part.classList.contains(name))?.getClientRects()[0];
    const rects = ["m-source", "m-cue", "m-content"].map(first).filter(Boolean).sort((a, b) => a.top - b.top || a.left - b.left);
    const points = rects.map((rect) => [rect.left + Math.min(rect.width / 2, 24) + scrollX, rect.bottom + 3 + scrollY]);
    const steps = points.slice(1).map(([x, y], i) => {
      const [fromX, fromY] = points[i];
      return fromY === y ? "M" + fromX + " " + y + "v3H" + x + "v-3" : "M" + fromX + " " + fromY + "v3H" + Math.min(fromX, x) + "V" + y;
    });
    wire.firstChild.setAttribute("d", steps.join(""));
  };
  const show = (id) => {
    if (id === shown) return;
    for (const part of partsOf.get(shown) ?? []) part.classList.remove("on");
    shown = id;
    const parts = partsOf.get(id) ?? [];
    for (const part of parts) part.classList.add("on");
    drawWire(parts);
  };
  const current = () => document.activeElement?.closest?.("[data-s]")?.dataset.s ?? null;
  const follow = (event) => show(event.target.closest?.("[data-s]")?.dataset.s ?? current());
  document.addEventListener("mouseover", follow);
  document.addEventListener("focusin", follow);
  document.addEventListener("click", follow);
  addEventListener("resize", () => { const id = shown; show(null); show(id); });

  const go = (step) => {
    if (stops.length === 0) return;
    const at = stops.findIndex((stop) => stop.id === current());
    const next = at === -1 ? (step > 0 ? 0 : stops.length - 1) : (at + step + stops.length) % stops.length;
    stops[next].focus({ preventScroll: true });
    stops[next].scrollIntoView({ block: "center" });
  };
  const keys = document.querySelector(".keys");
  const keysOn = keys.querySelector("input");
  keys.hidden = false;
  document.addEventListener("keydown", (event) => {
    if (!keysOn.checked || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === "j") go(1);
    else if (event.key === "k") go(-1);
    else if (event.key === "o") {
      const why = (partsOf.get(current()) ?? []).map((part) => part.querySelector(".why")).find(Boolean);
      if (why) why.open = !why.open;
    } else if (event.key === "?") keys.open = !keys.open;
  });
})();
`;
