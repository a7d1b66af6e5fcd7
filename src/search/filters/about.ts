import { personFilter } from "./person.js";

/** Of whom it plainly speaks: "Statements about the harbour trust". */
export const about = personFilter(
  { name: "about", takes: "<name>", help: "of whom it plainly speaks" },
  "about",
);
