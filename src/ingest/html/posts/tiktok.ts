import { foldedText } from "../fold.js";
import { attributeOf, findElement, hasClass, type HtmlElement } from "../tree.js";
import type { Recognised } from "./post.js";
import { handleIn } from "./signature.js";

/** `<blockquote class="tiktok-embed" cite><section><a>@user</a> <p>words</p> <a>♬ sound</a></section>` */
export function recogniseTikTok(element: HtmlElement): Recognised {
  if (!hasClass(element, "tiktok-embed")) return null;
  const author = findElement(element, (candidate) => candidate.name === "a");
  const signature = author ? foldedText(author) : "";
  const words = foldedText(element, (candidate) => candidate === author || isSound(candidate));
  if (words === "") return "wordless";
  const url = attributeOf(element, "cite") || null;
  const known = signature === "" ? null : signature;
  return {
    network: "TikTok",
    words,
    tail: signature,
    signature: known,
    date: null,
    handle: handleIn(signature),
    url,
  };
}

function isSound(element: HtmlElement): boolean {
  return element.name === "a" && /\/music\/|\/tag\/$/.test(attributeOf(element, "href"));
}
