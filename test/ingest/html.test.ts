import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { articleFromHtml, articlesFromBytes } from "../../src/ingest/index.js";
import type { Article } from "../../src/model/index.js";

const first =
  "The dam held on Tuesday, the water board said, and nobody in the town, least of all its mayor, could say for how long.";
const second =
  "By evening the road, which had been closed since Sunday, was open again, the buses ran, and the schools, all but one, had their lights on.";

function page(body: string, head = "<title>Dam holds for now</title>"): string {
  return `<!doctype html><html lang="en-GB"><head>${head}</head><body><h1>Dam holds for now</h1>${body}</body></html>`;
}

function read(html: string): Article {
  return articleFromHtml(html).article!;
}

function shown(article: Article): string[] {
  return article.blocks.map(({ kind, start, end }) => `${kind}|${article.text.slice(start, end)}`);
}

const partOf = (text: string) =>
  `<div class="component"><div class="text"><p>${text}</p><p>${text}</p></div></div>`;

const escapeText = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const scriptOf = (inner: string) => `<script type="application/ld+json">${inner}</script>`;

describe("the text of a page", () => {
  test("is the title, then the blocks, with white space folded and entities decoded", () => {
    const article = read(
      page(
        `<div><p>${first}</p>\n<p>  &ldquo;We&nbsp;stay,&rdquo;\n said <b>Ana</b> R&uuml;iz &amp; Li. </p><p>${second}</p></div>`,
      ),
    );
    expect(article.text).toBe(
      ["Dam holds for now", first, "“We stay,” said Ana Rüiz & Li.", second].join("\n\n"),
    );
  });

  test("keeps headings, quotations, pull quotes, lists and captions, and says what they are", () => {
    const article = read(
      page(`<article><p>${first}</p><h2>After the rain</h2><blockquote><p>We were lucky.</p></blockquote>
        <aside class="pullquote">“Nobody left.”</aside><ul><li>One pump failed</li><li>Two held</li></ul>
        <figure><img src="a.jpg"><figcaption>The dam at dawn</figcaption></figure><p>${second}</p></article>`),
    );
    expect(shown(article)).toEqual([
      "title|Dam holds for now",
      `paragraph|${first}`,
      "heading|After the rain",
      "quote|We were lucky.",
      "pullquote|“Nobody left.”",
      "list|One pump failed",
      "list|Two held",
      "caption|The dam at dawn",
      `paragraph|${second}`,
    ]);
  });

  test("drops menus, share bars, related links, newsletters, comments, cookie notices and advertisements", () => {
    const noise = [
      `<nav><ul><li><a href="/">Home</a></li></ul></nav>`,
      `<div class="share-bar"><a href="#">Share on X</a></div>`,
      `<div class="related-stories"><h3>Related</h3><a href="/b">Another dam, another story of some length</a></div>`,
      `<p>Related: <a href="/c">The pumps that failed in spring</a></p>`,
      `<div id="newsletter-signup"><p>Sign up for our morning letter, which tells you, every day, all that matters.</p></div>`,
      `<ul><li><a href="/d">Mayor to speak</a></li><li><a href="/e">River falls</a></li></ul>`,
      `<a href="/f"><div><h3>Watch: the river</h3><p>Two minutes of water</p></div></a>`,
      `<div class="ad-slot">Advertisement</div><p>Advertisement</p>`,
      `<section class="comments"><p>I live there, and I can say that the dam, whatever they tell you, leaks.</p></section>`,
      `<div class="cookie-banner"><p>We use cookies, as everybody does, and ask you to agree.</p></div>`,
      `<script>var a = "text";</script><style>p { color: red }</style><p hidden>Hidden words</p>`,
    ];
    const article = read(
      page(`<article><p>${first}</p>${noise.join("")}<p>${second}</p></article>`),
    );
    expect(article.text).toBe(["Dam holds for now", first, second].join("\n\n"));
  });

  test("joins parts that stand in sibling elements, with what is between them", () => {
    const article = read(
      page(
        `<main><div class="b">${partOf(first)}<div class="ad">Advertisement</div><h2>Later</h2>${partOf(second)}</div></main>`,
      ),
    );
    expect(shown(article).slice(1)).toEqual([
      `paragraph|${first}`,
      `paragraph|${first}`,
      "heading|Later",
      `paragraph|${second}`,
      `paragraph|${second}`,
    ]);
  });

  test("keeps the lines under the headline, without the byline beside them", () => {
    const article = read(
      page(`<div class="dek"><a href="/by/ana">By Ana Ruiz of the Ridge Herald, our correspondent</a></div>
        <h2 class="article-dek">The pumps failed twice, and nobody was told.</h2><article><p>${first}</p><p>${second}</p></article>`),
    );
    expect(shown(article).slice(0, 3)).toEqual([
      "title|Dam holds for now",
      "paragraph|The pumps failed twice, and nobody was told.",
      `paragraph|${first}`,
    ]);
  });

  test("two line breaks part paragraphs, one does not", () => {
    const article = read(page(`<div>${first}<br><br>${second}<br>And so on.</div>`));
    expect(shown(article).slice(1)).toEqual([
      `paragraph|${first}`,
      `paragraph|${second} And so on.`,
    ]);
  });

  test("unclosed and misplaced tags cost no text", () => {
    const article = read(
      page(`<div><p>${first}<p><b><i>Pumps</b> held</i>, they said<p>${second}</span></div></div>`),
    );
    expect(article.text).toBe(
      ["Dam holds for now", first, "Pumps held, they said", second].join("\n\n"),
    );
  });

  test("a page without an article says so, with its title", () => {
    const { article, problems } = articleFromHtml(
      page('<p><a href="/x">Moved</a></p>'),
      {},
      "p.html",
    );
    expect(article).toBeNull();
    expect(problems).toMatchObject([{ code: "no-main-text" }]);
    expect(problems[0]!.message).toContain(
      'p.html: no text of an article was found in the page (its title is "Dam holds for now")',
    );
  });

  test("any paragraph comes out as it went in, white space folded", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
        const article = read(
          page(`<div><p>${first}</p><p>x${escapeText(text)}x</p><p>${second}</p></div>`),
        );
        const folded = `x${text}x`.replaceAll(/\s+/g, " ");
        expect(article.text).toBe(["Dam holds for now", first, folded, second].join("\n\n"));
      }),
      { numRuns: 300 },
    );
  });

  test("any bytes give an answer, never an exception", () => {
    const tags = fc.constantFrom(
      "<p>",
      "</p>",
      "<div class=tweet>",
      "<blockquote>",
      "<a href=x>",
      "</div>",
      "<table><td>",
      "<!--",
      "<script>",
      "— A (@b)",
      "&#x110000;",
      "<svg/>",
      "\u0000",
      first,
    );
    const soup = fc.array(tags, { maxLength: 40 }).map((parts) => Buffer.from(parts.join("")));
    fc.assert(
      fc.property(fc.oneof(soup, fc.uint8Array({ maxLength: 300 })), (bytes) => {
        for (const { article, problems } of articlesFromBytes(bytes, "x")) {
          if (!article) expect(problems.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("the metadata of a page", () => {
  const body = `<article><p>${first}</p><p>${second}</p></article>`;

  test("comes from JSON-LD, even in an @graph, a list, CDATA, or broken by a line break", () => {
    const object = `{"@context":"https://schema.org","@type":["NewsArticle"],"headline":"Dam holds for now","datePublished":"2021-05-16T20:00:00-05:00","author":[{"@type":"Person","name":"Ana Ruiz"},{"name":"Li Wei"}],"publisher":{"name":"Ridge Herald"},"url":"https://ridgeherald.example/dam"}`;
    for (const inner of [
      object,
      `[${object}]`,
      `{"@graph":[{"@type":"WebPage"},${object}]}`,
      `\n//<![CDATA[\n${object}\n//]]>`,
      object.replace("Dam holds for now", "Dam holds\n for now"),
      object.replace(/\}$/, ",}"),
    ]) {
      expect(read(page(body, scriptOf(inner)))).toMatchObject({
        title: "Dam holds for now",
        published: "2021-05-16",
        byline: ["Ana Ruiz", "Li Wei"],
        outlet: "Ridge Herald",
        url: "https://ridgeherald.example/dam",
        language: "en",
      });
    }
  });

  test("comes from meta elements", () => {
    const head = `<title>Dam holds for now | Ridge Herald</title><link rel="canonical" href="/dam">
      <meta property="og:url" content="https://ridgeherald.example/dam?x"><meta property="og:site_name" content="Ridge Herald - News of the valley">
      <meta name="byl" content="By Ana Ruiz, Li Wei and Tom Oy"><meta property="article:published_time" content="2021-05-16T09:00:00+02:00">`;
    expect(read(page(body, head))).toMatchObject({
      url: "https://ridgeherald.example/dam",
      outlet: "Ridge Herald",
      byline: ["Ana Ruiz", "Li Wei", "Tom Oy"],
      published: "2021-05-16",
    });
  });

  test("a moment in UTC is given its local day where the page shows it", () => {
    const utc = '<meta property="article:published_time" content="2021-05-17T02:15:30+00:00">';
    expect(read(page(body, utc)).published).toBe("2021-05-17");
    const local = '<time datetime="2021-05-16T22:15:30-04:00">';
    expect(read(page(local + body, utc)).published).toBe("2021-05-16");
    const shownDate = '<div class="timestamp">May 16, 2021, 10:15 p.m.</div>';
    expect(read(page(shownDate + body, utc)).published).toBe("2021-05-16");
    const other = '<time datetime="2021-05-11T08:00:00-04:00">';
    expect(read(page(other + body, utc)).published).toBe("2021-05-17");
  });

  test("a date is found in words near the headline, else in the address", () => {
    expect(
      read(page(`<div class="byline">Ana Ruiz, Dec. 16, 2016, 5:02 PM ET</div>${body}`)).published,
    ).toBe("2016-12-16");
    const head = '<link rel="canonical" href="https://r.example/2019/jan/03/dam">';
    expect(read(page(body, head)).published).toBe("2019-01-03");
    const after = "<footer><time datetime='2011-01-01'></time></footer>";
    expect(read(page(body + after)).published).toBeNull();
  });

  test("the headline is the one that the page shows", () => {
    const head =
      '<meta property="og:title" content="Dam holds, for now: what we know | Ridge Herald">';
    expect(read(page(body, head)).title).toBe("Dam holds for now");
    const bare = `<html><head>${head}<meta property="og:site_name" content="Ridge Herald"></head><body>${body}</body></html>`;
    expect(read(bare).title).toBe("Dam holds, for now: what we know");
  });

  test("fields that are given win", () => {
    const { article } = articleFromHtml(page(body), {
      title: "Given",
      url: "https://a.example/",
      published: "2001-01-01",
    });
    expect(article).toMatchObject({
      title: "Given",
      url: "https://a.example/",
      published: "2001-01-01",
    });
    expect(article!.text.startsWith("Given\n\n")).toBe(true);
    expect(article!.id).not.toBe(read(page(body)).id);
  });
});

describe("hostile pages", () => {
  const paragraphs = `<p>${first}</p><p>${second}</p>`;
  const makers: Record<string, (n: number) => string> = {
    "nested elements": (n) => paragraphs + "<div>".repeat(n) + "</div>".repeat(n),
    "unclosed elements": (n) => paragraphs + "<b><p>".repeat(n / 2),
    "misnested elements": (n) => paragraphs + "<b>".repeat(n / 2) + "</i>".repeat(n / 2),
    "quotations without end": (n) => paragraphs + "<blockquote>a — b (@c)".repeat(n / 8),
    "one long line": (n) => `${paragraphs}<p>${"word, and another ".repeat(n / 4)}`,
    "one long list": (n) => `${paragraphs}<ul>${"<li>some words of an item".repeat(n / 8)}`,
    "one long row": (n) => `${paragraphs}<table><tr>${"<td>a".repeat(n / 4)}`,
  };

  // How time grows with them is measured by `npm run bench -- page-growth`.
  test.each(Object.keys(makers))("%s: the article is kept", (name) => {
    const { article } = articleFromHtml(makers[name]!(200_000));
    expect(article!.text).toContain(first);
  });

  test("nesting beyond the cap is told, and a million tags overflow nothing", () => {
    const { article, problems } = articleFromHtml(
      page(paragraphs + "<div>".repeat(1_000_000) + "deep"),
    );
    expect(problems.map(({ code }) => code)).toEqual(["too-large"]);
    expect(article!.text).toContain(second);
  });
});
