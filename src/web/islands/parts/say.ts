let line: HTMLElement | undefined;

/** How long a message stays to be read, in milliseconds. */
const shownFor = 4000;

let hiding: ReturnType<typeof setTimeout> | undefined;

/** Says something in passing, at the foot of the window and to screen readers. */
export function say(words: string): void {
  if (line === undefined) {
    line = document.createElement("p");
    line.className = "toast";
    line.setAttribute("role", "status");
    document.body.append(line);
  }
  line.textContent = words;
  line.classList.add("on");
  clearTimeout(hiding);
  hiding = setTimeout(() => line?.classList.remove("on"), shownFor);
}
