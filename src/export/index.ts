export * from "./filter/keep-confident.js";
export * from "./html/render-html.js";
export * from "./offsets/convert-offsets.js";
export * from "./view/assign-voices.js";
export * from "./view/describe-statement.js";
export * from "./view/describe-article.js";
export * from "./view/number-paragraphs.js";
export * from "./view/say-when.js";
