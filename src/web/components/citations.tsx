import type { StatementPage } from "../../api/shapes/index.js";
import { citeInFull } from "../cite/cite-in-full.js";
import { cslItem } from "../cite/csl-item.js";
import { embedPath } from "../paths.js";

interface CitationsProps {
  readonly page: StatementPage;
  readonly origin: string;
}

/** A statement in the forms in which it can be cited and shown elsewhere. Script adds buttons that copy them. */
export function Citations({ page: { statement, byline }, origin }: CitationsProps) {
  const csl = JSON.stringify([cslItem(statement, byline, origin)], null, 2);
  const frame = `<iframe src="${origin}${embedPath(statement)}" title="A statement on record" width="560" height="220" loading="lazy"></iframe>`;
  return (
    <section class="citations" aria-labelledby="cite">
      <h2 id="cite">Cite it</h2>
      <h3 id="cite-ap">AP style</h3>
      <p class="citation" dir="auto" data-citation data-copy="cite-ap">
        {citeInFull(statement, origin)}
      </p>
      <details>
        <summary id="cite-csl">CSL-JSON, for reference managers</summary>
        <pre class="citation" tabIndex={0} aria-labelledby="cite-csl" data-copy="cite-csl">
          {csl}
        </pre>
      </details>
      <details>
        <summary id="cite-embed">HTML, to show it on another page</summary>
        <pre class="citation" tabIndex={0} aria-labelledby="cite-embed" data-copy="cite-embed">
          {frame}
        </pre>
        <p class="small">
          <a href={embedPath(statement)}>What it looks like</a>
        </p>
      </details>
    </section>
  );
}
