import type { CueGroup } from "../cue.js";

/**
 * Verbs of speech, grouped by what they do and what they take. Own compilation
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
      volunteer, utter, reiterate, repeat, restate, stress, emphasize, underscore, underline, highlight,
      specify, clarify, elaborate, point out, go on record, bring up, spell out, lay out, set out, make clear,
      make it clear, make plain, make it plain, let it be known, let slip, blurt out, call out, cry out,
      drive home, recap, echo, chronicle, detail, outline, disclose, divulge, reveal, share, relay, convey,
      communicate, articulate, verbalize, vocalize, voice, express, read aloud, read out, dictate, recite,
      paraphrase, summarize, preface, footnote, interpose, mouth, confide, attest, put it, put it this way,
      have this to say, word`,
  },
  {
    act: "say",
    takes: "clause question noun",
    lemmas: "explain, expound, expand on, describe how",
  },
  {
    act: "say",
    takes: "quote clause",
    lemmas: `go on to say, go on to add, go on to explain, go on to tell, go on to argue, go on to note,
      go so far as to say, opine, muse, reflect, ruminate, chime in, pipe up, weigh in, speak up,
      write in, cut in, break in, jump in, butt in, hold forth, pontificate, philosophize, sermonize, preach, editorialize`,
  },
  {
    act: "say",
    takes: "quote",
    lemmas: `continue, go on, begin, start, open, resume, proceed, conclude, finish, close, end,
      sum up, wrap up, tick off, riff, vent, snipe, interrupt, ad-lib, bark, bellow, boom, thunder, roar, shout, yell, holler, scream, shriek, squeal,
      screech, cry, bawl, call back, sob, weep, whimper, whisper, mutter, murmur, mumble, croak, rasp, drawl,
      intone, chant, sing, rap, chirp, coo, purr, breathe, gasp, pant, sigh, groan, moan, growl, snarl, snap,
      snort, sniff, hiss, sputter, splutter, stammer, stutter, falter, drone, gabble, babble, ramble, exclaim,
      declaim, orate, trumpet, gush, rave, enthuse, effuse, beam, grin, smile, laugh, chuckle,
      giggle, cackle, chortle, snicker, smirk, deadpan, improvise, mime, mimic, parrot, blare, fret, coax,
      wheedle, lecture, cajole, prod, press, prompt, venture, offer`,
  },
  {
    act: "say",
    takes: "after:about after:of after:on",
    lemmas: "talk, speak, chat, gossip, discourse",
  },
  {
    act: "say",
    takes: "noun",
    lemmas:
      "discuss, talk over, talk up, touch on, dwell on, play up, promote, gloss over, recapitulate, refer to, allude to, address, raise, broach, invoke, reference, name-check, cite, quote",
  },
  {
    act: "say",
    takes: "noun after:as naming",
    lemmas:
      "describe, characterize, liken, compare, contrast, bill, depict, portray, paint, cast, frame, define, present, refer, identify, classify, categorize, diagnose, peg",
  },
  {
    act: "say",
    takes: "naming",
    lemmas:
      "call, label, dub, term, brand, nickname, name, style, deem, pronounce, proclaim, declare, christen",
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
    lemmas: "question, interrogate, grill, cross-examine, interview, pepper, needle, badger",
  },
  {
    act: "ask",
    takes: "noun clause infinitive",
    lemmas: "request, solicit, seek, apply for, petition for",
  },

  // Demanding
  {
    act: "demand",
    takes: "addressee-infinitive quote clause",
    lemmas: `urge, implore, beg, beseech, entreat, exhort, command, order, instruct, direct, enjoin,
      pressure, petition, lobby, press, admonish, bid, summon, plead with, appeal to, push, prevail upon,
      prevail on, warn off, require, force, compel, forbid, tell off, coax, prod, nudge, invite, challenge, dare`,
  },
  { act: "demand", takes: "addressee-infinitive", lemmas: "call on, call upon, look to" },
  { act: "demand", takes: "noun clause quote infinitive", lemmas: "demand" },
  {
    act: "demand",
    takes: "noun clause",
    lemmas:
      "call for, push for, press for, plead for, appeal for, clamor for, agitate for, insist on, insist upon, beg for, cry out for, mandate, prescribe, decree, rule out",
  },
  {
    act: "demand",
    takes: "infinitive quote clause after:for",
    lemmas: "plead, beg, appeal, clamor, agitate, cry",
  },

  // Accusing
  { act: "accuse", takes: "after:of target quote", lemmas: "accuse" },
  { act: "accuse", takes: "clause quote noun infinitive", lemmas: "allege" },
  {
    act: "accuse",
    takes: "after:for after:on target",
    lemmas: "blame, fault, indict, impeach, arraign, reproach, hold responsible, hold accountable",
  },
  { act: "accuse", takes: "clause quote after:with target", lemmas: "charge" },
  {
    act: "accuse",
    takes: "clause after:of",
    lemmas: "insinuate, intimate, hint, imply, charge that, complain",
  },

  // Criticising: acts with a target, and with what for
  {
    act: "criticise",
    takes: "target after:for after:as quote",
    lemmas: `criticize, slam, blast, bash, trash, deride, denounce, condemn, decry, assail, attack, rip, rebuke,
      reprimand, scold, chide, berate, upbraid, castigate, chastise, censure, lambaste, lambast, excoriate, savage, pan,
      skewer, roast, ridicule, mock, taunt, belittle, disparage, denigrate, malign, vilify, demonize, smear,
      slander, defame, libel, insult, scorn, disdain, pillory, flay, eviscerate, pummel, hammer, knock, ding,
      zing, diss, dis, slate, lash, scorch, torch, crucify, flame, fault, impugn, discredit, dress down, call out,
      dismiss, troll, jab, hector, heckle, harangue, admonish, lecture, needle, goad, bait, jeer, boo, burn,
      trash-talk, badmouth, bad-mouth, scoff at, sneer at, rail against, rail at, lash out at, lash out against, rant against,
      rant about, inveigh against, fulminate against, thunder against, speak out against, speak against,
      come out against, tear into, lay into, rip into, light into, lace into, sound off on, sound off about, sound off against, take aim at,
      take issue with, take a swipe at, take a shot at, take shots at, take a jab at, take a dig at, take to task, take exception to,
      go after, hit out at, pile on, poke fun at, make fun of, pour scorn on, heap scorn on, pour cold water on, throw cold water on,
      cast doubt on, cast aspersions on, unload on, swipe at, snipe at, jab at, bristle at, bridle at, fume at, fume about, fume over,
      rage against, rage at, preach against, campaign against, protest against, object to, protest, oppose, deplore, bemoan, lament, bewail, bellyache about, gripe about, carp about`,
  },
  {
    act: "criticise",
    takes: "quote clause after:about after:of after:over",
    lemmas:
      "complain, gripe, grumble, grouse, whine, carp, moan, bemoan, lament, fume, rage, rant, seethe, rail, storm, bristle, huff, scoff, sneer, jeer, taunt, tut, fulminate, sulk, protest, object",
  },

  // Praising, endorsing, thanking
  {
    act: "praise",
    takes: "target after:for after:as quote",
    lemmas: `praise, laud, hail, commend, applaud, salute, extol, acclaim, compliment, congratulate, celebrate, toast,
      lionize, eulogize, glorify, cheer, honor, honour, welcome, tout, trumpet, champion, credit, flatter, revere, admire,
      pay tribute to, heap praise on, speak highly of, sing the praises of, rave about, gush about, gush over, give credit to,
      tip ~poss hat to`,
  },
  {
    act: "endorse",
    takes: "target after:for",
    lemmas:
      "endorse, back, support, second, nominate, recommend, advocate, vouch for, come out for, come out in favor of, come out in support of, speak out for, speak in favor of, speak in support of, throw ~poss support behind, throw support behind, throw ~poss weight behind, root for, stump for, campaign for, rally behind, rally around, get behind, line up behind, embrace",
  },
  { act: "thank", takes: "target after:for quote", lemmas: "thank, express gratitude to" },
  {
    act: "praise",
    takes: "quote clause after:about after:of",
    lemmas: "boast, brag, crow, gloat, exult, rejoice, marvel, gush",
  },

  // Denying, disagreeing, admitting, confirming
  {
    act: "deny",
    takes: "quote clause noun gerund",
    lemmas:
      "deny, disclaim, disavow, repudiate, refute, rebut, debunk, gainsay, negate, renounce, disown, recant, retract, walk back, take back, shoot down, knock down, play down, downplay, brush off, brush aside, wave away, wave off, shrug off, laugh off, distance ~self from",
  },
  {
    act: "disagree",
    takes: "quote clause noun target",
    lemmas:
      "dispute, contest, contradict, counter, reject, rebuff, challenge, protest, object, dissent, differ, disagree, demur, push back, push back on, push back against, oppose, veto, overrule, spurn, disagree with, differ with, object to, take issue with, beg to differ, question",
  },
  {
    act: "admit",
    takes: "quote clause noun gerund infinitive",
    lemmas:
      "admit, acknowledge, concede, confess, own up, own up to, fess up, come clean, allow, grant, admit to, confess to, plead guilty to",
  },
  {
    act: "confirm",
    takes: "quote clause noun",
    lemmas:
      "confirm, affirm, reaffirm, corroborate, verify, authenticate, certify, attest, vouch, validate, substantiate, attest to, bear out, testify to, double down, double down on, stand by",
  },
  {
    act: "defend",
    takes: "target noun quote after:as",
    lemmas:
      "defend, justify, rationalize, excuse, stand up for, stick up for, speak up for, stand behind, come to the defense of, rush to the defense of, rally to",
  },

  // Promising, threatening, warning, predicting
  {
    act: "promise",
    takes: "quote clause infinitive addressee noun",
    lemmas:
      "promise, vow, pledge, swear, guarantee, assure, reassure, undertake, commit, commit to, volunteer, offer, agree",
  },
  { act: "threaten", takes: "quote clause infinitive target after:with", lemmas: "threaten" },
  { act: "threaten", takes: "after:with target", lemmas: "menace, bully, intimidate, blackmail" },
  {
    act: "warn",
    takes: "quote clause addressee addressee-infinitive after:of after:about after:against",
    lemmas: "warn, caution, alert, forewarn, admonish, advise, remind, counsel",
  },
  {
    act: "predict",
    takes: "quote clause noun infinitive",
    lemmas:
      "predict, forecast, foretell, prophesy, project, foresee, anticipate, prognosticate, augur, envision, envisage",
  },

  // Announcing, reporting, estimating
  {
    act: "announce",
    takes: "quote clause noun infinitive",
    lemmas:
      "announce, declare, proclaim, pronounce, unveil, introduce, publicize, advertise, herald, release, issue, publish, broadcast, promulgate, roll out, put out, come out, give notice, decree, rule, adjudge, order, decide, determine, resolve, ordain",
  },
  {
    act: "report",
    takes: "quote clause noun",
    lemmas:
      "report, testify, depose, recall, reminisce, remember, recollect, document, record, register, log, file, submit, leak, reveal, disclose, establish, discover, conclude, determine, break the news, tip off",
  },
  {
    act: "report",
    takes: "clause question noun",
    ofDocuments: true,
    lemmas:
      "show, find, hold, see, demonstrate, illustrate, prove, point to, contain, list, back up, bear out, paint",
  },
  {
    act: "estimate",
    takes: "quote clause noun infinitive after:at",
    lemmas:
      "estimate, calculate, reckon, figure, guess, gauge, put at, rate, rank, value, assess, count, tally, compute, approximate, speculate, surmise, conjecture, hypothesize, theorize, hazard, venture",
  },

  // Proposing, arguing, agreeing
  {
    act: "propose",
    takes: "quote clause gerund noun",
    lemmas:
      "propose, suggest, recommend, advise, moot, float, put forward, put forth, advance, submit, table, move, bring forward, pitch, urge, advocate, prescribe",
  },
  {
    act: "argue",
    takes: "quote clause noun",
    lemmas:
      "argue, claim, contend, maintain, insist, assert, hold, reason, aver, avow, posit, postulate, submit, profess, purport, rationalize, counsel, make the case, make the point, make a case, persist, hammer home, theorize, argue for, argue against, make the argument, plead",
  },
  {
    act: "argue",
    takes: "addressee addressee-infinitive clause",
    lemmas: "convince, persuade, lobby, pitch",
  },
  {
    act: "argue",
    takes: "noun after:about after:over",
    lemmas: "debate, quarrel, quibble, spar, wrangle, squabble, bicker, clash, feud",
  },
  {
    act: "agree",
    takes: "quote clause infinitive",
    lemmas:
      "agree, concur, assent, consent, acquiesce, accede, agree with, side with, chime, nod along, second",
  },
  {
    act: "say",
    takes: "quote clause noun",
    lemmas: "suggest, indicate, signal, hint, imply, insinuate, intimate, hint at, allude",
  },

  // Apologising, joking, replying
  { act: "apologise", takes: "quote clause after:for after:to target:to", lemmas: "apologize" },
  {
    act: "apologise",
    takes: "noun clause",
    lemmas: "regret, express regret for, express remorse for, say sorry, make amends",
  },
  {
    act: "joke",
    takes: "quote clause after:about",
    lemmas:
      "joke, quip, jest, kid, wisecrack, crack, crack wise, banter, tease, rib, poke fun, josh",
  },
  {
    act: "reply",
    takes: "quote clause after:to target:to",
    lemmas:
      "reply, respond, answer, retort, riposte, rejoin, answer back, write back, counter, shoot back, fire back, hit back, snap back, clap back, strike back, bite back, talk back, come back, parry, return, react, bat back",
  },
  {
    act: "reply",
    takes: "target quote",
    lemmas:
      "fire back at, hit back at, hit back against, shoot back at, snap back at, clap back at, strike back at, lash back at, punch back at, respond to, reply to, react to, rebut, answer",
  },

  // Announcing the wish of others; lists and titles of documents
  {
    act: "say",
    takes: "clause quote",
    lemmas: "testify, swear, depose, profess, vouchsafe, asseverate, avouch",
  },
  {
    act: "say",
    takes: "addressee clause noun",
    lemmas: "teach, instruct, lecture, school, enlighten, advise, counsel, remind, assure",
  },
  {
    act: "say",
    takes: "after:about after:on",
    lemmas: "comment, remark, elaborate, speculate, opine, expound, testify, reminisce, generalize",
  },
  { act: "say", takes: "infinitive", lemmas: "claim, profess, purport" },

  // Refusing to say
  { act: "say", takes: "infinitive", declines: true, lemmas: "decline, refuse" },
  {
    act: "say",
    takes: "noun question",
    declines: true,
    lemmas:
      "decline to comment, decline to say, decline to discuss, decline to elaborate, decline to answer, decline to identify, decline to name, decline to be interviewed, decline comment, refuse to comment, refuse to say, refuse to discuss, refuse to answer, refuse to elaborate, refuse to be drawn, refrain from commenting, withhold comment, dodge questions, dodge the question, duck questions, duck the question, sidestep, evade, deflect questions, avoid saying, stop short of saying, stop short of calling",
  },
];
