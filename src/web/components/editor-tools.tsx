import type { StatementPage } from "../../api/shapes/index.js";
import type { PageContext } from "../page-context.js";
import { shortId, statementPath } from "../paths.js";

interface EditorToolsProps {
  readonly page: StatementPage;
  readonly context: PageContext;
}

/** What a signed-in editor can do with a statement; nothing for a reader. */
export function EditorTools({ page: { statement }, context }: EditorToolsProps) {
  if (context.editor === null) return null;
  return (
    <nav class="bar-of-actions editor-tools" aria-label="Editing" data-editor={context.editor}>
      <a class="button" href={`${statementPath(statement)}/edit`}>
        Correct this statement
      </a>
      <a href={`/articles/${shortId(statement.article.id)}/edit`}>Add one to the article</a>
      <a href={`/audit?subject=${encodeURIComponent(statement.id)}`}>What was changed</a>
    </nav>
  );
}
