import type { Network } from "../../../model/index.js";
import { words as wordSet } from "../element-kinds.js";
import { foldedText } from "../fold.js";
import { attributeOf, descendantsOf, hasHint, type HtmlElement } from "../tree.js";
import { lastPostAddress, readPostAddress } from "./addresses.js";
import type { PostParts, Recognised } from "./post.js";
import { handleIn, isHandle, partSigned, type SignedText } from "./signature.js";

/** Posts are short; a longer quotation with a signature is a letter or a document. */
const longestPost = 2500;

/** Elements that a content system puts around a post once its class is gone. */
const frames = wordSet("blockquote figure");

/** A quotation without a class that ends in "— Name (@handle) date". */
export function recogniseSignedQuote(element: HtmlElement): Recognised {
  if (!frames.has(element.name)) return null;
  const text = foldedText(element);
  if (text.length > longestPost) return null;
  const signed = partSigned(element);
  if (!signed || signed.words === "") return null;
  return completeSigned(signed, lastPostAddress(element, null));
}

/** A signed text as a post: its network by the link of its date, else by its handle's shape. */
export function completeSigned(
  signed: SignedText,
  address: ReturnType<typeof lastPostAddress>,
): PostParts {
  const network = address?.network ?? networkOfHandle(signed.handle ?? "");
  return { network, ...signed, url: address?.url ?? null };
}

/** @name@host is Mastodon's, @name.host Bluesky's; the dash form with a plain name is X's. */
function networkOfHandle(handle: string): Network | null {
  if (handle.slice(1).includes("@")) return "Mastodon";
  if (handle.includes(".")) return "Bluesky";
  return /^@\w{1,15}$/.test(handle) ? "X" : null;
}

const postHints: readonly (readonly [ReadonlySet<string>, Network | null])[] = [
  [wordSet("tweet tweetembed embeddedtweet embedtweet twitterpost xpost"), "X"],
  [wordSet("blueskypost blueskyembed bskypost bskyembed"), "Bluesky"],
  [wordSet("mastodonpost mastodonembed toot mastodonstatus"), "Mastodon"],
  [wordSet("instagrampost instagramembed igpost"), "Instagram"],
  [wordSet("facebookpost facebookembed fbpost"), "Facebook"],
  [wordSet("threadspost threadsembed"), "Threads"],
  [wordSet("truthsocialpost truthsocialembed truthpost"), "Truth Social"],
  [wordSet("socialpost socialembed embeddedpost"), null],
];

const contentHints = wordSet(
  "tweetcontent tweettext tweetbody posttext postcontent postbody statuscontent entrycontent econtent caption message content text body",
);
const nameHints = wordSet(
  "tweetusername fullname displayname authorname postauthor profilename pname username name author",
);
const handleHints = wordSet("tweetscreenname screenname handle acct username nickname");
const dateHints = wordSet(
  "tweetdate tweettimestamp timestamp postdate posttime date time datetime",
);

/** A post rebuilt by a content system from parts: elements for its author, handle, words and date. */
export function recogniseStructured(element: HtmlElement): Recognised {
  const found = postHints.find(([hints]) => hasHint(element, hints));
  if (!found) return null;
  const parts = [...descendantsOf(element)];
  const content = parts.find((part) => hasHint(part, contentHints)) ?? null;
  const handle = parts.find((part) => isHandle(foldedText(part))) ?? null;
  if (!content || !handle || [...descendantsOf(content)].includes(handle)) return null;
  const words = foldedText(content);
  if (words === "" || words.length > longestPost) return null;
  return structuredPost(element, parts, { words, handle, content, network: found[1] });
}

interface StructuredParts {
  readonly words: string;
  readonly handle: HtmlElement;
  readonly content: HtmlElement;
  readonly network: Network | null;
}

function structuredPost(
  element: HtmlElement,
  parts: readonly HtmlElement[],
  { words, handle, content, network }: StructuredParts,
): PostParts {
  const outside = parts.filter((part) => part !== content && !isUnder(part, content));
  const name = outside.find((part) => isName(part, handle)) ?? null;
  const handleText = foldedText(handle);
  const date = outside.find(
    (part) => part.name === "time" || (hasHint(part, dateHints) && /\d/.test(foldedText(part))),
  );
  const dateText = date ? foldedText(date) : "";
  const signature = name ? `${foldedText(name)} (${handleText})` : handleText;
  const address =
    lastPostAddress(element, network) ?? readPostAddress(attributeOf(element, "data-href"));
  return {
    network: network ?? address?.network ?? networkOfHandle(handleText),
    words,
    tail: dateText === "" ? `— ${signature}` : `— ${signature} ${dateText}`,
    signature,
    date: dateText || null,
    handle: handleIn(handleText),
    url: address?.url ?? null,
  };
}

function isName(part: HtmlElement, handle: HtmlElement): boolean {
  if (part === handle || !hasHint(part, nameHints) || hasHint(part, handleOnly)) return false;
  const text = foldedText(part);
  return text !== "" && text.length < 120 && !text.includes("@");
}
const handleOnly = new Set([...handleHints].filter((hint) => !nameHints.has(hint)));

function isUnder(part: HtmlElement, above: HtmlElement): boolean {
  for (let at = part.parent; at !== null; at = at.parent) if (at === above) return true;
  return false;
}
