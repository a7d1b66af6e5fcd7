import type { CueGroup } from "../cue.js";

/**
 * Verbs of plain saying, writing and asking, grouped by what they take; the other
 * acts are in act-verbs.ts. A lemma in several groups has the act of the first and
 * takes what all of them take. Own compilation
 * from English grammar and newspaper usage; counts over the training part of
 * PolNeAR served to choose among rare ones and to find gaps, never to copy.
 */
export const cueVerbs: readonly CueGroup[] = [
  // Plain saying
  { act: "say", takes: "quote clause question noun", lemmas: "say" },
  {
    act: "say",
    takes: "quote clause question addressee addressee-infinitive noun after:about after:of",
    lemmas: "tell, retell, inform, notify, apprise, brief",
  },
  {
    act: "say",
    takes: "quote clause noun",
    lemmas: `add, state, note, remark, observe, mention, relate, recount, narrate, interject,
      volunteer, utter, reiterate, repeat, restate, stress, emphasize, underscore,
      underline, highlight, specify, clarify, elaborate, point out, go on record,
      bring up, spell out, lay out, set out, make clear, make it clear, make plain,
      make it plain, let it be known, let slip, blurt out, call out, cry out, drive home,
      recap, echo, chronicle, detail, outline, share, relay, convey, communicate,
      articulate, verbalize, vocalize, voice, express, read aloud, read out, dictate,
      recite, paraphrase, summarize, preface, footnote, interpose, mouth, confide, attest,
      put it, put it this way, have this to say, word`,
  },
  {
    act: "say",
    takes: "clause question noun",
    lemmas: "explain, expound, expand on, describe how",
  },
  {
    act: "say",
    takes: "quote clause",
    lemmas: `go on to say, go on to add, go on to explain, go on to tell, go on to argue,
      go on to note, go so far as to say, opine, muse, reflect, ruminate, chime in,
      pipe up, weigh in, speak up, write in, cut in, break in, jump in, butt in,
      hold forth, pontificate, philosophize, sermonize, preach, editorialize`,
  },
  {
    act: "say",
    takes: "quote",
    lemmas: `continue, go on, begin, start, open, resume, proceed, conclude, finish, close, end,
      sum up, wrap up, tick off, riff, vent, snipe, interrupt, ad-lib, bark, bellow, boom,
      thunder, roar, shout, yell, holler, scream, shriek, squeal, screech, cry, bawl,
      call back, sob, weep, whimper, whisper, mutter, murmur, mumble, croak, rasp, drawl,
      intone, chant, sing, rap, chirp, coo, purr, breathe, gasp, pant, sigh, groan, moan,
      growl, snarl, snap, snort, sniff, hiss, sputter, splutter, stammer, stutter, falter,
      drone, gabble, babble, ramble, exclaim, declaim, orate, trumpet, gush, rave,
      enthuse, effuse, beam, grin, smile, laugh, chuckle, giggle, cackle, chortle,
      snicker, smirk, deadpan, improvise, mime, mimic, parrot, blare, fret, wheedle,
      lecture`,
  },
  {
    act: "say",
    takes: "after:about after:of after:on",
    lemmas: "talk, speak, chat, gossip, discourse",
  },
  {
    act: "say",
    takes: "noun",
    lemmas: `discuss, talk over, talk up, touch on, dwell on, play up, promote, gloss over,
      recapitulate, refer to, allude to, address, raise, broach, invoke, reference,
      name-check, cite, quote`,
  },
  {
    act: "say",
    takes: "noun after:as naming",
    lemmas: `describe, characterize, liken, compare, contrast, bill, depict, portray, paint, cast,
      frame, define, present, refer, identify, classify, categorize, diagnose, peg`,
  },

  // Written
  {
    act: "say",
    takes: "quote clause question noun after:about after:of",
    lemmas: "write, blog, type, pen, scrawl, scribble, jot, note down, reply-all",
  },
  {
    act: "say",
    takes: "quote clause noun",
    medium: "X",
    lemmas: "tweet, retweet, re-tweet, live-tweet, quote-tweet, subtweet",
  },
  { act: "say", takes: "quote clause noun", medium: "Facebook", lemmas: "facebook" },
  { act: "say", takes: "quote clause noun", medium: "email", lemmas: "email, e-mail" },
  {
    act: "say",
    takes: "quote clause noun",
    lemmas: "post, repost, re-post, caption, text, message, cable, wire, telegraph, fax",
  },
  { act: "say", takes: "quote clause", medium: "television", lemmas: "broadcast, televise" },
  { act: "report", takes: "quote", ofDocuments: true, lemmas: "read, run, go" },

  // Asking
  {
    act: "ask",
    takes: "quote question addressee addressee-infinitive infinitive clause after:about after:for",
    lemmas: "ask",
  },
  {
    act: "ask",
    takes: "quote question clause noun after:about after:of",
    lemmas: "inquire, enquire, wonder, wonder aloud, query, pose, posit, probe, quiz",
  },
  {
    act: "ask",
    takes: "quote question noun target after:about after:on",
    lemmas: `question, interrogate, grill, cross-examine, interview, pepper, needle, badger`,
  },
  {
    act: "ask",
    takes: "noun clause infinitive",
    lemmas: "request, solicit, seek, apply for, petition for",
  },
];
