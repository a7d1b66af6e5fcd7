// `npm run build`: installs what is lacking, then compiles src/ to dist/.
import { compile } from "./support/compile.mjs";
import { installIfNeeded } from "./support/install.mjs";
import { runInOrder } from "./support/project.mjs";

runInOrder(installIfNeeded, compile);
