import type { Told } from "../article/mark-article.js";
import { voicesOf } from "../article/select-statements.js";
import { citeInApStyle } from "../cite/cite-in-ap-style.js";
import { readHow } from "../cite/cite-in-full.js";
import { statementPath } from "../paths.js";
import { tieClass } from "./article-text.js";
import { Statement } from "./statement.js";
import { Why } from "./why.js";

interface NoteProps {
  readonly told: Told;
  /** Whether its words stand in the text beside it. */
  readonly isBeside: boolean;
  readonly isShown: boolean;
}

/** A statement of an article in the rail, with what leads on from it. */
export function StatementNote({ told, isBeside, isShown }: NoteProps) {
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
          <a
            href={statementPath(told)}
            aria-label={`Permalink of statement ${number}`}
            data-permalink
          >
            permalink
          </a>
          <Why statement={told} />
          <Cite told={told} />
        </div>
      </Statement>
    </li>
  );
}

/** The citation in AP style; where it can be checked stands with it on the statement's page, and in what script copies. */
function Cite({ told }: { told: Told }) {
  return (
    <details class="cite">
      <summary aria-label={`Cite statement ${told.number}`}>cite</summary>
      <p class="citation" dir="auto" data-citation data-read={readHow(told)}>
        {citeInApStyle(told)}
      </p>
      <a href={`${statementPath(told)}#cite`} data-cite-link>
        in full, and for reference managers
      </a>
    </details>
  );
}
