import type {
  ArticlePage,
  ExchangePage,
  Home,
  PeoplePage,
  PersonPage,
  SourcesPage,
  StatementCard,
  StatementPage,
  StatementsPage,
} from "../../api/index.js";
import { writePeople, writeStatements, writeTallies } from "./write-csv.js";

/** What the parts of an address say: the id in the path, and the parameters. */
export interface Place {
  readonly id: string;
  readonly search: URLSearchParams;
}

/** Asks the API; throws an `ApiProblem` where it has no answer. */
export type AskApi = <Shape>(path: string) => Promise<Shape>;

/** The statements of a page, for a feed of them. */
export interface Told {
  readonly title: string;
  readonly statements: readonly StatementCard[];
}

/** A page that has twins: its path, and what each twin is made from. */
export interface Twinned {
  /** Of the page without an ending; what stands in parentheses is the id. */
  readonly path: RegExp;
  /** The address of the API that answers as the page's `.json`. */
  readonly json: (place: Place) => string;
  /** The page's `.csv`: text, or the address of the API that has it. */
  readonly csv: (place: Place, ask: AskApi) => Promise<string | { readonly at: string }>;
  readonly feed: (place: Place, ask: AskApi) => Promise<Told>;
}

/** Entries of a feed. */
const mostEntries = "50";

/** `path` with parameters, some of which are set or (by null) left out. */
function address(
  path: string,
  search: URLSearchParams,
  changes: Readonly<Record<string, string | null>> = {},
): string {
  const given = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) given.delete(name);
    else given.set(name, value);
  }
  return given.size === 0 ? path : `${path}?${given.toString()}`;
}

const noPage = { sort: null, limit: null, after: null } as const;
const newest = { ...noPage, sort: "newest", limit: mostEntries } as const;

async function newestOf(search: URLSearchParams, ask: AskApi): Promise<Told> {
  const found = await ask<StatementsPage>(address("/api/statements", search, newest));
  return { title: `${found.sentence} – onrecord`, statements: found.statements };
}

const all = new URLSearchParams();

function exportOf(search: URLSearchParams): { readonly at: string } {
  return { at: address("/api/export", search, { ...noPage, format: "csv" }) };
}

const home: Twinned = {
  path: /^\/index()$/,
  json: () => "/api/home",
  csv: async (_, ask) => writeHome(await ask<Home>("/api/home")),
  feed: (_, ask) => newestOf(all, ask),
};

/** The lists of the first page: the statements of its newest articles would be all there are. */
function writeHome({ mostQuoted }: Home): string {
  return writePeople({ name: null, people: mostQuoted, total: null, next: null });
}

const search: Twinned = {
  path: /^\/search()$/,
  json: (place) => address("/api/search", place.search),
  csv: async (place) => exportOf(place.search),
  feed: (place, ask) => newestOf(place.search, ask),
};

const sources: Twinned = {
  path: /^\/sources()$/,
  json: (place) => address("/api/reports/sources", place.search),
  csv: async (place, ask) => writeTallies(await ask<SourcesPage>(sources.json(place))),
  feed: (place, ask) => newestOf(place.search, ask),
};

const people: Twinned = {
  path: /^\/people()$/,
  json: (place) => address("/api/people", place.search),
  csv: async (place, ask) => writePeople(await ask<PeoplePage>(people.json(place))),
  feed: (_, ask) => newestOf(all, ask),
};

const person: Twinned = {
  path: /^\/people\/([^/]+)$/,
  json: ({ id, search: given }) => address(`/api/people/${id}`, given),
  csv: async (place, ask) => writeStatements((await askPerson(place, ask)).statements),
  feed: async (place, ask) => {
    const shown = await askPerson(place, ask);
    return { title: `${shown.person.name} – onrecord`, statements: shown.statements };
  },
};

function askPerson({ id, search: given }: Place, ask: AskApi): Promise<PersonPage> {
  return ask<PersonPage>(address(`/api/people/${id}`, given, { after: null, limit: mostEntries }));
}

const statement: Twinned = {
  path: /^\/statements\/([^/]+)$/,
  json: ({ id }) => `/api/statements/${id}`,
  csv: async (place, ask) => writeStatements((await statement.feed(place, ask)).statements),
  feed: async (place, ask) => {
    const shown = await ask<StatementPage>(statement.json(place));
    return { title: "A statement – onrecord", statements: [shown.statement] };
  },
};

const article: Twinned = {
  path: /^\/articles\/([^/]+)$/,
  json: ({ id }) => `/api/articles/${id}`,
  csv: async (place, ask) => writeStatements((await article.feed(place, ask)).statements),
  feed: async (place, ask) => {
    const shown = await ask<ArticlePage>(article.json(place));
    const { title, name } = shown.article;
    return { title: `${title ?? name} – onrecord`, statements: shown.statements };
  },
};

const exchange: Twinned = {
  path: /^\/exchanges\/([^/]+)$/,
  json: ({ id }) => `/api/exchanges/${id}`,
  csv: async (place, ask) => writeStatements((await exchange.feed(place, ask)).statements),
  feed: async (place, ask) => {
    const { exchange: line, turns } = await ask<ExchangePage>(exchange.json(place));
    const names = line.people.map(({ name }) => name).join(" and ");
    const own = turns.filter(({ context }) => !context);
    return { title: `${names} – onrecord`, statements: own.map((turn) => turn.statement) };
  },
};

/** Every page that has twins. */
export const twinned: readonly Twinned[] = [
  home,
  search,
  sources,
  people,
  person,
  statement,
  article,
  exchange,
];
