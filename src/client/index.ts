import type {
  ArticlePage,
  ArticlesPage,
  ExchangePage,
  ExchangesPage,
  Home,
  PeoplePage,
  PersonPage,
  ProblemDetails,
  SearchPage,
  SourcesPage,
  StatementPage,
  StatementsPage,
} from "../api/shapes/index.js";

export type * from "../api/shapes/index.js";

/** Parameters of a search, as docs/api.md lists them; several values of one are a list. */
export type Parameters = Readonly<Record<string, string | number | readonly string[] | undefined>>;

export interface ClientOptions {
  /** Where the server is: "http://localhost:4680". */
  readonly base: string;
  /** What asks; usually the platform's own. */
  readonly fetch?: typeof fetch;
}

/** What a server would not answer. */
export class OnrecordError extends Error {
  override readonly name = "OnrecordError";
  readonly problem: ProblemDetails;

  constructor(problem: ProblemDetails) {
    super(problem.detail);
    this.problem = problem;
  }
}

function pathOf(collection: string, id: string): string {
  return `/api/${collection}/${encodeURIComponent(id)}`;
}

/** A client of a server's JSON API. Each question throws an `OnrecordError` where the server answers with a problem. */
export function createClient({ base, fetch: ask = fetch }: ClientOptions) {
  const get = async <Shape>(path: string, parameters: Parameters = {}): Promise<Shape> => {
    const url = new URL(path, base);
    for (const [name, value] of Object.entries(parameters)) {
      for (const one of [value ?? []].flat()) url.searchParams.append(name, String(one));
    }
    const response = await ask(url, { headers: { accept: "application/json" } });
    const answer = (await response.json()) as Shape | ProblemDetails;
    if (!response.ok) throw new OnrecordError(answer as ProblemDetails);
    return answer as Shape;
  };
  return {
    home: () => get<Home>("/api/home"),
    search: (parameters?: Parameters) => get<SearchPage>("/api/search", parameters),
    statements: (parameters?: Parameters) => get<StatementsPage>("/api/statements", parameters),
    statement: (id: string) => get<StatementPage>(pathOf("statements", id)),
    articles: (parameters?: Parameters) => get<ArticlesPage>("/api/articles", parameters),
    article: (id: string) => get<ArticlePage>(pathOf("articles", id)),
    people: (parameters?: Parameters) => get<PeoplePage>("/api/people", parameters),
    person: (id: string, parameters?: Parameters) =>
      get<PersonPage>(pathOf("people", id), parameters),
    exchanges: (parameters?: Parameters) => get<ExchangesPage>("/api/exchanges", parameters),
    exchange: (id: string) => get<ExchangePage>(pathOf("exchanges", id)),
    sources: (parameters?: Parameters) => get<SourcesPage>("/api/reports/sources", parameters),
    /** Every statement that a search finds, page after page. */
    async *allStatements(
      parameters: Parameters = {},
    ): AsyncGenerator<StatementsPage["statements"][number]> {
      let after: string | null = null;
      do {
        const page: StatementsPage = await get<StatementsPage>("/api/statements", {
          ...parameters,
          ...(after !== null && { after }),
        });
        yield* page.statements;
        after = page.next;
      } while (after !== null);
    },
  };
}

export type Client = ReturnType<typeof createClient>;
