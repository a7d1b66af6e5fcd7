export * from "./link/input.js";
export { linkBlocks, linkPeople, personIdOf } from "./link/link-people.js";
export { listAppearances } from "./link/list-appearances.js";
export {
  keepApart,
  listDecisions,
  mergePeople,
  splitPerson,
  undoDecision,
  type Editor,
  type ShownDecision,
} from "./archive/decide.js";
export {
  describePeople,
  findPerson,
  listPeople,
  searchPeople,
  type ListedPerson,
  type ListOptions,
} from "./archive/find-person.js";
export { importRegistry, type RegistryImport } from "./archive/import-registry.js";
export { PeopleError } from "./archive/people-error.js";
export { relinkPeople } from "./archive/relink-people.js";
export {
  listSuggestions,
  mentionsOf,
  showPerson,
  type ShownMention,
  type ShownPerson,
  type ShownSuggestion,
} from "./archive/show-person.js";
export type { LinkChanges } from "./archive/write-links.js";
