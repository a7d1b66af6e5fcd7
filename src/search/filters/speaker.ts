import { personFilter } from "./person.js";

/** Who said it: "Statements by Marta Ito". */
export const speaker = personFilter("speaker", "by");
