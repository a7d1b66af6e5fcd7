import type { Route } from "../create-web.js";
import { about } from "./about.js";
import { home } from "./home.js";

/** Every page, in the order in which their paths are tried. */
export const pages: readonly Route[] = [home, about];
