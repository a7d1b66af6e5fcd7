/* Pages that list statements: keys that go from one to the next. */
import { startKeys } from "./parts/keys.js";
import { listKeys } from "./parts/walk-statements.js";

const list = document.querySelector("[data-statements]");
startKeys(list ? listKeys(list) : []);
