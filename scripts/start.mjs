// `npm start`: installs what is lacking, builds, and shows the record of the articles in examples/.
import { compile } from "./support/compile.mjs";
import { exampleFiles } from "./support/examples.mjs";
import { installIfNeeded } from "./support/install.mjs";
import { inProject, runInOrder, runNode } from "./support/project.mjs";

runInOrder(installIfNeeded, compile, () =>
  runNode(inProject("bin", "onrecord.mjs"), ["read", "--text", ...exampleFiles()]),
);
