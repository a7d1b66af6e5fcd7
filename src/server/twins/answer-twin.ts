import type { ApiContext, StatementCard } from "../../api/index.js";
import { findPrivate } from "../routes/without-private.js";
import { twinned, type AskApi, type Place, type Twinned } from "./twins.js";
import { writeAtom } from "./write-atom.js";
import { writeJsonFeed } from "./write-json-feed.js";

/** What twins are called, and what each is. */
const endings = ["json", "csv", "atom", "jsonfeed"] as const;
type Ending = (typeof endings)[number];

const feedTypes = {
  atom: "application/atom+xml; charset=utf-8",
  jsonfeed: "application/feed+json",
} as const;

interface FoundTwin {
  readonly ending: Ending;
  readonly twins: Twinned;
  readonly place: Place;
  readonly url: URL;
}

/** Which twin of which page an address is; null where it is none. */
export function findTwin(url: URL): FoundTwin | null {
  const dot = url.pathname.lastIndexOf(".");
  const ending = endings.find((one) => one === url.pathname.slice(dot + 1));
  if (dot < 0 || ending === undefined) return null;
  const path = url.pathname.slice(0, dot);
  for (const twins of twinned) {
    const id = twins.path.exec(path)?.[1];
    if (id !== undefined) return { ending, twins, place: { id, search: url.searchParams }, url };
  }
  return null;
}

/** Answers for a page in another form. `fetchApi` asks the API in this process. */
export async function answerTwin(
  { ending, twins, place, url }: FoundTwin,
  context: ApiContext,
  fetchApi: (path: string) => Promise<Response>,
): Promise<Response> {
  const ask: AskApi = async (path) => {
    const response = await fetchApi(path);
    if (!response.ok) throw new Unanswered(response);
    return (await response.json()) as never;
  };
  try {
    if (ending === "json") return await fetchApi(twins.json(place));
    if (ending === "csv") return await csvAnswer(await twins.csv(place, ask), fetchApi);
    const { title, statements } = await twins.feed(place, ask);
    const feed = {
      title,
      self: url.href,
      page: url.href.replace(`${url.pathname}`, pageOf(url.pathname)),
      origin: url.origin,
      version: context.version,
      statements: context.isPublic ? await publicOnes(context, statements) : statements,
    };
    const body = ending === "atom" ? writeAtom(feed) : writeJsonFeed(feed);
    return new Response(body, { headers: { "content-type": feedTypes[ending] } });
  } catch (error) {
    if (error instanceof Unanswered) return error.response;
    throw error;
  }
}

/** The API's answer where it is a problem, which is the twin's, too. */
class Unanswered extends Error {
  override readonly name = "Unanswered";
  readonly response: Response;

  constructor(response: Response) {
    super("The API has no answer");
    this.response = response;
  }
}

async function csvAnswer(
  csv: string | { readonly at: string },
  fetchApi: (path: string) => Promise<Response>,
): Promise<Response> {
  if (typeof csv !== "string") return fetchApi(csv.at);
  return new Response(csv, {
    headers: {
      "content-type": "text/csv; charset=utf-8; header=present",
      "content-disposition": 'attachment; filename="onrecord.csv"',
    },
  });
}

/** "/search.atom" as "/search"; the first page has no name. */
function pageOf(path: string): string {
  const page = path.slice(0, path.lastIndexOf("."));
  return page === "/index" ? "/" : page;
}

/** Without those that private individuals make, or that are about them: feeds carry names to where nobody can mend them. */
async function publicOnes(
  { store }: ApiContext,
  statements: readonly StatementCard[],
): Promise<StatementCard[]> {
  const ids = statements.flatMap((card) => personsOf(card).flatMap(({ id }) => id ?? []));
  const isPrivate = await findPrivate(store, ids);
  return statements.filter((card) => personsOf(card).every(({ id }) => !isPrivate(id)));
}

function personsOf({ speakers, about }: StatementCard) {
  return [...speakers, ...about].filter(({ type }) => type === "person");
}
