import type { Block } from "../../model/index.js";
import { composeText } from "../html/compose.js";

/** The text of an article of which only excerpts are known: its title, and a paragraph for each; and their blocks. */
export function composeExcerpts(
  title: string | null,
  excerpts: readonly string[],
): { readonly text: string; readonly blocks: readonly Block[] } {
  return composeText(
    title,
    excerpts.map((text) => ({ kind: "paragraph", text })),
  );
}
