/**
 * The page's style sheet. Hues v0 to v6 are the Okabe–Ito set, darkened for
 * paper and lightened for the dark palette so that lines and frames keep a
 * contrast of 3:1 and letters 4.5:1. Five sizes of type.
 */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #fdfcf9; --raised: #f4f2ec; --ink: #1b1a17; --soft: #5d594f; --rule: #ddd8cc; --accent: #0b57a4;
  --v0: #00639c; --v1: #b34a00; --v2: #00735a; --v3: #9c4677; --v4: #8a5d00; --v5: #2a7aab; --v6: #6b6400; --vx: #6d6a62;
  --s1: 0.75rem; --s2: 0.84rem; --s3: 1.0625rem; --s4: 1.3rem; --s5: 1.95rem;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif;
  --serif: Charter, "Bitstream Charter", "Iowan Old Style", Georgia, Cambria, "Liberation Serif", "Times New Roman", serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15171a; --raised: #1e2125; --ink: #e6e3dc; --soft: #a29d92; --rule: #34373c; --accent: #8fc1f2;
    --v0: #6db3e6; --v1: #f0925a; --v2: #52c4a3; --v3: #dd9cc1; --v4: #e2ad4f; --v5: #a3d4f3; --v6: #dcd26a; --vx: #98948a;
  }
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); scroll-padding: 30vh 0 30vh; }
body { margin: 0 auto; padding: 0 1.5rem 4rem; max-width: 69rem; font: var(--s3)/1.55 var(--sans); font-variant-numeric: tabular-nums; }
a { color: var(--accent); text-underline-offset: 0.15em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
h2, h3, p, ol, ul, blockquote { margin: 0; padding: 0; }
ol, ul { list-style: none; }
.v0 { --v: var(--v0); } .v1 { --v: var(--v1); } .v2 { --v: var(--v2); } .v3 { --v: var(--v3); }
.v4 { --v: var(--v4); } .v5 { --v: var(--v5); } .v6 { --v: var(--v6); } .vx { --v: var(--vx); }

.top { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.25rem 1.5rem; padding: 1rem 0 0.6rem; border-bottom: 1px solid var(--rule); font-size: var(--s2); color: var(--soft); }
.top .brand b { color: var(--ink); }
.top nav { order: 3; flex-basis: 100%; }
.top nav li { padding: 0.1rem 0; }
.keys { margin-left: auto; }
.keys[open] { flex-basis: 100%; }
.keys summary, .problems summary, .why summary { cursor: pointer; }
kbd { font: inherit; padding: 0 0.35em; border: 1px solid var(--rule); border-bottom-width: 2px; border-radius: 3px; background: var(--raised); color: var(--ink); }

article { padding: 2.2rem 0 3rem; border-bottom: 1px solid var(--rule); }
.head { margin-bottom: 1.6rem; }
.head .row { margin-bottom: 0; }
.title, .b-title { font: 700 var(--s5)/1.2 var(--serif); letter-spacing: -0.01em; text-wrap: balance; }
.facts { margin-top: 0.45rem; font-size: var(--s2); color: var(--soft); }
.legend { margin-top: 1rem; padding: 0.7rem 0; border: solid var(--rule); border-width: 1px 0; font-size: var(--s2); }
.legend ul { display: flex; flex-wrap: wrap; gap: 0.3rem 1.4rem; }
.legend .kinds { margin-top: 0.55rem; color: var(--soft); }
.sample { --v: var(--ink); color: var(--ink); }
.tally { color: var(--soft); font-size: var(--s1); }
.empty, .problems { margin-top: 0.8rem; font-size: var(--s2); color: var(--soft); }
.problems ul { padding: 0.3rem 0 0 1rem; }

.tag { display: inline-block; padding: 0 0.3em; border: 1.5px solid var(--v); border-radius: 3px; color: var(--v); background: var(--paper); font: 700 0.66rem/1.35 var(--sans); letter-spacing: 0.02em; text-decoration: none; vertical-align: 0.12em; white-space: nowrap; }
.jump { display: inline; margin-right: 0.3em; user-select: none; }
.vx.tag { border-style: dashed; }

.row { display: grid; grid-template-columns: minmax(0, 38rem) minmax(0, 24rem); column-gap: 3.5rem; align-items: start; margin-bottom: 1.15rem; }
.text { font-family: var(--serif); font-size: 1.125rem; line-height: 1.62; max-width: 38rem; overflow-wrap: anywhere; }
h2.text { font: 700 var(--s5)/1.22 var(--serif); }
h3.text { font: 700 var(--s4)/1.3 var(--serif); padding-top: 0.6rem; }
.b-quote { padding-left: 1.2rem; border-left: 1px solid var(--rule); }
.b-caption, .b-byline, .b-dateline, .b-furniture { font-family: var(--sans); font-size: var(--s2); color: var(--soft); }
.b-furniture { white-space: pre-line; }
.b-pullquote { padding: 0.4rem 0; font-size: var(--s4); line-height: 1.35; font-style: italic; border: solid var(--rule); border-width: 1px 0; }
.b-list { padding-left: 1.2rem; }
.b-post { padding: 0.75rem 1rem; border: 1px solid var(--rule); border-radius: 6px; }
.boxed { padding: 0.75rem 1rem; border: 1px solid var(--v); border-left-width: 4px; border-radius: 4px; }

.m-content { border-bottom: 2px solid var(--v); }
.k-direct { border-bottom-style: solid; }
.k-indirect { border-bottom-style: dashed; }
.k-mixed { border-bottom-style: dotted; border-bottom-width: 2.5px; }
.k-post, .k-turn { border-bottom: 0; }
.k-post.sample, .k-turn.sample { padding: 0 0.35em; border: 1px solid var(--v); border-left-width: 4px; }
.lane1 { padding-bottom: 3px; }
.lane2 { padding-bottom: 6px; }
.k-act { border-bottom: 1px solid var(--v); }
.m-cue, .m-source, .m-when, .m-evidence { text-underline-offset: 0.2em; }
.on.m-cue, .on.m-source, .on.m-when, .on.m-evidence { outline: 1px solid var(--ink); outline-offset: 1px; border-radius: 2px; }
.on.m-when, .on.m-evidence { outline-style: dotted; }
.on.m-content { border-bottom-color: var(--ink); box-shadow: 0 1px 0 var(--ink); }
.on.jump { color: var(--paper); background: var(--v); }
.wire { position: absolute; inset: 0 auto auto 0; overflow: visible; pointer-events: none; fill: none; stroke: var(--ink); stroke-width: 1; }

.notes { padding-top: 0.15rem; font-size: var(--s2); line-height: 1.38; }
.note { padding: 0.05rem 0 0.05rem 0.7rem; margin-bottom: 0.5rem; border-left: 3px solid var(--v); }
.n-indirect { border-left-style: dashed; } .n-mixed { border-left-style: dotted; } .n-act { border-left-style: double; }
.n-post, .n-turn { padding: 0.3rem 0.7rem; border: 1px solid var(--v); border-left-width: 3px; border-radius: 3px; }
.note.on, .note:target { background: var(--raised); box-shadow: 0 0 0 0.3rem var(--raised); border-radius: 1px; }
.number { min-width: 1.2em; color: var(--soft); text-decoration: none; }
.number:hover { text-decoration: underline; }
.role, .how, .reply, .doubt { color: var(--soft); }
.role { font-size: var(--s1); }
.how em { color: var(--ink); font-style: normal; font-weight: 600; }
.how .kind { color: var(--ink); }
.reply::before { content: "↩ " / ""; }
.note { position: relative; }
.who { padding-right: 2.6rem; }
.why { color: var(--soft); font-size: var(--s1); }
.why summary { position: absolute; top: 0; right: 0; padding: 0.1rem 0.3rem 0.5rem 0.8rem; list-style: none; text-decoration: underline dotted; text-underline-offset: 0.2em; }
.why summary::-webkit-details-marker { display: none; }
.n-post > .why summary, .n-turn > .why summary { top: 0.3rem; right: 0.4rem; }
.why summary:hover, .why[open] summary { color: var(--ink); text-decoration-style: solid; }
.why dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.1rem 0.7rem; margin: 0.3rem 0 0.2rem; padding: 0.35rem 0 0; border-top: 1px solid var(--rule); }
.why dd { margin: 0; color: var(--ink); overflow-wrap: anywhere; }
.foot { padding-top: 1.2rem; font-size: var(--s2); color: var(--soft); }

@media (max-width: 60rem) {
  .row { grid-template-columns: minmax(0, 1fr); row-gap: 0.5rem; justify-content: center; }
  .notes { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr)); column-gap: 1.5rem; }
  article, .top, .foot { max-width: 38rem; margin-inline: auto; }
}
@media (max-width: 30rem) {
  body { padding-inline: 1.1rem; }
  .title, h2.text { font-size: 1.6rem; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media (forced-colors: active) { .on.jump { outline: 2px solid Highlight; } }
@media print {
  :root { --paper: #fff; --raised: #fff; --ink: #000; --soft: #444; --rule: #bbb; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  .text { font-size: 10.5pt; line-height: 1.5; }
  .row { grid-template-columns: minmax(0, 2fr) minmax(0, 1fr); column-gap: 1.5rem; break-inside: avoid; }
  .keys, .wire, .why:not([open]) { display: none; }
  .note { break-inside: avoid; }
  article + article { break-before: page; }
}
`;
