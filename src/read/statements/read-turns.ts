import type { Article, Statement } from "../../model/index.js";
import type { Turn } from "../blocks/find-turns.js";
import { makeStatement } from "./make-statement.js";

/** Every labelled turn of a transcript is a statement by its label: `PARK: We are open again.` */
export function readTurns(article: Article, turns: readonly Turn[]): Statement[] {
  return turns.map((turn) =>
    makeStatement(article.id, {
      kind: "turn",
      content: turn.content,
      cue: [turn.colon],
      source: [turn.label],
      why: ["transcript-label"],
    }),
  );
}
