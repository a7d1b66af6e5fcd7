export * from "./article.js";
export * from "./exchange.js";
export * from "./home.js";
export * from "./person.js";
export * from "./problem.js";
export * from "./report.js";
export * from "./search.js";
export * from "./statement.js";
