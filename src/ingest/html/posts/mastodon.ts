import { attributeOf, hasClass, type HtmlElement } from "../tree.js";
import { lastPostAddress, readPostAddress } from "./addresses.js";
import { partAtLabel, type LabelForm } from "./labelled.js";
import type { Recognised } from "./post.js";

const form: LabelForm = {
  network: "Mastodon",
  signature: /(?:^|\s)(Post by )((?:.{1,120}?\s)?\(?@[\w.@-]{2,120}\)?)(?:\s(?:on )?(.{4,60}))?$/u,
  labels: /^view on mastodon$/i,
};

/** `<blockquote class="mastodon-embed" data-embed-url>` … "Post by @user@host", "View on Mastodon" */
export function recogniseMastodon(element: HtmlElement): Recognised {
  const embed = attributeOf(element, "data-embed-url");
  if (embed === "" && !hasClass(element, "mastodon-embed")) return null;
  const parts = partAtLabel(element, form);
  if (parts.words === "") return "wordless";
  const address = lastPostAddress(element, "Mastodon") ?? readPostAddress(embed);
  const url = address?.url.replace(/\/embed$/, "") ?? null;
  return { network: "Mastodon", ...parts, handle: parts.handle ?? address?.handle ?? null, url };
}
