/**
 * Names so common together that two articles' "John Smith" are as likely two
 * people as one. Own compilation from general knowledge of the most frequent
 * given names and surnames of English-speaking countries, and of the surnames
 * that a large part of a people shares (Kim, Nguyen, Singh).
 */
const givenNames = `
james robert john michael david william richard joseph thomas charles daniel matthew mark steven
stephen paul andrew kevin brian george peter christopher anthony kenneth jack henry mary patricia
jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy margaret sandra ashley emily
anna laura maria anne ann jane helen amy mike bob bill jim tom dave steve chris dan joe matt tony
ali mohammed muhammad mohamed ahmed jose juan luis carlos min wei li ana
`;

const surnames = `
smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez
wilson anderson thomas taylor moore jackson martin lee perez thompson white harris sanchez clark
ramirez lewis robinson walker young allen king wright scott torres nguyen hill flores green adams
nelson baker hall campbell mitchell carter roberts evans edwards turner phillips parker collins
murphy kelly cook rogers morgan cooper wood davies hughes james ward watson kim park choi chen
wang zhang liu singh khan patel kumar ahmed ali hussain tran silva santos
`;

const toSet = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const commonGivenNames = toSet(givenNames);
const commonSurnames = toSet(surnames);

/** Whether a given name and surname (lower case, without accents) are both so common that together they point to nobody. */
export function isCommonName(given: string, surname: string): boolean {
  return commonGivenNames.has(given) && commonSurnames.has(surname);
}
