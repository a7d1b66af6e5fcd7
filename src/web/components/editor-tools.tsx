import type { StatementPage } from "../../api/shapes/index.js";
import type { PageContext } from "../page-context.js";

interface EditorToolsProps {
  readonly page: StatementPage;
  readonly context: PageContext;
}

/** What a signed-in editor can do with a statement; nothing for a reader. */
export function EditorTools({ context }: EditorToolsProps) {
  if (context.editor === null) return null;
  return <section class="editor-tools" aria-label="Editing" data-editor={context.editor} />;
}
