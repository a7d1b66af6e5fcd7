import type {
  ArticlesPage,
  ExchangesPage,
  PeoplePage,
  StatementsPage,
} from "../../../src/api/shapes/index.js";
import { hardIds } from "./hard-archive.js";

/** A page of the site that tests look at. */
export interface TestedPage {
  readonly name: string;
  readonly path: string;
  readonly status?: number;
  /** What must stand on it, with and without script. */
  readonly has: RegExp;
}

/** Every page, with things of an archive of the examples and of the hard articles. */
export async function listPages(url: string): Promise<readonly TestedPage[]> {
  const ask = async <Shape>(path: string): Promise<Shape> =>
    (await (await fetch(url + path)).json()) as Shape;
  const { articles } = await ask<ArticlesPage>("/api/articles?limit=50");
  const { people } = await ask<PeoplePage>("/api/people?limit=5");
  const { exchanges } = await ask<ExchangesPage>("/api/exchanges?limit=5");
  const { statements } = await ask<StatementsPage>("/api/statements?kind=direct&limit=5");
  const posts = articles.find(({ name }) => name.includes("trade posts"))!;
  const plain = articles.find(({ name }) => name.includes("Harbour trust"))!;
  const exchange = exchanges.find(({ people: those }) => those.length === 2) ?? exchanges[0]!;
  const person = `/people/${encodeURIComponent(people[0]!.id)}`;
  const statement = `/statements/${hexOf(statements[0]!.id)}`;
  return [
    { name: "home", path: "/", has: /Who said what/ },
    { name: "search", path: "/search", has: /Statements, newest first/ },
    { name: "search-words", path: "/search?words=trust+OR+mayor+OR+board", has: /mayor/i },
    { name: "search-nothing", path: "/search?words=zyzzyva", has: /Nothing that was said/ },
    { name: "sources", path: "/sources", has: /Who gets quoted/ },
    { name: "sources-nothing", path: "/sources?words=zyzzyva", has: /Nothing that was said/ },
    { name: "people", path: "/people", has: /People and organisations/ },
    { name: "people-nobody", path: "/people?name=Zyzzyva", has: /Nobody of the name/ },
    { name: "person", path: person, has: /said by them/i },
    { name: "person-about", path: `${person}?tab=about`, has: /about them/i },
    { name: "exchange", path: `/exchanges/${hexOf(exchange.id)}`, has: /in answer to/ },
    { name: "article", path: `/articles/${hexOf(plain.id)}`, has: /Who speaks/ },
    { name: "article-posts", path: `/articles/${hexOf(posts.id)}`, has: /posts/ },
    { name: "article-empty", path: `/articles/${hardIds.empty}`, has: /No statement was read/ },
    { name: "article-long", path: `/articles/${hardIds.long}`, has: /did not say/ },
    { name: "article-rtl", path: `/articles/${hardIds.rightToLeft}`, has: /المرفأ/ },
    { name: "statement", path: statement, has: /Why it was read so/ },
    { name: "embed", path: `${statement}/embed`, has: /On record/ },
    { name: "read", path: "/read", has: /Read a text/ },
    { name: "about", path: "/about", has: /How sure it is/ },
    { name: "reference", path: "/docs/api", has: /API/ },
    { name: "nowhere", path: "/nowhere", status: 404, has: /\/nowhere/ },
  ];
}

/** An id as it stands in an address. */
export function hexOf(id: string): string {
  return id.replace("sha256:", "");
}
