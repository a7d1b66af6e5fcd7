import type { CueGroup } from "../cue.js";

/**
 * Phrases that name a source without a verb of speech of their own, the source
 * standing after or inside them ("according to Ito", "as Ito put it"). Own
 * compilation from English grammar and newspaper usage.
 */
export const cuePrepositions: readonly CueGroup[] = [
  {
    act: "say",
    takes: "quote clause",
    lemmas: `according to, per, as per, in the words of, in the opinion of, in the view of,
      in the eyes of, by the account of, by the accounts of, if we are to believe,
      attributed to, ascribed to, credited to, via`,
  },
  {
    act: "report",
    takes: "clause",
    lemmas: `as reported by, as reported in, as told to, as told by, as quoted by, as quoted in,
      as cited by, as noted by, as described by, as stated by, as stated in,
      as first reported by, based on`,
  },
];

/**
 * Fixed phrases of speech given in the very forms in which they stand
 * (passives, negations); verbs with particles are among the verbs.
 */
export const fixedCuePhrases: readonly CueGroup[] = [
  {
    act: "say",
    takes: "quote clause",
    lemmas: `quoted as saying, cited as saying, quoted as telling, recorded as saying, heard saying,
      heard to say, reported to have said, said to have told, known to say,
      known to have said, seen saying, on the record as saying, on record as saying,
      with these words, in these words, with the words, in so many words, had this to say,
      has this to say, having this to say, reads as follows, read as follows, as saying,
      by saying`,
  },
  {
    act: "report",
    takes: "quote clause",
    lemmas: `reported as saying, it is claimed, it was claimed, it has been claimed, it is alleged,
      it was alleged, it is understood, it is believed, it is reported, it was reported,
      it is said, word has it, rumor has it, rumour has it, legend has it`,
  },
  {
    act: "say",
    takes: "question noun",
    declines: true,
    lemmas: `would not say, would n't say, will not say, wo n't say, would not comment,
      would n't comment, will not comment, wo n't comment, would not discuss,
      would n't discuss, would not elaborate, would n't elaborate, would not confirm,
      would n't confirm, would not be drawn, would not answer, would n't answer,
      would not disclose, would not reveal, would not rule out, would n't rule out,
      could not say, could n't say, had no comment, has no comment, have no comment,
      no comment, did not comment, did n't comment, did not respond, did n't respond,
      has not responded, have not responded, had not responded, has n't responded,
      did not immediately respond, did n't immediately respond, did not reply,
      did n't reply, did not immediately reply, did not answer, did n't answer,
      did not return, did n't return, did not immediately return, could not be reached,
      could n't be reached, could not immediately be reached,
      was not available for comment, were not available for comment,
      was unavailable for comment, were unavailable for comment, unavailable for comment,
      not available for comment, made no comment, made no mention, gave no details,
      offered no details, gave no reason, gave no comment, kept silent, remained silent,
      stayed silent, kept mum, stayed mum`,
  },
];
