import { personFilter } from "./person.js";

/** Who said it: "Statements by Marta Ito". */
export const speaker = personFilter(
  { name: "speaker", takes: "<name>", help: "who said it: a name, or an id of the archive" },
  "by",
);
