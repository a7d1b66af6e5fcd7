// `npm test`: installs what is lacking, builds, checks the tests' types, lints, checks the format and runs the tests.
// What follows `--` goes to vitest: `npm test -- test/read`.
import { checkTests, compile } from "./support/compile.mjs";
import { installIfNeeded } from "./support/install.mjs";
import { inProject, runInOrder, runNode } from "./support/project.mjs";

const tool = (...path) => inProject("node_modules", ...path);

runInOrder(
  installIfNeeded,
  compile,
  checkTests,
  () => runNode(tool("oxlint", "bin", "oxlint"), ["--deny-warnings"]),
  () => runNode(tool("oxfmt", "bin", "oxfmt"), ["--check"]),
  () =>
    runNode(tool("vitest", "vitest.mjs"), ["run", ...process.argv.slice(2)], {
      env: { ...process.env, ONRECORD_BUILT: "1" },
    }),
);
