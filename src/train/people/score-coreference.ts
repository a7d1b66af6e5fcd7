import type { Layers } from "../../read/index.js";
import type { AnyMention } from "../../read/people/entity.js";
import { headOf } from "../../read/people/describe-sources.js";
import { listMentions } from "../../read/people/list-mentions.js";
import { resolveMentions } from "../../read/people/resolve-mentions.js";
import { Words } from "../../read/people/words.js";
import { addSums, f1, scoreDocument, type Clustering, type ConllSums } from "./conll-score.js";
import type { CoreferenceDocument, GoldMention } from "./gold-coreference.js";

/** F1 of the three measures of CoNLL-2012 and their mean, 0 to 1. */
export interface ConllScores {
  readonly muc: number;
  readonly bCubed: number;
  readonly ceafE: number;
  readonly mean: number;
}

/** Which gold is asked for, and whether the reader is told where the mentions are. */
export interface CoreferenceTask {
  /** Types of gold entities, as in GUM; null for all. */
  readonly types: ReadonlySet<string> | null;
  /** Score only what stands at gold mentions; what was not found there is alone. */
  readonly givenMentions: boolean;
}

/** The types of entities that speak. */
export const speakingTypes: ReadonlySet<string> = new Set(["person", "organization"]);

/**
 * Scores the reader's clusters against a treebank's, entities of one mention
 * left out as CoNLL-2012 does. A mention is found when its span or its head
 * word is the gold's.
 */
export function scoreCoreference(
  documents: readonly { readonly layers: Layers; readonly gold: CoreferenceDocument }[],
  task: CoreferenceTask,
): ConllScores {
  const sums = documents
    .map(({ layers, gold }) => scoreOne(layers, gold, task))
    .reduce((a, b) => ({
      muc: addSums(a.muc, b.muc),
      bCubed: addSums(a.bCubed, b.bCubed),
      ceafE: addSums(a.ceafE, b.ceafE),
    }));
  const scores = { muc: f1(sums.muc), bCubed: f1(sums.bCubed), ceafE: f1(sums.ceafE) };
  return { ...scores, mean: (scores.muc + scores.bCubed + scores.ceafE) / 3 };
}

function scoreOne(layers: Layers, gold: CoreferenceDocument, task: CoreferenceTask): ConllSums {
  const wanted = gold.mentions.filter(({ type }) => task.types === null || task.types.has(type));
  const golds = dropSingle(new Map(wanted.map((mention) => [keyOf(mention), mention.entity])));
  const others = new Set(gold.mentions.map(keyOf));
  for (const mention of wanted) others.delete(keyOf(mention));
  const found = readClusters(layers, gold.mentions);
  const predicted = new Map(
    [...found].filter(([key]) => (task.givenMentions ? golds.has(key) : !others.has(key))),
  );
  return scoreDocument(golds, dropSingle(predicted));
}

const keyOf = ({ start, end }: { start: number; end: number }): string => `${start}-${end}`;

/** The reader's clusters, its mentions under the keys of the gold mentions that they are. */
function readClusters(layers: Layers, gold: readonly GoldMention[]): Map<string, string> {
  const words = new Words(layers);
  const bySpan = new Set(gold.map(keyOf));
  const byHead = new Map<number, string>();
  for (const mention of gold) {
    if (!byHead.has(mention.head)) byHead.set(mention.head, keyOf(mention));
  }
  const keyOfOwn = (mention: AnyMention): string => {
    const from = mention.kind === "name" ? mention.lead : mention.from;
    const key = keyOf(words.span(from, mention.to));
    if (bySpan.has(key)) return key;
    return byHead.get(words.start(headOf(words, { from, to: mention.to }))) ?? key;
  };
  const { mentions } = resolveMentions(words, listMentions(words, layers));
  return new Map(
    mentions.flatMap(({ mention, entity }) =>
      entity ? [[keyOfOwn(mention), String(entity.index)] as const] : [],
    ),
  );
}

function dropSingle(clustering: Clustering): Clustering {
  const sizes = new Map<string, number>();
  for (const cluster of clustering.values()) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
  return new Map([...clustering].filter(([, cluster]) => sizes.get(cluster)! > 1));
}
