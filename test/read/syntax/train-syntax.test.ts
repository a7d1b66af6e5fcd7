import { describe, expect, it } from "vitest";
import { readConllu } from "../../../src/corpora/conllu.js";
import {
  shippedPlan,
  trainSyntax,
  type SyntaxPlan,
} from "../../../src/train/syntax/train-syntax.js";

/** Each word as "form UPOS XPOS head relation"; "_" joins it to the next without a space. */
function conllu(id: string, sentences: readonly (readonly string[])[]): string {
  const lines = [`# newdoc id = ${id}`, "# newpar"];
  for (const sentence of sentences) {
    sentence.forEach((word, index) => {
      const [form, upos, xpos, head, relation, joined] = word.split(" ");
      const misc = joined === "_" ? "SpaceAfter=No" : "_";
      lines.push([index + 1, form, "_", upos, xpos, "_", head, relation, "_", misc].join("\t"));
    });
    lines.push("");
  }
  return `${lines.join("\n")}\n`;
}

const subjects = ["Ito", "Halden", "Marta", "Orla"];
const verbs = ["spoke", "left", "voted", "waited"];
const sample = conllu(
  "invented",
  subjects.flatMap((subject) =>
    verbs.map((verb) => [
      `${subject} PROPN NNP 2 nsubj`,
      `${verb} VERB VBD 0 root`,
      `before ADP IN 5 case`,
      `the DET DT 5 det`,
      `vote NOUN NN 2 obl _`,
      `. PUNCT . 2 punct`,
    ]),
  ),
);
const small = { bits: 12, surveyEpochs: 1, surveyBits: 12, countBits: 16, knownBits: 14 };
const plan: SyntaxPlan = {
  tagger: { ...small, epochs: 4, rounds: 2, margin: 0, leastCount: 1, leastChanges: 1 },
  crossFolds: 2,
  crossEpochs: 2,
  parser: {
    ...shippedPlan.parser,
    epochs: 6,
    rounds: 2,
    surveyEpochs: 2,
    surveyBits: 14,
    countBits: 16,
    moveBits: 14,
    relationBits: 14,
    moveKnownBits: 14,
    relationKnownBits: 14,
    leastMoveCount: 1,
    leastRelationCount: 1,
    leastMoveChanges: 1,
    leastRelationChanges: 1,
  },
};
const options = { seed: 5, onProgress: () => {}, plan };

describe("trainSyntax", () => {
  it("gives the same bytes for the same texts and seed, and learns the sample", async () => {
    const texts = { train: [sample], dev: [sample] };
    const once = await trainSyntax(texts, options);
    const twice = await trainSyntax(texts, options);
    expect(Buffer.compare(once.bytes, twice.bytes)).toBe(0);
    expect(once.report[0]!.segmentation).toEqual({ tokens: 1, sentences: 1 });
    expect(once.report[0]!.goldTokens.las).toBe(1);
    expect(once.report[0]!.ownTokens.las).toBe(1);
  }, 60_000);

  it("says which line is not CoNLL-U", async () => {
    const texts = { train: ["# newdoc id = x\n1\tIto\n"], dev: [] };
    await expect(trainSyntax(texts, options)).rejects.toThrow("train text 1:2 has 2 columns");
  });
});

describe("readConllu", () => {
  it("puts the text together and finds contracted words in it", () => {
    const text = [
      "# newdoc id = d",
      "# newpar",
      "1-2\tcan't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No",
      "1\tca\tcan\tAUX\tMD\t_\t0\troot\t_\t_",
      "2\tn't\tnot\tPART\tRB\t_\t1\tadvmod\t_\t_",
      "3\t.\t.\tPUNCT\t.\t_\t1\tpunct\t_\t_",
      "",
      "# newpar",
      "1\tNo\tno\tINTJ\tUH\t_\t0\troot\t_\t_",
      "",
    ].join("\n");
    const [document] = readConllu(text, "d.conllu");
    expect(document!.text.trimEnd()).toBe("can't.\n\nNo");
    expect(document!.blocks.map(({ start, end }) => document!.text.slice(start, end))).toEqual([
      "can't.",
      "No",
    ]);
    expect(
      document!.sentences.flat().map(({ start, end }) => document!.text.slice(start, end)),
    ).toEqual(["ca", "n't", ".", "No"]);
  });
});
