import { attributeOf, hasClass, type HtmlElement } from "../tree.js";
import { lastPostAddress } from "./addresses.js";
import { partAtLabel, type LabelForm } from "./labelled.js";
import type { Recognised } from "./post.js";

const form: LabelForm = {
  network: "Facebook",
  signature: /(?:^|\s)((?:Posted|Shared) by )(.{1,120}?)(?: on (\S.{3,60}))?$/u,
  labels: /^(?:see (?:more|post) on facebook|view on facebook)$/i,
};

/** `<div class="fb-post" data-href><blockquote cite><p>words</p>Posted by <a>Name</a> on <a>date</a>` */
export function recogniseFacebook(element: HtmlElement): Recognised {
  const isPost = ["fb-post", "fb-video", "fb-xfbml-parse-ignore"].some((name) =>
    hasClass(element, name),
  );
  if (!isPost) return null;
  const parts = partAtLabel(element, form);
  if (parts.words === "") return "wordless";
  const given = attributeOf(element, "data-href") || attributeOf(element, "cite");
  const address = lastPostAddress(element, "Facebook");
  return { network: "Facebook", ...parts, url: given || (address?.url ?? null) };
}
