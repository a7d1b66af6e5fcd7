/* For pages that need nothing of their own: `/` goes to the search box, `?` tells the keys. */
import { startKeys } from "./parts/keys.js";

startKeys([]);
