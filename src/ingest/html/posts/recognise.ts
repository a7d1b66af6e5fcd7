import { words } from "../element-kinds.js";
import { attributeOf, descendantsOf, type HtmlElement } from "../tree.js";
import { recogniseBluesky } from "./bluesky.js";
import { recogniseFacebook } from "./facebook.js";
import { recogniseSignedQuote, recogniseStructured } from "./flattened.js";
import { recogniseInstagram } from "./instagram.js";
import { recogniseMastodon } from "./mastodon.js";
import type { Recognised } from "./post.js";
import { recogniseThreads } from "./threads.js";
import { recogniseTikTok } from "./tiktok.js";
import { recogniseX } from "./x.js";

/** In order: live markup by network, then what content systems leave of it. */
const recognisers: readonly ((element: HtmlElement) => Recognised)[] = [
  recogniseX,
  recogniseBluesky,
  recogniseMastodon,
  recogniseInstagram,
  recogniseFacebook,
  recogniseThreads,
  recogniseTikTok,
  recogniseStructured,
  recogniseSignedQuote,
];

const framing = words("blockquote div section figure article aside li p");
/** Frames that hold a post even without a class that says so. */
const bareFrames = words("blockquote figure");

/** Names that some recogniser looks for; elements without any are passed over at once. */
const telling =
  /tweet|twitter|bluesky|bsky|mastodon|toot|insta|igpost|ig-post|fb-|facebook|threads|text-post-media|tiktok|truth|social|post/i;

const known = new WeakMap<HtmlElement, Recognised>();

/** The post that an element is the frame of, or that it is one without words, or null. */
export function recognisePost(element: HtmlElement): Recognised {
  if (!mayFramePost(element)) return null;
  let recognised = known.get(element);
  if (recognised === undefined) known.set(element, (recognised = recogniseAnew(element)));
  return recognised;
}

export function isPostElement(element: HtmlElement): boolean {
  return recognisePost(element) !== null;
}

function mayFramePost(element: HtmlElement): boolean {
  if (!framing.has(element.name)) return false;
  return bareFrames.has(element.name) || telling.test(attributeOf(element, "class"));
}

function recogniseAnew(element: HtmlElement): Recognised {
  if (!isSmall(element)) return null;
  for (const recognise of recognisers) {
    const recognised = recognise(element);
    if (recognised) return recognised;
  }
  return null;
}

/** A post's frame has fewer nodes and characters than this; the live ones have up to some 80 and 3,000. */
const mostNodes = 1000;
const mostCharacters = 10_000;

function isSmall(element: HtmlElement): boolean {
  let characters = 0;
  let nodes = 0;
  for (const part of descendantsOf(element)) {
    nodes += part.children.length;
    for (const child of part.children) if (typeof child === "string") characters += child.length;
    if (nodes > mostNodes || characters > mostCharacters) return false;
  }
  return true;
}
