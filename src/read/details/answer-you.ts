import type { Reply } from "../../model/index.js";
import type { Told } from "./context.js";
import { saysYou } from "./read-addressees.js";
import type { Tellings } from "./tellings.js";

/** So many statements back one who has spoken to the speaker is still the one spoken to. */
const partnerReach = 6;

/**
 * Whom "you" means where a quotation or a post names nobody, by id: whom it
 * answers, else the last who spoke to its speaker by "you" or by name.
 */
export function answerYou(
  tellings: Tellings,
  addressees: Map<string, string[]>,
  replies: ReadonlyMap<string, Reply>,
): void {
  for (const [index, told] of tellings.told.entries()) {
    const { statement } = told;
    if (addressees.has(statement.id)) continue;
    if (statement.kind !== "act" && !saysYou(tellings.context, told)) continue;
    const answered = replies.get(statement.id)?.person ?? null;
    const partner = answered ?? partnerOf(tellings, told, index, addressees);
    const isKnown = partner !== null && !statement.speakers.includes(partner);
    if (isKnown) addressees.set(statement.id, [partner]);
  }
}

/** The last who spoke to this speaker before. */
function partnerOf(
  { told }: Tellings,
  { statement }: Told,
  index: number,
  addressees: ReadonlyMap<string, readonly string[]>,
): string | null {
  const speaker = statement.speakers[0];
  if (statement.kind === "act" || statement.speakers.length !== 1 || speaker === undefined)
    return null;
  for (let k = index - 1; k >= 0 && k >= index - partnerReach; k--) {
    const before = told[k]!.statement;
    if (before.speakers.length !== 1 || !addressees.get(before.id)?.includes(speaker)) continue;
    return before.speakers[0]!;
  }
  return null;
}
