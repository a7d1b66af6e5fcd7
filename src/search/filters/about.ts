import { personFilter } from "./person.js";

/** Of whom it plainly speaks: "Statements about the harbour trust". */
export const about = personFilter("about", "about");
