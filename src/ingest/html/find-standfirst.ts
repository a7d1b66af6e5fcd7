import { words } from "./element-kinds.js";
import type { DraftBlock } from "./blocks.js";
import { foldedText, textLength } from "./fold.js";
import { descendantsOf, findElement, hasHint, isLink, isWithin, type HtmlElement } from "./tree.js";

/** Words of class or id for the lines under a headline, in the languages most met. */
const standfirstHints = words(
  "dek deck standfirst subtitle subheadline subhead subheading articledek articledesc articlesubtitle articleteaser " +
    "headlinedescription chapo chapeau perex bajada sottotitolo vorspann ledetext leadtext",
);

/** A standfirst is a sentence or a few; what is shorter is a label, what is longer is the text itself. */
const shortest = 40;
const longest = 600;

/**
 * The standfirst: the lines that stand between the headline and the main text,
 * outside it, and are named as such. "The pumps failed twice. Nobody was told."
 */
export function findStandfirst(
  root: HtmlElement,
  title: HtmlElement | null,
  roots: readonly HtmlElement[],
): DraftBlock | null {
  if (!title || roots.some((one) => isWithin(title, one))) return null;
  let isPastTitle = false;
  for (const element of descendantsOf(root)) {
    if (element === title) isPastTitle = true;
    if (element === roots[0]) return null;
    if (!isPastTitle || element === title || !hasHint(element, standfirstHints)) continue;
    const text = wordsOf(element);
    if (text.length >= shortest && text.length <= longest)
      return { kind: "paragraph", text, element };
  }
  return null;
}

/** An element with more text than this is named for something else. */
const tooMuch = 3000;

/** Its first paragraph: others are credits. Empty where it leads to other pages, as bylines and share bars do. */
function wordsOf(element: HtmlElement): string {
  if (textLength(element, tooMuch) >= tooMuch) return "";
  const paragraph = findElement(element, ({ name }) => name === "p") ?? element;
  const text = foldedText(paragraph);
  const withoutLinks = foldedText(paragraph, isLink);
  return withoutLinks.length * 2 >= text.length ? text : "";
}
