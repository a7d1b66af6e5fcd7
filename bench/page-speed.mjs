import { articleFromHtml, createReader } from "./support/onrecord.mjs";
import { newsPages } from "./support/texts.mjs";
import { median, seconds } from "./support/time.mjs";

const rounds = 3;

/** Pages a second from HTML to article, and from HTML to record, on one core. */
export function measure() {
  const { from, pages } = newsPages();
  if (pages.length === 0)
    throw new Error("No HTML page in examples/: add one, or set ONRECORD_CORPORA");
  const read = createReader();
  const readPage = (page) => {
    const article = extract(page);
    if (article) read(article);
  };
  const withArticle = pages.filter((page) => extract(page) !== null).length;
  if (withArticle === 0) throw new Error(`None of ${pages.length} pages gave an article`);
  for (const page of pages) readPage(page);
  const toArticle = [];
  const toRecord = [];
  for (let round = 0; round < rounds; round++) {
    toArticle.push(seconds(() => pages.forEach((page) => extract(page))));
    toRecord.push(seconds(() => pages.forEach((page) => readPage(page))));
  }
  const bytes = pages.reduce((sum, page) => sum + Buffer.byteLength(page), 0);
  const what = `${pages.length} ${from}, ${Math.round(bytes / pages.length / 1000)} kB each, ${withArticle} with an article`;
  return [
    { what: `HTML to article, ${what}`, value: pages.length / median(toArticle), unit: "pages/s" },
    { what: `HTML to record, ${what}`, value: pages.length / median(toRecord), unit: "pages/s" },
  ];
}

/** The article of a page; null where it has none (a list of headlines, an error page). */
function extract(page) {
  return articleFromHtml(page).article;
}
