import { acts, kinds, sourceTypes, statuses } from "../../model/index.js";
import type { MarkedStatement } from "./marked-article.js";

/** What annotations say of a statement in the words of the record; other words are left out. */
export function knownValues(
  values: Readonly<Record<string, string | undefined>>,
): Pick<MarkedStatement, "kind" | "act" | "status" | "sourceType"> {
  const kind = kinds.find((word) => word === values["kind"]);
  const act = acts.find((word) => word === values["act"]);
  const status = statuses.find((word) => word === values["status"]);
  const sourceType = sourceTypes.find((word) => word === values["sourceType"]);
  return {
    ...(kind ? { kind } : {}),
    ...(act ? { act } : {}),
    ...(status ? { status } : {}),
    ...(sourceType ? { sourceType } : {}),
  };
}
