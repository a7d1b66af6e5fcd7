import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ArticlePage, CitedArticle } from "../../src/api/shapes/index.js";
import {
  articlePageOf,
  readArticles,
  serveSite,
  statementPageOf,
  type Site,
} from "../support/article-site.js";
import { hexOf } from "./support/list-pages.js";

const text = [
  "“We will reopen the ferry,” Marta Ito, the mayor of Lowhaven, told reporters on Friday.",
  "Dov Aalto, a councillor, replied that it would cost “a fortune”.",
].join("\n\n");

const [kept] = readArticles(text, "ferry.txt");

/** What a person sees of a page, without its markup. */
async function wordsOf(address: string): Promise<string> {
  const html = await (await fetch(address)).text();
  const body = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
  return body
    .replace(/<script[^>]*>[^<]*<\/script>/g, "")
    .replace(/<[^>]+>/g, "")
    .replace(/\s+/g, " ");
}

async function serving<T>(
  change: (page: ArticlePage) => ArticlePage,
  look: (site: Site, page: ArticlePage) => Promise<T>,
  isPublic = false,
): Promise<T> {
  const page = change(articlePageOf(kept!, { isPublic }));
  const site = await serveSite({ articles: [page] }, { isPublic });
  try {
    return await look(site, page);
  } finally {
    site.close();
  }
}

const words = (site: Site, page: ArticlePage) =>
  wordsOf(`${site.origin}/articles/${hexOf(page.article.id)}`);

describe("an article's page says how the article stands", () => {
  const other: CitedArticle = {
    id: `sha256:${"c".repeat(64)}`,
    title: "Ferry to reopen, says mayor",
    name: "Ferry to reopen, says mayor",
    outlet: "The Lowhaven Post",
    url: null,
    published: "2031-05-11",
    state: "live",
    notice: null,
  };

  it("lists its versions, and leads from an earlier one to the latest", async () => {
    const shown = await serving(
      (page) => ({
        ...page,
        article: { ...page.article, state: "replaced" },
        versions: [
          { ...page.article, seen: "2031-05-10T09:30:00Z" },
          { ...other, seen: "2031-05-11T10:00:00Z" },
        ],
      }),
      words,
    );
    expect(shown).toContain("An earlier version. A newer one has taken its place");
    expect(shown).toContain("the version of 11 May 2031");
    expect(shown).toMatch(/this version ?seen 10 May 2031/);
  });

  it("says what its publisher said of it, and what an editor noted", async () => {
    const shown = await serving(
      (page) => ({
        ...page,
        article: {
          ...page.article,
          state: "retracted",
          notice: "The interview did not take place.",
        },
        notes: [
          {
            action: "dispute",
            note: "Ito says that she was not there.",
            at: "2031-06-01T00:00:00Z",
          },
        ],
      }),
      words,
    );
    expect(shown).toContain("Retracted. The interview did not take place.");
    expect(shown).toContain("Disputed. Ito says that she was not there. (1 June 2031)");
  });

  it("names the original of a copy", async () => {
    const shown = await serving(
      (page) => ({ ...page, article: { ...page.article, state: "copy" }, copies: [other] }),
      words,
    );
    expect(shown).toMatch(
      /A copy of an article of The Lowhaven Post, ?Ferry to reopen, says mayor/,
    );
  });

  it("shows sentences and a link in public, never the article", async () => {
    const shown = await serving(
      (page) => ({ ...page, article: { ...page.article, url: "https://lowhaven.example/ferry" } }),
      words,
      true,
    );
    expect(shown).toContain("Read the article at lowhaven.example");
    expect(shown).toContain("We will reopen the ferry");
    expect(shown).toContain("sentences that statements stand in, and not whole articles");
  });
});

describe("a speaker who is not sure enough", () => {
  let site: Site;
  const options = { sure: 1.01 };
  const unsure = statementPageOf(kept!, 0, options);
  const path = `/statements/${hexOf(unsure.statement.id)}`;

  beforeAll(async () => {
    site = await serveSite({ articles: [], statements: [unsure] }, options);
  });
  afterAll(() => site.close());

  it("is not named as the one who said it, only on demand as perhaps", async () => {
    const shown = await wordsOf(site.origin + path);
    expect(shown).toMatch(/^[^“]*Unattributed in ferry\.txt/);
    expect(shown).toMatch(/Unattributed(?! in)[^“”]*in direct quotation ?perhaps …/);
  });

  it("is not named at all in an embed, beyond the article's own words", async () => {
    const shown = await wordsOf(`${site.origin}${path}/embed`);
    expect(shown.replace(unsure.statement.passage.text, "")).not.toContain("Ito");
  });
});
