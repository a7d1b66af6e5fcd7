import { unknownArticle, type Article } from "../../model/index.js";
import type { Layers } from "../../read/index.js";
import { headOf } from "../../read/people/describe-sources.js";
import type { AnyMention, Entity } from "../../read/people/entity.js";
import { listMentions } from "../../read/people/list-mentions.js";
import type { Ranked } from "../../read/people/rank.js";
import type { RankClass } from "../../read/people/rank-features.js";
import { resolveMentions } from "../../read/people/resolve-mentions.js";
import { Words } from "../../read/people/words.js";
import type { CoreferenceDocument } from "./gold-coreference.js";

/** One choice to learn from: the candidates' features, and which is right (-1: none of them). */
export interface RankSample {
  readonly rankClass: RankClass;
  readonly rows: readonly Float64Array[];
  readonly right: number;
}

/** An article that holds the text of a treebank's document. */
export function articleOf({ document }: CoreferenceDocument): Article {
  return {
    ...unknownArticle,
    id: `treebank:${document.id}`,
    sourceId: document.id,
    language: "en",
    text: document.text,
    blocks: document.blocks.map(({ start, end }) => ({ kind: "paragraph", start, end })),
  };
}

/** The gold entity of a mention, by the place of its head word, or null. */
export type GoldOf = (mention: AnyMention) => string | null;

export function goldOf(words: Words, { mentions }: CoreferenceDocument): GoldOf {
  const byHead = new Map<number, string>();
  const bySpan = new Map<string, string>();
  for (const { head, entity, start, end } of mentions) {
    // Of mentions with one head the shortest ends first: "Ito" of "Ito and Park".
    if (!byHead.has(head)) byHead.set(head, entity);
    bySpan.set(`${start}-${end}`, entity);
  }
  return (mention) => {
    const lead = mention.kind === "name" ? mention.lead : mention.from;
    const span = words.span(lead, mention.to);
    const head = headOf(words, { from: lead, to: mention.to });
    return bySpan.get(`${span.start}-${span.end}`) ?? byHead.get(words.start(head)) ?? null;
  };
}

/**
 * What the ranker is asked in a document, with the right answers; after each
 * the right one is taken, so that what follows is asked from a true state.
 */
export function rankSamples(layers: Layers, gold: CoreferenceDocument): RankSample[] {
  const words = new Words(layers);
  const entityOf = goldOf(words, gold);
  const counts = new Map<Entity, Map<string, number>>();
  const samples: RankSample[] = [];
  resolveMentions(words, listMentions(words, layers), {
    onRank: ({ rankClass, mention, candidates, rows }: Ranked) => {
      const right = entityOf(mention);
      if (right === null) return undefined;
      const index = candidates.findIndex((one) => mainGold(counts.get(one)) === right);
      samples.push({ rankClass, rows, right: index });
      return candidates[index] ?? null;
    },
    onNote: (mention, entity) => {
      const key = entityOf(mention);
      if (key === null) return;
      const known = counts.get(entity) ?? new Map<string, number>();
      counts.set(entity, known.set(key, (known.get(key) ?? 0) + 1));
    },
  });
  return samples;
}

/** The gold entity that most mentions of an entity speak of; the earlier of equal ones. */
function mainGold(counts: ReadonlyMap<string, number> | undefined): string | null {
  let best: string | null = null;
  let most = 0;
  for (const [key, count] of counts ?? []) {
    if (count > most) [best, most] = [key, count];
  }
  return best;
}
