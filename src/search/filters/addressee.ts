import { personFilter } from "./person.js";

/** To whom it was said: "Statements to Marta Ito". */
export const addressee = personFilter(
  { name: "addressee", takes: "<name>", help: "to whom it was said" },
  "to",
);
