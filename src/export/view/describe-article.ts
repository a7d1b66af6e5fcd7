import type { Article } from "../../model/index.js";
import { sayDay } from "./say-when.js";

/** What an article is called: its title, else its file, else its id. */
export function articleName(article: Article): string {
  return article.title || article.provenance.file || article.id;
}

/** Outlet, day and byline, those that are known, each as words for one line. */
export function articleFacts(article: Article): string[] {
  const facts: string[] = [];
  if (article.outlet) facts.push(article.outlet);
  if (article.published) facts.push(sayDay(article.published));
  if (article.byline.length > 0) facts.push(`by ${article.byline.join(", ")}`);
  if (article.type !== "news") facts.push(article.type);
  return facts;
}

/** "1 statement", "2 statements". */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}
