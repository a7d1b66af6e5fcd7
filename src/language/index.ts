export * from "./cue.js";
export * from "./language.js";
export { phraseAt, type Phrase, type PhraseTable } from "./phrase.js";
export { english } from "./en/index.js";
export { leadingAbbreviations } from "./en/abbreviations.js";
export { titleRoles } from "./en/title-roles.js";
export { isCommonName } from "./en/common-names.js";
export { nicknameGroups } from "./en/nicknames.js";
export {
  areNearFields,
  officeSynonyms,
  roleFields,
  seatedOffices,
  type RoleField,
} from "./en/role-fields.js";
