import { foldedText } from "../fold.js";
import { findElement, hasClass, type HtmlElement } from "../tree.js";
import { lastPostAddress } from "./addresses.js";
import type { Recognised } from "./post.js";
import { partSigned } from "./signature.js";

/** `<blockquote class="twitter-tweet"><p lang>words</p>— Name (@handle) <a href=…/status/ID>date</a>` */
export function recogniseX(element: HtmlElement): Recognised {
  const isX = ["twitter-tweet", "twitter-video", "twitter-tweet-rendered"].some((name) =>
    hasClass(element, name),
  );
  if (!isX) return null;
  const address = lastPostAddress(element, "X");
  const signed = partSigned(element);
  const url = address?.url ?? null;
  if (signed) return signed.words === "" ? "wordless" : { network: "X", ...signed, url };
  const paragraph = findElement(element, (candidate) => candidate.name === "p");
  const words = paragraph ? foldedText(paragraph) : "";
  if (words === "") return "wordless";
  const tail = foldedText(element, (candidate) => candidate === paragraph);
  return {
    network: "X",
    words,
    tail,
    signature: null,
    date: null,
    handle: address?.handle ?? null,
    url,
  };
}
