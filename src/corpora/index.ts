export { GoldError } from "./gold-error.js";
export { loadGold } from "./load-gold.js";
export { loadGoldLines } from "./load-gold-lines.js";
export { loadGoldPages } from "./load-gold-pages.js";
export { makeGoldStatement, plainNote } from "./make-gold-statement.js";
export type { ArticleMakers, GoldArticle, GoldFields, GoldNote, LostText } from "./gold-article.js";
