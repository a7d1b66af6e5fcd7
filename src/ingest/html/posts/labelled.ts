import type { Network } from "../../../model/index.js";
import { foldedText } from "../fold.js";
import type { HtmlElement } from "../tree.js";
import { handleIn, partSigned, type SignedText } from "./signature.js";

/** How a network's embed names the author when no dash does. */
export interface LabelForm {
  readonly network: Network;
  /** Groups: 1 what joins (may be empty), 2 the signature, 3 the date (may be missing). */
  readonly signature: RegExp;
  /** Links and labels of the frame: "View this post on Instagram". */
  readonly labels: RegExp;
}

/**
 * Parts the folded text of an embed into words, signature and date, by a dash
 * or by the network's own label; the frame's labels are left out. The words
 * are empty where the markup has none.
 */
export function partAtLabel(element: HtmlElement, form: LabelForm): SignedText {
  const isLabel = (candidate: HtmlElement): boolean => isFrameLabel(candidate, form.labels);
  const text = foldedText(element, isLabel);
  const signed = partSigned(element, isLabel);
  if (signed) return signed;
  const match = form.signature.exec(text);
  if (!match) return { words: text, tail: "", signature: null, date: null, handle: null };
  const signature = match[2]!.trim();
  const before = text.slice(0, match.index).trim();
  const after = text.slice(match.index + match[0].length).trim();
  return {
    words: before || after,
    tail: match[0].trim(),
    signature,
    date: match[3]?.trim() || null,
    handle: handleIn(signature),
  };
}

/** Frame labels stand in elements of their own, the innermost of which is looked at. */
function isFrameLabel(element: HtmlElement, labels: RegExp): boolean {
  if (element.children.some((child) => typeof child !== "string" && child.name !== "br"))
    return false;
  const text = foldedText(element);
  return text.length < 80 && labels.test(text);
}
