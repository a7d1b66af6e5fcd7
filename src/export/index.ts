export * from "../model/span.js";
