export * from "./article.js";
export * from "./person.js";
export * from "./problem.js";
export * from "./reading.js";
export * from "./record.js";
export * from "./span.js";
export * from "./statement.js";
export * from "./statement-id.js";
