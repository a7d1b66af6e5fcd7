export { createSyntax, type Syntax } from "./create-syntax.js";
export { relationIndex, relationNames } from "./relation-names.js";
export { parseSyntaxWeights, type SyntaxWeights } from "./syntax-weights.js";
export { tagNamed, tagNames, universalTagNames, universalTags } from "./tag-names.js";
