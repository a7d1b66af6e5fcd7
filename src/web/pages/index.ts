import type { Route } from "../create-web.js";
import { about } from "./about.js";
import { apiReference, apiShapes } from "./api-reference.js";
import { article } from "./article.js";
import { editingPages } from "./editing/index.js";
import { embed } from "./embed.js";
import { exchange } from "./exchange.js";
import { home } from "./home.js";
import { people } from "./people.js";
import { person } from "./person.js";
import { read, readAsJson } from "./read.js";
import { search } from "./search.js";
import { sources } from "./sources.js";
import { statement } from "./statement.js";

/** Every page, in the order in which their paths are tried. */
export const pages: readonly Route[] = [
  home,
  search,
  sources,
  people,
  person,
  exchange,
  article,
  statement,
  embed,
  read,
  readAsJson,
  about,
  apiReference,
  apiShapes,
  ...editingPages,
];
