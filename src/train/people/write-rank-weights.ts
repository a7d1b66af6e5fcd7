import { rankClasses } from "../../read/people/rank-features.js";
import type { RankWeights } from "../../read/people/rank-weights.js";

const decimals = 2;

/** The source file that holds trained weights; the same weights give the same text. */
export function writeRankWeights(weights: RankWeights): string {
  const rows = rankClasses.map((rankClass) => {
    const values = Array.from(weights[rankClass], (value) =>
      String(Number(value.toFixed(decimals))),
    );
    return `  ${JSON.stringify(rankClass)}: [${values.join(", ")}],`;
  });
  return [
    "/**",
    " * Weights of the ranker, trained on the coreference of GUM (Universal",
    " * Dependencies, genres under CC BY) by src/train/people; do not edit. In the",
    ' * order of `rankFeatures`, and last that of "none of them".',
    " */",
    "// oxfmt-ignore",
    "export const learnedRankWeights = {",
    ...rows,
    "} as const;",
    "",
  ].join("\n");
}
