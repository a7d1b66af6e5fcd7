import type { Network } from "../../../model/index.js";
import { attributeOf, descendantsOf, type HtmlElement } from "../tree.js";

/** The addresses of single posts, by network; the first group is the author's name where the address tells it. */
const postAddresses: readonly (readonly [Network, RegExp])[] = [
  [
    "X",
    /^https?:\/\/(?:www\.|mobile\.)?(?:twitter|x)\.com\/(?:#!\/)?(\w{1,30})\/status(?:es)?\/\d+/i,
  ],
  ["Bluesky", /^https?:\/\/(?:\w+\.)?bsky\.app\/profile\/([\w.:-]+)\/post\/\w+/i],
  ["Threads", /^https?:\/\/(?:www\.)?threads\.(?:net|com)\/@([\w.]+)\/post\/[\w-]+/i],
  ["Threads", /^https?:\/\/(?:www\.)?threads\.(?:net|com)\/t\/[\w-]+()/i],
  ["Instagram", /^https?:\/\/(?:www\.)?instagram\.com\/(?:([\w.]+)\/)?(?:p|reel|tv)\/[\w-]+/i],
  ["Truth Social", /^https?:\/\/truthsocial\.com\/@(\w+)\/(?:posts\/)?\d+/i],
  ["Truth Social", /^https?:\/\/truthsocial\.com\/users\/(\w+)\/statuses\/\d+/i],
  ["TikTok", /^https?:\/\/(?:www\.|m\.)?tiktok\.com\/@([\w.]+)\/(?:video|photo)\/\d+/i],
  [
    "Facebook",
    /^https?:\/\/(?:\w+\.)?facebook\.com\/(?:([\w.-]+)\/)?(?:posts|videos|photos|permalink\.php|photo\.php|story\.php|watch|reel)\b/i,
  ],
  ["Mastodon", /^https?:\/\/[\w.-]+\/(?:web\/)?@(\w+(?:@[\w.-]+)?)\/\d+(?:\/embed)?/i],
  ["Mastodon", /^https?:\/\/[\w.-]+\/users\/(\w+)\/statuses\/\d+/i],
];

export interface PostAddress {
  readonly network: Network;
  readonly url: string;
  /** With the leading "@"; null where the address does not tell it. */
  readonly handle: string | null;
}

/** What an address says, where it is one of a single post. */
export function readPostAddress(url: string): PostAddress | null {
  for (const [network, pattern] of postAddresses) {
    const match = pattern.exec(url);
    if (match) return { network, url: url.trim(), handle: handleOf(match[1]) };
  }
  return null;
}

/** A number or a DID in the author's place is not a handle. */
function handleOf(author: string | undefined): string | null {
  if (!author || author.includes(":") || /^(?:i|web|\d+)$/.test(author)) return null;
  return `@${author}`;
}

/** The last link to a post under an element: the date's, which comes after links in the words. */
export function lastPostAddress(element: HtmlElement, network: Network | null): PostAddress | null {
  let last: PostAddress | null = null;
  for (const link of descendantsOf(element)) {
    if (link.name !== "a") continue;
    const address = readPostAddress(attributeOf(link, "href"));
    if (address && (network === null || address.network === network)) last = address;
  }
  return last;
}
