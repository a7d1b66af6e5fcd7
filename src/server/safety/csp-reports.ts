import type { Context } from "hono";
import { reportPath } from "./content-policy.js";

/** Breaches of the content policy that browsers told of. */
export interface PolicyReports {
  readonly path: string;
  /** How many, since the server started. */
  readonly count: () => number;
  /** Takes a report. What it says is not kept: it may hold an address with somebody's question in it. */
  readonly receive: (context: Context) => Response;
}

/** Anybody can send reports: the log is to notice a fault of ours, and not to be filled. */
const worthNoting = /^10*$/;

/** Counts reports; `note` hears of the first, the tenth, the hundredth …, for the log. */
export function policyReports(note: (count: number) => void = () => {}): PolicyReports {
  let received = 0;
  return {
    path: reportPath,
    count: () => received,
    receive: (context) => {
      received += 1;
      if (worthNoting.test(String(received))) note(received);
      return context.body(null, 204);
    },
  };
}
