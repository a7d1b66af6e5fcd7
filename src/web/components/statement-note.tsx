import type { Told } from "../article/mark-article.js";
import { voicesOf } from "../article/select-statements.js";
import { citeInFull } from "../cite/cite-in-full.js";
import { statementPath } from "../paths.js";
import { tieClass } from "./article-text.js";
import { Statement } from "./statement.js";
import { Why } from "./why.js";

interface NoteProps {
  readonly told: Told;
  /** Whether its words stand in the text beside it. */
  readonly isBeside: boolean;
  readonly isShown: boolean;
  readonly origin: string;
}

/** A statement of an article in the rail, with what leads on from it. */
export function StatementNote({ told, isBeside, isShown, origin }: NoteProps) {
  const { number } = told;
  const id = isBeside ? `n${number}` : `s${number}`;
  return (
    <li
      class={`note ${tieClass(told)}${isShown ? "" : " off"}`}
      id={id}
      data-s={number}
      data-kind={told.kind}
      data-voices={voicesOf(told).join(" ")}
    >
      <Statement
        statement={told}
        density={isBeside ? "line" : "card"}
        showsArticle={false}
        showsWords={!isBeside}
      >
        <div class="tools">
          {isBeside && (
            <a href={`#s${number}`} aria-label={`Statement ${number} in the text`}>
              {number}
            </a>
          )}
          <a href={statementPath(told)} aria-label={`Permalink of statement ${number}`}>
            permalink
          </a>
          <Why statement={told} spans={told.spans} />
          <details class="cite">
            <summary aria-label={`Cite statement ${number}`}>cite</summary>
            <p class="citation" dir="auto" data-citation>
              {citeInFull(told, origin)}
            </p>
            <p>
              <a
                href={`${statementPath(told)}#cite`}
                aria-label={`CSL-JSON of statement ${number}`}
              >
                CSL-JSON
              </a>
            </p>
          </details>
        </div>
      </Statement>
    </li>
  );
}
