import type { CueTable } from "../cue.js";
import { actVerbs } from "./act-verbs.js";
import { beliefNouns, beliefVerbs } from "./beliefs.js";
import { buildCues } from "./build-cues.js";
import { cueNouns } from "./cue-nouns.js";
import { cuePrepositions, fixedCuePhrases } from "./cue-phrases.js";
import { cueVerbs } from "./cue-verbs.js";

/** The English cues. */
export const cues: CueTable = buildCues({
  verbs: [...cueVerbs, ...actVerbs],
  nouns: cueNouns,
  prepositions: cuePrepositions,
  fixedPhrases: fixedCuePhrases,
  beliefVerbs,
  beliefNouns,
});
