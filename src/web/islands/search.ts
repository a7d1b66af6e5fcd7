/* The search page: keys that go through what was found, and searches that the browser keeps. */
import { startKeys, type Key } from "./parts/keys.js";
import { keepSearches } from "./parts/saved-searches.js";
import { listKeys } from "./parts/walk-statements.js";

const { toggle } = keepSearches();
const saving: Key[] = toggle
  ? [{ key: "s", says: "save this search, or forget it", run: toggle }]
  : [];
const list = document.querySelector("[data-statements]");
startKeys([...(list ? listKeys(list) : []), ...saving]);
