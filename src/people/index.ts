export * from "./link/input.js";
export { linkBlocks, linkPeople, personIdOf } from "./link/link-people.js";
export { listAppearances } from "./link/list-appearances.js";
