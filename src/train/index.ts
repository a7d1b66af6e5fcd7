export { trainStatements, type StatementTraining } from "./statements/train-statements.js";
export { trainFromTreebanks } from "./syntax/train-from-treebanks.js";
