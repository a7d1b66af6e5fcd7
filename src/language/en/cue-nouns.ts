import type { CueGroup } from "../cue.js";

/**
 * Nouns of speech: with a possessive or "of"/"by" phrase as their source and a
 * clause, an infinitive, a phrase or a quotation as their content. Own
 * compilation from English grammar and newspaper usage.
 */
export const cueNouns: readonly CueGroup[] = [
  {
    act: "say",
    takes: "clause quote after:about after:of after:on",
    lemmas: `statement, remark, comment, observation, assertion, declaration, pronouncement,
      proclamation, explanation, description, characterization, portrayal, account,
      version, reference, mention, word, talk, quote, quotation, saying, expression,
      message, line, phrase, opinion, refrain, mantra, reminder, hint, suggestion,
      insinuation, implication, revelation, disclosure, narrative, story, tale, slogan,
      chant, motto`,
  },
  { act: "say", takes: "quote clause", lemmas: "tweet, retweet, post, blog, caption", medium: "X" },
  { act: "say", takes: "quote clause", lemmas: "email, e-mail", medium: "email" },
  {
    act: "say",
    takes: "quote clause",
    lemmas: "letter, note, memo, memorandum, op-ed, column, editorial, essay",
    medium: "letter",
  },
  { act: "say", takes: "quote clause", lemmas: "interview, sit-down, q&a", medium: "interview" },
  {
    act: "say",
    takes: "quote clause",
    lemmas: `speech, address, keynote, lecture, sermon, homily, toast, eulogy, monologue, rant, tirade,
      diatribe, harangue`,
    medium: "speech",
  },
  {
    act: "say",
    takes: "quote clause",
    lemmas: "press conference, news conference, briefing",
    medium: "press conference",
  },
  {
    act: "say",
    takes: "quote clause",
    lemmas: "testimony, deposition, affidavit, evidence",
    medium: "testimony",
  },
  {
    act: "say",
    takes: "quote clause",
    lemmas: `filing, complaint, lawsuit, suit, petition, brief, indictment, motion, writ, injunction,
      subpoena, court document`,
    medium: "filing",
  },
  {
    act: "report",
    takes: "clause after:on",
    lemmas: `report, study, survey, analysis, review, investigation, audit, assessment, finding,
      conclusion, dossier, white paper, research, data, figure, statistic, article,
      dispatch`,
    medium: "report",
  },
  { act: "report", takes: "clause", lemmas: "poll", medium: "poll" },
  { act: "say", takes: "clause", lemmas: "book, memoir, autobiography, biography", medium: "book" },
  {
    act: "argue",
    takes: "clause after:for after:against",
    lemmas: `argument, claim, contention, case, reasoning, rationale, insistence, thesis, theory,
      point, belief, view, stance, position, proposition, premise, notion, idea,
      talking point`,
  },
  {
    act: "accuse",
    takes: "clause after:of after:against",
    lemmas: "accusation, allegation, charge, smear",
  },
  {
    act: "criticise",
    takes: "after:of after:about after:against quote",
    lemmas: `criticism, critique, attack, rebuke, condemnation, denunciation, ridicule, mockery, scorn,
      jab, barb, swipe, dig, broadside, insult, slur, taunt, put-down, complaint, gripe,
      grievance, objection, protest, outcry, backlash, reproach, reprimand, censure`,
  },
  {
    act: "praise",
    takes: "after:of after:for quote",
    lemmas: `praise, compliment, tribute, boast, congratulation, accolade, applause, commendation`,
  },
  {
    act: "endorse",
    takes: "after:of after:for",
    lemmas: "endorsement, nomination, recommendation, backing, support",
  },
  {
    act: "deny",
    takes: "clause after:of quote",
    lemmas: `denial, disavowal, rebuttal, refutation, repudiation, rejection, dismissal, retraction`,
  },
  {
    act: "admit",
    takes: "clause after:of quote",
    lemmas: "admission, acknowledgment, acknowledgement, confession, concession",
  },
  {
    act: "confirm",
    takes: "clause after:of",
    lemmas: "confirmation, affirmation, assurance, guarantee, verification",
  },
  { act: "defend", takes: "after:of", lemmas: "defense, defence, justification, excuse" },
  {
    act: "promise",
    takes: "clause infinitive after:of",
    lemmas: "promise, vow, pledge, oath, commitment, offer, undertaking",
  },
  { act: "threaten", takes: "clause infinitive after:of", lemmas: "threat, ultimatum" },
  {
    act: "warn",
    takes: "clause after:of after:about after:against infinitive",
    lemmas: "warning, caution, alert, caveat, admonition, advice, advisory",
  },
  {
    act: "predict",
    takes: "clause after:of",
    lemmas: "prediction, forecast, projection, prognosis, prophecy",
  },
  {
    act: "estimate",
    takes: "clause after:of",
    lemmas: "estimate, estimation, calculation, guess, speculation",
  },
  {
    act: "announce",
    takes: "clause after:of infinitive",
    lemmas: `announcement, decision, ruling, verdict, judgment, judgement, order, decree, edict,
      proclamation, news, release, press release, communique, communiqué, bulletin, notice`,
  },
  {
    act: "demand",
    takes: "infinitive clause after:for",
    lemmas: `demand, call, plea, appeal, request, order, command, instruction, directive, exhortation,
      urging, insistence, entreaty`,
  },
  { act: "ask", takes: "question after:about quote", lemmas: "question, query, inquiry, enquiry" },
  {
    act: "propose",
    takes: "infinitive clause after:of after:for",
    lemmas: "proposal, suggestion, recommendation, motion, proposition, plan",
  },
  {
    act: "agree",
    takes: "clause infinitive after:with",
    lemmas: "agreement, consent, concurrence",
  },
  {
    act: "disagree",
    takes: "clause after:with",
    lemmas: "disagreement, dissent, dispute, opposition",
  },
  { act: "apologise", takes: "quote after:for", lemmas: "apology, regret" },
  { act: "thank", takes: "after:for quote", lemmas: "thanks, gratitude" },
  {
    act: "joke",
    takes: "quote clause after:about",
    lemmas: "joke, quip, jest, wisecrack, one-liner, punchline, gag",
  },
  {
    act: "reply",
    takes: "quote after:to clause",
    lemmas: `reply, response, answer, retort, riposte, rejoinder, comeback, counterargument, reaction`,
  },
];
