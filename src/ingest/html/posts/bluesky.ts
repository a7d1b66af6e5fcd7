import { foldedText } from "../fold.js";
import { attributeOf, hasClass, type HtmlElement } from "../tree.js";
import { lastPostAddress } from "./addresses.js";
import type { Recognised } from "./post.js";
import { partSigned } from "./signature.js";

/** `<blockquote class="bluesky-embed" data-bluesky-uri><p lang>words</p>— Name (<a>@handle</a>) <a>date</a>` */
export function recogniseBluesky(element: HtmlElement): Recognised {
  const uri = attributeOf(element, "data-bluesky-uri");
  if (uri === "" && !hasClass(element, "bluesky-embed")) return null;
  const signed = partSigned(element, isPlaceholder);
  if (!signed || signed.words === "") return "wordless";
  const url = lastPostAddress(element, "Bluesky")?.url ?? addressOf(uri);
  return { network: "Bluesky", ...signed, url };
}

/** Bluesky sets this link where a picture would stand; it is not the author's. */
function isPlaceholder(element: HtmlElement): boolean {
  return element.name === "a" && foldedText(element) === "[image or embed]";
}

/** at://did:plc:abc/app.bsky.feed.post/3k → https://bsky.app/profile/did:plc:abc/post/3k */
function addressOf(uri: string): string | null {
  const match = /^at:\/\/([^/]+)\/app\.bsky\.feed\.post\/(\w+)$/.exec(uri);
  return match && `https://bsky.app/profile/${match[1]}/post/${match[2]}`;
}
