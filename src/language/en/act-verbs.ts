import type { CueGroup } from "../cue.js";

/**
 * Verbs of speech that do more than say or ask, by what they do. Compiled as
 * cue-verbs.ts is.
 */
export const actVerbs: readonly CueGroup[] = [
  // Demanding
  {
    act: "demand",
    takes: "addressee-infinitive quote clause",
    lemmas: `urge, implore, beg, beseech, entreat, exhort, command, order, instruct, direct, enjoin,
      pressure, petition, lobby, press, bid, summon, plead with, appeal to, push,
      prevail upon, prevail on, warn off, require, force, compel, forbid, tell off, coax,
      nudge, invite, dare, defy`,
  },
  { act: "demand", takes: "addressee-infinitive", lemmas: "call on, call upon, look to" },
  { act: "demand", takes: "noun clause quote infinitive", lemmas: "demand" },
  {
    act: "demand",
    takes: "noun clause",
    lemmas: `call for, push for, press for, plead for, appeal for, clamor for, agitate for, insist on,
      insist upon, beg for, cry out for, mandate, prescribe, decree, rule out`,
  },
  {
    act: "demand",
    takes: "infinitive quote clause after:for",
    lemmas: "plead, beg, appeal, clamor, agitate, cry",
  },

  // Hinting
  {
    act: "say",
    takes: "quote clause gerund noun",
    lemmas: "suggest, indicate, signal, hint, imply, insinuate, intimate, hint at, allude",
  },

  // Accusing
  { act: "accuse", takes: "after:of target quote", lemmas: "accuse" },
  { act: "accuse", takes: "clause quote noun infinitive", lemmas: "allege" },
  {
    act: "accuse",
    takes: "after:for after:on target",
    lemmas: `blame, fault, indict, impeach, arraign, reproach, hold responsible, hold accountable`,
  },
  { act: "accuse", takes: "clause quote after:with target", lemmas: "charge" },

  // Criticising: acts with a target, and with what for
  {
    act: "criticise",
    takes: "target after:for after:as quote",
    lemmas: `criticize, slam, blast, bash, trash, deride, denounce, condemn, decry, assail, attack,
      rip, rebuke, reprimand, scold, chide, berate, upbraid, castigate, chastise, censure,
      lambaste, lambast, excoriate, savage, pan, skewer, roast, ridicule, mock, taunt,
      belittle, disparage, denigrate, malign, vilify, demonize, smear, slander, defame,
      libel, insult, scorn, disdain, pillory, flay, eviscerate, pummel, hammer, knock,
      ding, zing, diss, dis, slate, lash, scorch, torch, crucify, flame, fault, impugn,
      discredit, dress down, call out, dismiss, troll, jab, hector, heckle, harangue,
      admonish, lecture, needle, goad, bait, jeer, boo, burn, trash-talk, badmouth,
      bad-mouth, scoff at, sneer at, rail against, rail at, lash out at, lash out against,
      rant against, rant about, inveigh against, fulminate against, thunder against,
      speak out against, speak against, come out against, tear into, lay into, rip into,
      light into, lace into, sound off on, sound off about, sound off against,
      take aim at, take issue with, take a swipe at, take a shot at, take shots at,
      take a jab at, take a dig at, take to task, take exception to, go after, hit out at,
      pile on, poke fun at, make fun of, pour scorn on, heap scorn on, pour cold water on,
      throw cold water on, cast doubt on, cast aspersions on, unload on, swipe at,
      snipe at, jab at, bristle at, bridle at, fume at, fume about, fume over,
      rage against, rage at, preach against, campaign against, protest against, object to,
      protest, oppose, deplore, bemoan, lament, bewail, bellyache about, gripe about,
      carp about`,
  },
  {
    act: "criticise",
    takes: "quote clause after:about after:of after:over",
    lemmas: `complain, gripe, grumble, grouse, whine, carp, moan, bemoan, lament, fume, rage, rant,
      seethe, rail, storm, bristle, huff, scoff, sneer, jeer, taunt, tut, fulminate, sulk,
      protest`,
  },

  // Praising, endorsing, thanking
  {
    act: "praise",
    takes: "target after:for after:as quote",
    lemmas: `praise, laud, hail, commend, applaud, salute, extol, acclaim, compliment, congratulate,
      celebrate, toast, lionize, eulogize, glorify, cheer, honor, honour, welcome, tout,
      trumpet, champion, credit, flatter, revere, admire, pay tribute to, heap praise on,
      speak highly of, sing the praises of, rave about, gush about, gush over,
      give credit to, tip ~poss hat to`,
  },
  {
    act: "endorse",
    takes: "target after:for",
    lemmas: `endorse, back, support, nominate, vouch for, come out for, come out in favor of,
      come out in support of, speak out for, speak in favor of, speak in support of,
      throw ~poss support behind, throw support behind, throw ~poss weight behind,
      root for, stump for, campaign for, rally behind, rally around, get behind,
      line up behind, embrace`,
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
    lemmas: `deny, disclaim, disavow, repudiate, refute, rebut, debunk, gainsay, negate, renounce,
      disown, recant, retract, walk back, take back, shoot down, knock down, play down,
      downplay, brush off, brush aside, wave away, wave off, shrug off, laugh off,
      distance ~self from`,
  },
  {
    act: "disagree",
    takes: "quote clause noun target",
    lemmas: `dispute, contest, contradict, counter, reject, rebuff, challenge, protest, object,
      dissent, differ, disagree, demur, push back, push back on, push back against,
      oppose, veto, overrule, spurn, disagree with, differ with, object to,
      take issue with, beg to differ, question`,
  },
  {
    act: "admit",
    takes: "quote clause noun gerund infinitive",
    lemmas: `admit, acknowledge, concede, confess, own up, own up to, fess up, come clean, allow,
      grant, admit to, confess to, plead guilty to`,
  },
  {
    act: "confirm",
    takes: "quote clause noun",
    lemmas: `confirm, affirm, reaffirm, corroborate, verify, authenticate, certify, attest, vouch,
      validate, substantiate, attest to, bear out, testify to, double down,
      double down on, stand by`,
  },
  {
    act: "defend",
    takes: "target noun quote after:as",
    lemmas: `defend, justify, rationalize, excuse, stand up for, stick up for, speak up for,
      stand behind, come to the defense of, rush to the defense of, rally to`,
  },

  // Promising, threatening, warning, predicting
  {
    act: "promise",
    takes: "quote clause infinitive addressee noun",
    lemmas: `promise, vow, pledge, swear, guarantee, assure, reassure, undertake, commit, commit to,
      volunteer, offer`,
  },
  { act: "threaten", takes: "quote clause infinitive target after:with", lemmas: "threaten" },
  { act: "threaten", takes: "after:with target", lemmas: "menace, bully, intimidate, blackmail" },
  {
    act: "propose",
    takes: "quote clause gerund addressee addressee-infinitive after:on after:against",
    lemmas: "advise, counsel",
  },
  {
    act: "warn",
    takes: "quote clause addressee addressee-infinitive after:of after:about after:against",
    lemmas: "warn, caution, alert, forewarn, admonish",
  },
  {
    act: "predict",
    takes: "quote clause noun infinitive",
    lemmas: `predict, forecast, foretell, prophesy, project, foresee, anticipate, prognosticate, augur,
      envision, envisage`,
  },

  // Announcing, reporting, estimating
  {
    act: "announce",
    takes: "quote clause noun infinitive",
    lemmas: `announce, declare, proclaim, pronounce, unveil, introduce, publicize, advertise, herald,
      release, issue, publish, broadcast, promulgate, roll out, put out, come out,
      give notice, decree, rule, adjudge, order, decide, determine, resolve, ordain`,
  },
  {
    act: "report",
    takes: "quote clause noun",
    lemmas: `report, testify, depose, recall, reminisce, remember, recollect, document, record,
      register, log, file, submit, leak, reveal, disclose, establish, discover, conclude,
      determine, break the news, tip off`,
  },
  {
    act: "report",
    takes: "clause question noun",
    ofDocuments: true,
    lemmas: `show, find, hold, see, demonstrate, illustrate, prove, point to, contain, list, back up,
      bear out, paint`,
  },
  {
    act: "estimate",
    takes: "quote clause noun infinitive after:at",
    lemmas: `estimate, calculate, reckon, figure, guess, gauge, put at, rate, rank, value, assess,
      count, tally, compute, approximate, speculate, surmise, conjecture, hypothesize,
      theorize, hazard, venture`,
  },

  // Proposing, arguing, agreeing
  {
    act: "propose",
    takes: "quote clause gerund noun",
    lemmas: `propose, suggest, recommend, moot, float, put forward, put forth, advance, submit, table,
      move, bring forward, pitch, urge, advocate, prescribe`,
  },
  {
    act: "argue",
    takes: "quote clause noun",
    lemmas: `argue, claim, contend, maintain, insist, assert, hold, reason, aver, avow, posit,
      postulate, submit, profess, purport, make the case, make the point, make a case,
      persist, hammer home, theorize, argue for, argue against, make the argument, plead`,
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
    lemmas: `agree, concur, assent, consent, acquiesce, accede, agree with, side with, chime,
      nod along, second, second`,
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
    lemmas: `joke, quip, jest, kid, wisecrack, crack, crack wise, banter, tease, rib, poke fun, josh`,
  },
  {
    act: "reply",
    takes: "quote clause after:to target:to",
    lemmas: "reply, respond, answer",
  },
  {
    act: "reply",
    takes: "quote clause after:to",
    lemmas: `retort, riposte, rejoin, answer back, write back, counter,
      shoot back, fire back, hit back, snap back, clap back, strike back, bite back,
      talk back, come back, parry, return, react, bat back`,
  },
  {
    act: "reply",
    takes: "target quote",
    lemmas: `fire back at, hit back at, hit back against, shoot back at, snap back at, clap back at,
      strike back at, lash back at, punch back at, respond to, reply to, react to, rebut,
      answer`,
  },

  // Announcing the wish of others; lists and titles of documents
  {
    act: "say",
    takes: "clause quote",
    lemmas: "testify, swear, depose, profess, vouchsafe, asseverate, avouch",
  },
  {
    act: "say",
    takes: "addressee quote clause noun",
    lemmas: "teach, instruct, lecture, school, enlighten, remind, assure",
  },
  {
    act: "say",
    takes: "after:about after:on",
    lemmas: `comment, remark, elaborate, speculate, opine, expound, testify, reminisce, generalize`,
  },
  { act: "say", takes: "infinitive", lemmas: "claim, profess, purport" },

  // Refusing to say
  { act: "say", takes: "infinitive", declines: true, lemmas: "decline, refuse" },
  {
    act: "say",
    takes: "noun question",
    declines: true,
    lemmas: `decline to comment, decline to say, decline to discuss, decline to elaborate,
      decline to answer, decline to identify, decline to name, decline to be interviewed,
      decline comment, refuse to comment, refuse to say, refuse to discuss,
      refuse to answer, refuse to elaborate, refuse to be drawn, refrain from commenting,
      withhold comment, dodge questions, dodge the question, duck questions,
      duck the question, sidestep, evade, deflect questions, avoid saying,
      stop short of saying, stop short of calling`,
  },

  // Naming
  {
    act: "say",
    takes: "naming",
    lemmas: `call, label, dub, term, brand, nickname, name, style, deem, pronounce, proclaim, declare,
      christen`,
  },
];
