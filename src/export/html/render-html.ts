import type { Reading } from "../../model/index.js";
import { articleName, count } from "../view/describe-article.js";
import { escapeHtml } from "./escape-html.js";
import { hashInline } from "./hash-inline.js";
import { renderArticle } from "./render-article.js";
import { script } from "./script.js";
import { style } from "./style.js";

/**
 * One self-contained page that shows articles with their statements marked. It
 * fetches nothing, its policy allows only its own style and script, and it can
 * be read without the script.
 */
export function renderHtml(readings: readonly Reading[]): string {
  const [first] = readings;
  const title = first && readings.length === 1 ? articleName(first.article) : titleOf(readings);
  const policy = `default-src 'none'; style-src ${hashInline(style)}; script-src ${hashInline(script)}; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)} – who said what</title>
<style>${style}</style>
</head>
<body>
${renderTop(readings)}
<main>
${readings.map((reading, index) => renderArticle(reading, `a${index + 1}`)).join("\n")}
</main>
${renderFoot(readings)}
<script>${script}</script>
</body>
</html>
`;
}

function titleOf(readings: readonly Reading[]): string {
  return count(readings.length, "article");
}

function renderTop(readings: readonly Reading[]): string {
  const items = readings.map(
    ({ article, statements }, index) =>
      `<li><a href="#a${index + 1}"><bdi>${escapeHtml(articleName(article))}</bdi></a> <span class="tally">${count(statements.length, "statement")}</span></li>`,
  );
  const list =
    items.length > 1 ? `<nav aria-label="Articles"><ol>${items.join("")}</ol></nav>` : "";
  return `<header class="top">
<p class="brand"><b>Onrecord</b> <span>who said what, machine-read</span></p>
${list}
<details class="keys" hidden><summary>Keys</summary><p><kbd>j</kbd> next statement, <kbd>k</kbd> previous, <kbd>Enter</kbd> its note, <kbd>o</kbd> why it was read so, <kbd>?</kbd> this help. <label><input type="checkbox" checked> Keys on</label></p></details>
</header>`;
}

function renderFoot(readings: readonly Reading[]): string {
  const versions = [...new Set(readings.map(({ reader }) => reader.version))];
  const by = versions.length > 0 ? ` by onrecord ${escapeHtml(versions.join(", "))}` : "";
  return `<footer class="foot"><p>Machine-read${by}. A speaker that could not be told is shown as unattributed. Check a statement against the article before you cite it.</p></footer>`;
}
