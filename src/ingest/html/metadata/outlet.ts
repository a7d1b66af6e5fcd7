import { foldSpace } from "../fold.js";
import { hostOf } from "./address.js";
import { namesOf } from "./json-ld.js";
import { metaValues } from "./meta-tags.js";
import type { PageData } from "./page-data.js";

/**
 * The outlet's name: as its JSON-LD or meta elements give it. A name that fits
 * the host wins over one that does not, such as that of a section; after those
 * comes the end of the page's title, and last the host itself.
 */
export function readOutlet(page: PageData, documentTitle: string): string | null {
  const host = hostOf(page.url);
  const named = [
    ...page.articles.flatMap((article) => namesOf(article["publisher"])),
    ...metaValues(page.meta, [
      "og:site_name",
      "application-name",
      "dc.publisher",
      "apple-mobile-web-app-title",
    ]),
  ];
  const suffix = /[|\-–—:·]\s+([^|–—·]{2,60})$/.exec(documentTitle)?.[1] ?? "";
  const names = [...named, suffix].map(cleanName).filter((name) => name !== "");
  const fitting = names.find((name) => fitsHost(name, host));
  if (fitting) return fitting;
  return named.map(cleanName).find((name) => name !== "") ?? (host || null);
}

/** Without a motto after a dash or a bar; addresses are not names. */
function cleanName(written: string): string {
  const name = foldSpace(written);
  if (/^https?:|^@/i.test(name)) return "";
  return name.split(/\s[-–—|:]\s/)[0]!.trim();
}

/** "Ridge Herald" fits ridgeherald.com and rherald.com, "RH News" fits rhnews.org. */
export function fitsHost(name: string, host: string): boolean {
  const letters = lettersOf(name.replace(/^the\s+/i, ""));
  const site = lettersOf(host.split(".").toSorted((a, b) => b.length - a.length)[0] ?? "");
  if (letters.length < 2 || site.length < 2) return false;
  if (lettersOf(host).includes(letters) && letters.length > 2) return true;
  return site.length > 2 && (letters.includes(site) || isAbbreviation(site, letters));
}

/** "nytimes" of "newyorktimes": the first letter, and the rest in their order. */
function isAbbreviation(site: string, letters: string): boolean {
  if (site[0] !== letters[0]) return false;
  let at = 0;
  for (const letter of letters) if (letter === site[at]) at++;
  return at === site.length;
}

function lettersOf(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/[^a-z0-9]/g, "");
}
