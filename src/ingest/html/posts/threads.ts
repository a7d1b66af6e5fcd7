import { attributeOf, hasClass, type HtmlElement } from "../tree.js";
import { lastPostAddress, readPostAddress } from "./addresses.js";
import { partAtLabel, type LabelForm } from "./labelled.js";
import type { Recognised } from "./post.js";

const form: LabelForm = {
  network: "Threads",
  signature: /(?:^|\s)(Post by )((?:.{1,120}?\s)?\(?@[\w.]{1,40}\)?)(?:\s(?:on )?(.{4,60}))?$/u,
  labels: /^view on threads$/i,
};

/** `<blockquote class="text-post-media" data-text-post-permalink>` … "Post by @user", "View on Threads" */
export function recogniseThreads(element: HtmlElement): Recognised {
  const permalink = attributeOf(element, "data-text-post-permalink");
  if (permalink === "" && !hasClass(element, "text-post-media")) return null;
  const parts = partAtLabel(element, form);
  if (parts.words === "") return "wordless";
  const address = lastPostAddress(element, "Threads") ?? readPostAddress(permalink);
  const url = permalink || (address?.url ?? null);
  return { network: "Threads", ...parts, handle: parts.handle ?? address?.handle ?? null, url };
}
