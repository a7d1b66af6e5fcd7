import { personFilter } from "./person.js";

/** To whom it was said: "Statements to Marta Ito". */
export const addressee = personFilter("addressee", "to");
