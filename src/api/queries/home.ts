import { sql } from "kysely";
import type { Store } from "../../store/index.js";
import type { ApiContext } from "../context.js";
import { remember } from "../remember.js";
import type { Home } from "../shapes/index.js";
import { exchangesPage } from "./exchange.js";
import { articlesPage } from "./latest-articles.js";
import { mostQuoted } from "./people.js";

/** Lines of each list on the first page. */
const lines = 8;

/** What is in the record; of a large one, as it was a moment ago. */
export async function homePage(context: ApiContext): Promise<Home> {
  return remember(context.store, `home ${context.isPublic}`, () => makeHome(context));
}

async function makeHome(context: ApiContext): Promise<Home> {
  const [counted] = (await countAll(context.store)).rows;
  const { from, to, ...counts } = counted!;
  const newest = { after: null, limit: lines };
  return {
    counts,
    from,
    to,
    latest: (await articlesPage(context, newest)).articles,
    exchanges: (await exchangesPage(context, newest)).exchanges,
    mostQuoted: await mostQuoted(context, lines),
  };
}

/** Of all that stands, whatever its status. */
function countAll({ db }: Store) {
  return sql<Home["counts"] & Pick<Home, "from" | "to">>`select
    (select count(*) from articles where state = 'live') as articles,
    (select count(*) from statements where state = 'live') as statements,
    (select count(*) from people) as people,
    (select count(distinct outlet) from articles) as outlets,
    (select min(published) from articles where published is not null) as "from",
    (select max(published) from articles where published is not null) as "to"`.execute(db);
}
