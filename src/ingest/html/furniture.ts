import { words } from "./element-kinds.js";
import { unseenElements } from "./fold.js";
import { attributeOf, closest, hasHint, type HtmlElement } from "./tree.js";

/** Elements that hold controls or ways to other pages. */
const furnitureElements = words("nav button input select textarea dialog menu map frame frameset");

const furnitureRoles = words(
  "navigation complementary menu menubar toolbar dialog alertdialog search banner contentinfo button",
);

/** Words of class or id by which pages name what is not the article (see `hintsOf`). */
const furnitureHints = words(
  "share sharing sharebar sharetools shares social socialbar socialshare sharethis addthis " +
    "related relatedlinks relatedstories relatedarticles relatedcontent recirc recirculation " +
    "promo promos promotion newsletter newsletters signup subscribe subscription subscribebox " +
    "comments comment commentlist disqus livefyre ad ads advert adverts advertisement advertising adslot adunit " +
    "sponsor sponsored outbrain taboola zergnet cookie cookies gdpr consent " +
    "menu nav navigation navbar breadcrumb breadcrumbs footer sidebar sidebars tags taglist topics " +
    "toolbar modal popup paywall mostread mostpopular trending recommended recommendations " +
    "readmore readnext upnext morefrom alsoread seealso skiplink skipnav sronly visuallyhidden screenreadertext " +
    "masthead toolbox authorbio authorcard aboutauthor aboutauthors hide uhidden noprint printonly " +
    "slideshow gallerythumbs pagination pager linkrelated storylinks teaser teasers teaserlist " +
    "followus followuswindow inlinevideo videocard emailsignup emailalerts inboxsignup " +
    "correctionform feedback donate donation disclaimer login signin",
);

const hiddenStyle = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** Whether an element is, by its name, role or class, not part of any article. */
export function isFurniture(element: HtmlElement): boolean {
  const { name } = element;
  if (unseenElements.has(name) || furnitureElements.has(name)) return true;
  if (name === "footer") return closest(element, isQuoteOrFigure) === null;
  if (name === "aside") return !hasHint(element, pullQuoteHints);
  if (isHidden(element)) return true;
  if (furnitureRoles.has(attributeOf(element, "role"))) return true;
  return hasHint(element, furnitureHints);
}

export const pullQuoteHints = words("pullquote pullquotes pullquotetext pulledquote pull");

function isQuoteOrFigure(element: HtmlElement): boolean {
  return element.name === "blockquote" || element.name === "figure";
}

function isHidden(element: HtmlElement): boolean {
  const { attributes } = element;
  if (attributes.has("hidden") || attributes.get("aria-hidden") === "true") return true;
  return attributes.has("style") && hiddenStyle.test(attributeOf(element, "style"));
}

/** Paragraphs that only lead elsewhere: the words they begin with, and all the rest a link. */
const leadElsewhere =
  /^\W{0,3}(?:related|read|read more|more|see also|see|watch|photos?|pictures|video|click here|listen|subscribe|sign up|follow|share|advertisement|story continues|gallery|slideshow|download|lire aussi|à lire|lesen sie auch|lea también|leggi anche|leia também|lees ook)\b/i;

/** Share of a paragraph's characters that must stand in links for it to be a mere pointer. */
const pointerShare = 0.7;

/** Whether a block of this text, of which so many characters are linked, only points elsewhere. */
export function isPointer(text: string, linked: number): boolean {
  return linked >= text.length * pointerShare && leadElsewhere.test(text);
}

/** Labels that pages set between paragraphs for advertisements and the like. */
const labels =
  /^(?:advertisement|advertising|story continues below(?: advertisement)?|continue reading(?: the main story)?|sponsored|read more|share this(?: article| story)?|share|tweet|print|email|comments?|\(?opens in a new (?:tab|window)\)?|loading(?:…|\.\.\.)?|close|follow us|sign up|skip advertisement|photos|view slideshow|slideshow ?\( ?\d+ images? ?\)|most popular|anzeige|publicité|publicidad)[.:!]?$/i;

export function isLabel(text: string): boolean {
  return text.length < 60 && labels.test(text);
}
