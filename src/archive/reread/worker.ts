/** What a piscina worker runs for each batch of articles that are read again. */
export { readArticles as default } from "./read-articles.js";
