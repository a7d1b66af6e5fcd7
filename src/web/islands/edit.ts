/* Where a statement stands, marked in its text: by dragging the ends of a piece, by keys, or by selecting words. */
import { markPassage } from "./edit/mark-passage.js";
import { startKeys } from "./parts/keys.js";

startKeys([]);
const passage = document.querySelector<HTMLElement>("[data-passage]");
if (passage) markPassage(passage);
