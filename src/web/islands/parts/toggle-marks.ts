/** Shows and hides statements at once as boxes of the legend are ticked; the address follows, so that it can be shared. */
export function toggleMarks(root: Element): void {
  const form = root.querySelector<HTMLFormElement>("[data-legend]");
  if (!form) return;
  const notes = [...root.querySelectorAll<HTMLElement>("[data-voices]")];
  const apply = (): void => {
    const ticked = new FormData(form);
    const kinds = new Set(ticked.getAll("kind"));
    const voices = new Set(ticked.getAll("voice"));
    for (const note of notes) {
      const { s = "", kind = "", voices: own = "" } = note.dataset;
      const isShown = kinds.has(kind) && own.split(" ").some((voice) => voices.has(voice));
      for (const part of root.querySelectorAll(`[data-s="${CSS.escape(s)}"]`)) {
        part.classList.toggle("off", !isShown);
      }
    }
    history.replaceState(null, "", addressOf(form, ticked));
  };
  form.addEventListener("change", apply);
}

/** Where all is ticked, the plain address. */
function addressOf(form: HTMLFormElement, ticked: FormData): string {
  const boxes = [...form.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
  if (boxes.every(({ checked }) => checked)) return location.pathname + location.hash;
  const params = new URLSearchParams();
  for (const [name, value] of ticked) params.append(name, String(value));
  return `?${params.toString()}${location.hash}`;
}
