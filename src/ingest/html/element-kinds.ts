/**
 * Sets of element names, from the HTML Living Standard: sections 13.1.2 (void
 * elements), 13.2.4.2 (special elements) and 13.2.6.4.7 (what ends a paragraph).
 */

/** Elements that have no content and no end tag. */
export const voidElements: ReadonlySet<string> = words(
  "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr",
);

/** Elements whose start tag ends an open paragraph. */
export const paragraphEnders: ReadonlySet<string> = words(
  "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul dd dt",
);

/** Elements that an end tag of an inline element does not reach across. */
export const specialElements: ReadonlySet<string> = words(
  "address applet area article aside base basefont bgsound blockquote body br button caption center col colgroup dd details dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe img input keygen li link listing main marquee menu meta nav noembed noframes noscript object ol p param plaintext pre script search section select source style summary table tbody td template textarea tfoot th thead title tr track ul wbr xmp",
);

/** Elements that bound the search for an open one ("has an element in scope"). */
export const scopeBoundaries: ReadonlySet<string> = words(
  "applet caption html table td th marquee object template svg",
);

/** Elements that stay in the head; any other start tag ends it. */
export const headElements: ReadonlySet<string> = words(
  "head title meta link script style base noscript template basefont bgsound noframes",
);

/** Elements that stand on their own lines: they end the text before them and begin anew. */
const blockElements: ReadonlySet<string> = words(
  "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol option p pre search section summary table tbody textarea tfoot thead title tr ul",
);

/** Elements whose content is inline: what stands in them does not begin a new line. */
const inlineContent = words("p h1 h2 h3 h4 h5 h6 a span b i em strong q cite small sub sup u");

interface Named {
  readonly name: string;
  readonly parent: Named | null;
}

/** Whether an element stands on its own lines; custom elements (with a hyphen) do, outside paragraphs. */
export function isBlock(element: Named): boolean {
  if (blockElements.has(element.name)) return true;
  return element.name.includes("-") && !inlineContent.has(element.parent?.name ?? "");
}

export const headings: ReadonlySet<string> = words("h1 h2 h3 h4 h5 h6");

export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
