import { homePage } from "../queries/home.js";
import { homeSchema } from "../shapes/index.js";
import { describeGet } from "./describe.js";
import type { AddRoutes } from "./index.js";

const home = describeGet({
  path: "/api/home",
  summary: "What is in the record",
  tag: "The archive",
  answer: homeSchema,
});

export const addHome: AddRoutes = (api, context) => {
  api.openapi(home, async (asked) => asked.json(await homePage(context), 200));
};
