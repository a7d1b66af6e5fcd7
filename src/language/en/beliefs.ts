import type { CueGroup } from "../cue.js";

/**
 * Verbs, nouns and phrases for what a person thinks, wishes, knows or feels.
 * They are no speech, but newspapers use them where speech stands behind
 * ("officials believe"), and they bound the contents of the speech around
 * them. Own compilation from English grammar.
 */
export const beliefVerbs: readonly CueGroup[] = [
  {
    act: "say",
    belief: true,
    takes: "clause quote noun",
    lemmas: `think, believe, feel, suspect, suppose, assume, presume, imagine, consider, figure,
      reckon, guess, judge, deem, regard, view, see, hold, doubt, fear, worry, hope,
      trust, know, understand, realize, recognize, sense, notice, learn, discover, find,
      gather, remember, recall, forget, expect, foresee, anticipate, dream, wish, pray,
      mean, accept, appreciate, conclude, decide, determine, infer, deduce, conjecture,
      surmise, speculate, perceive, envision, contemplate, ponder, mull, weigh, reflect,
      look forward to, be convinced, be sure, be confident, be certain, be aware,
      be afraid, be worried, be concerned, be hopeful, be skeptical, make sure, take it,
      take for granted, bank on, count on, change ~poss mind, come to believe, come to see`,
  },
  {
    act: "say",
    belief: true,
    takes: "infinitive noun",
    lemmas: `want, wish, hope, intend, plan, aim, mean, prefer, like, love, hate, desire, long, yearn,
      crave, need, seek, aspire, expect, choose, decide, resolve, prepare, look, vote,
      lean toward, be willing, be ready, be eager, be reluctant, be determined,
      be unwilling, be inclined, be set`,
  },
  {
    act: "say",
    belief: true,
    takes: "noun",
    lemmas: `favor, favour, support, oppose, like, dislike, love, hate, resent, respect, admire,
      distrust, mistrust, disapprove of, approve of, disbelieve, disregard, care about,
      agree with, side with`,
  },
  {
    act: "say",
    belief: true,
    takes: "clause infinitive",
    lemmas: "seem, appear, look like, seem like, sound like",
  },
];

export const beliefNouns: readonly CueGroup[] = [
  {
    act: "say",
    belief: true,
    takes: "clause infinitive after:of after:about",
    lemmas: `belief, thought, feeling, suspicion, assumption, presumption, view, opinion, doubt, fear,
      worry, concern, anxiety, hope, wish, desire, dream, expectation, conviction,
      impression, understanding, recognition, realization, intention, aim, goal,
      preference, idea, sense, confidence, faith, certainty, knowledge, awareness, plan,
      decision, determination, willingness, eagerness, reluctance, support, opposition,
      interest, memory`,
  },
];
