export { findPeople } from "./find-people.js";
export { keepNeededPeople } from "./keep-needed-people.js";
export { mentionsIn, type FoundMention, type PeopleLayer } from "./people-layer.js";
export { nameFrom, resolveSpeakers } from "./resolve-speakers.js";
