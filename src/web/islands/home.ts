/* The first page: the searches that this browser keeps, and keys. */
import { startKeys } from "./parts/keys.js";
import { keepSearches } from "./parts/saved-searches.js";

keepSearches();
startKeys([]);
