import type { ShownVersion } from "../../../api/shapes/index.js";

/** What an editor chooses from, in words. */
export const kindLabels: Readonly<Record<ShownVersion["kind"], string>> = {
  direct: "direct: in quotation marks",
  mixed: "mixed: reported, in part quoted",
  indirect: "indirect: reported, without marks",
  post: "post: shown as a post",
  turn: "turn: a turn of a transcript",
  act: "act: told without its words",
};

export const statusLabels: Readonly<Record<ShownVersion["status"], string>> = {
  made: "it was said",
  negated: "it was not said (“did not say”)",
  declined: "they would not say (“declined to say”)",
  future: "it is still to be said (“will say”)",
  hypothetical: "only if (“if they say”)",
};

export { reasonWords as reasonLabels } from "../../components/report-form.js";

/** "2031-06-01T12:00:00.000Z" as "2031-06-01 12:00 UTC". */
export function sayMoment(at: string): string {
  const [day = "", time = ""] = at.split("T");
  return time === "" ? day : `${day} ${time.slice(0, "12:00".length)} UTC`;
}
