/**
 * The closed classes of English: articles, prepositions, conjunctions,
 * auxiliaries, pronouns, question words, negations and the commonest adverbs.
 * From English grammar.
 */
export const functionWords = `
a an the this that these those some any no every each either neither both all half such what
which whose i me my mine myself we us our ours ourselves you your yours yourself yourselves he
him his himself she her hers herself it its itself they them their theirs themselves who whom
someone somebody something anyone anybody anything everyone everybody everything nobody nothing
none one of in on at by for from with without within into onto to toward towards through
throughout across over under above below between among amid against about around after before
since until till during despite because beside besides beyond behind inside outside near off out
up down along upon via per like unlike except and or but nor so yet if unless while whereas
although though as than whether when whenever where wherever why how once is am are was were be
been being has have had having do does did doing done can could will would shall should may
might must ought not n't never also only just even still already again too very much more most
less least rather quite almost there here then now thus hence however therefore 's 're 've 'd
'll 'm
`;

/** Auxiliaries that negation, futurity and hypothesis are read from. */
export const auxiliaries = {
  be: "be am is are was were been being 's 're 'm",
  have: "have has had having 've 'd",
  do: "do does did",
  modal: "can could will would shall should may might must ought 'll 'd wo ca sha",
  future: "will shall 'll wo",
  hypothetical: "would could might may should 'd",
};

/** Words that deny: "did not say", "never said", "nobody said". */
export const negations = `
not n't n’t never no nobody none neither nor nothing without hardly scarcely barely rarely
seldom cannot
`;

/** Adverbs by which a reporter passes on what he does not vouch for. */
export const hearsayAdverbs = "reportedly allegedly purportedly supposedly apparently ostensibly";

/** Words that make a clause a condition. */
export const conditionals =
  "if unless should whether were provided assuming suppose supposing lest";
