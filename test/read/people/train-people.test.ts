import { describe, expect, it } from "vitest";
import { createPreparer } from "../../../src/read/index.js";
import { handWeights } from "../../../src/read/people/rank-weights.js";
import { f1, scoreDocument } from "../../../src/train/people/conll-score.js";
import { readCoreference } from "../../../src/train/people/gold-coreference.js";
import { articleOf, rankSamples } from "../../../src/train/people/rank-samples.js";
import { scoreCoreference } from "../../../src/train/people/score-coreference.js";
import {
  reportRanker,
  shippedRankPlan,
  trainRanker,
} from "../../../src/train/people/train-ranker.js";
import { writeRankWeights } from "../../../src/train/people/write-rank-weights.js";

/** "Anna Weber met Peter Moss. She left early." */
const bank = [
  "# newdoc id = tale",
  "# newpar",
  "1\tAnna\t_\tPROPN\tNNP\t_\t3\tnsubj\t_\tEntity=(1-person-new-x-link",
  "2\tWeber\t_\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=1)",
  "3\tmet\t_\tVERB\tVBD\t_\t0\troot\t_\t_",
  "4\tPeter\t_\tPROPN\tNNP\t_\t3\tobj\t_\tEntity=(2-person-new-x-link",
  "5\tMoss\t_\tPROPN\tNNP\t_\t4\tflat\t_\tEntity=2)|SpaceAfter=No",
  "6\t.\t_\tPUNCT\t.\t_\t3\tpunct\t_\t_",
  "",
  "1\tShe\t_\tPRON\tPRP\t_\t2\tnsubj\t_\tEntity=(1-person-giv-x-link)",
  "2\tleft\t_\tVERB\tVBD\t_\t0\troot\t_\t_",
  "3\tearly\t_\tADV\tRB\t_\t2\tadvmod\t_\tSpaceAfter=No",
  "4\t.\t_\tPUNCT\t.\t_\t2\tpunct\t_\t_",
  "",
].join("\n");
const gold = readCoreference(bank, "bank")[0]!;
const layers = createPreparer()(articleOf(gold));

describe("gold coreference", () => {
  it("places mentions in the text put together from the words", () => {
    const { text } = gold.document;
    const read = gold.mentions.map(({ start, end, entity }) => [text.slice(start, end), entity]);
    expect(read).toEqual([
      ["Anna Weber", "1"],
      ["Peter Moss", "2"],
      ["She", "1"],
    ]);
  });

  it("says where a bracket closes that never opened", () => {
    expect(() => readCoreference(bank.replace("Entity=1)", "Entity=7)"), "bank")).toThrow(
      /bank, tale: entity 7 closes at "Weber" but never opened/,
    );
  });
});

describe("training of the ranker", () => {
  it("asks of each pronoun who of those before it is meant", () => {
    const samples = rankSamples(layers, gold);
    expect(samples.map(({ rankClass, right }) => [rankClass, right])).toEqual([["he or she", 0]]);
  });

  it("fits what it is shown, the same each time", () => {
    const samples = rankSamples(layers, gold);
    const plan = { ...shippedRankPlan, passes: 30, pull: 0.1 };
    const weights = trainRanker(samples, handWeights, plan);
    const likelihood = (of: typeof weights): number => reportRanker(samples, of)[0]!.likelihood;
    expect(likelihood(weights)).toBeGreaterThan(likelihood(handWeights));
    expect(writeRankWeights(trainRanker(samples, handWeights, plan))).toBe(
      writeRankWeights(weights),
    );
  });
});

describe("scores of CoNLL-2012", () => {
  const truth = new Map(Object.entries({ a: "1", b: "1", c: "1", d: "2", e: "2" }));

  it("are 1 for the same clusters under other names", () => {
    const same = new Map([...truth].map(([mention, cluster]) => [mention, `own ${cluster}`]));
    const { muc, bCubed, ceafE } = scoreDocument(truth, same);
    expect([muc, bCubed, ceafE].map(f1)).toEqual([1, 1, 1]);
  });

  it("are as by hand where one mention is in the wrong cluster", () => {
    const other = new Map(Object.entries({ a: "1", b: "1", c: "2", d: "2", e: "2" }));
    const { muc, bCubed, ceafE } = scoreDocument(truth, other);
    // One of the three links of each side is lost.
    expect(f1(muc)).toBeCloseTo(2 / 3, 6);
    // (4/3 + 1/3 + 2) of 5 mentions on either side.
    expect(f1(bCubed)).toBeCloseTo((4 / 3 + 1 / 3 + 2) / 5, 6);
    // Both clusters share two of five mentions: φ4 = 4/5.
    expect(f1(ceafE)).toBeCloseTo(0.8, 6);
  });

  it("find the reader's clusters in a treebank's document", () => {
    const task = { types: new Set(["person"]), givenMentions: false };
    expect(scoreCoreference([{ layers, gold }], task).mean).toBe(1);
  });
});
