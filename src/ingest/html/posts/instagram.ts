import { attributeOf, hasClass, type HtmlElement } from "../tree.js";
import { lastPostAddress } from "./addresses.js";
import { partAtLabel, type LabelForm } from "./labelled.js";
import type { Recognised } from "./post.js";

const form: LabelForm = {
  network: "Instagram",
  signature:
    /(?:^|\s)(A (?:post|photo|video|reel) (?:shared|posted) by )(.{1,160}?\(@[\w.]{1,40}\)|@[\w.]{1,40})(?: on (\S.{3,60}))?$/u,
  labels:
    /^(?:view this (?:post|photo|video|reel) on instagram|view (?:profile|more)(?: on instagram)?)$/i,
};

/** `<blockquote class="instagram-media" data-instgrm-permalink>` … "A post shared by Name (@handle) on <time>" */
export function recogniseInstagram(element: HtmlElement): Recognised {
  const permalink = attributeOf(element, "data-instgrm-permalink");
  if (permalink === "" && !hasClass(element, "instagram-media")) return null;
  const parts = partAtLabel(element, form);
  if (parts.words === "") return "wordless";
  const url = lastPostAddress(element, "Instagram")?.url ?? (permalink || null);
  return { network: "Instagram", ...parts, url };
}
