import type { DetailWords } from "../language.js";
import { splitList, splitWords } from "../phrase.js";

/*
 * Closed and half-closed classes that say whether, how and to whom something
 * was said. Own compilation from English grammar and newspaper usage.
 */

/** Before "to" and a verb of speech: it is refused. */
const refusing = `
refuse refuses refused refusing refusal decline declines declined declining unwilling reluctant
unable unprepared loath balk balks balked balking able
`;

/** Before "to": it is left out. */
const omitting = `
fail fails failed failing forget forgets forgot forgetting neglect neglects neglected neglecting
omit omits omitted omitting yet
`;

/** Before "to": it is still to come. */
const planning = `
expected expect expects set due scheduled going about plan plans planned planning intend intends
intended intending likely unlikely poised slated ready prepare prepares prepared preparing vow
vows vowed vowing promise promises promised promising pledge pledges pledged pledging agree agrees
agreed agreeing threaten threatens threatened threatening hope hopes hoped hoping want wants
wanted wanting wish wishes wished wishing aim aims aimed aiming supposed bound certain sure
determined eager keen hesitant gonna tipped believed
`;

/** Before "to": it is owed, asked for or possible, and nobody says that it was done. */
const obliging = `
need needs needed ought asked told urged ordered required pressed invited instructed obliged
pressured free entitled allowed permitted wont
`;

/** Before "to" and under a negation they say that it was done: "did not hesitate to say". */
const hesitating = `
hesitate hesitates hesitated hesitating fail fails failed failing forget forgets forgot resist
refuse refused shy shrink neglect neglected refrain
`;

/** Before a verb in "-ing": it was not done. */
const excludingGerund = `
without deny denies denied denying avoid avoids avoided avoiding refrain refrained refrains
refraining
`;
const refusingGerund = "avoid avoids avoided avoiding refrain refrained refrains refraining";

/** Nouns of which there is none: "no evidence that she said". */
const evidence = `
evidence record proof sign indication suggestion hint recollection memory
`;

/** Adverbs that stand among auxiliaries and do not end in "-ly". */
const middleAdverbs = `
also ever even still just already later then again once since so far always often sometimes soon
now however instead thus indeed himself herself themselves itself twice yet long almost much all
both too only simply there perhaps maybe either
`;

/** "would later say" is told from before: it was said. */
const narrating = "later eventually subsequently soon then afterward afterwards";

/** Words that open a condition or what is not known: "if", "whether". */
const opensCondition = "if unless whether until till lest provided assuming suppose supposing";

/** Verbs that answer: not to do it is to decline. */
const answering = `
comment respond reply answer elaborate return
`;

/** Verbs by which a telling goes on: same speaker, same occasion. */
const continuing = `
add, continue, go on, conclude, begin, start, finish, go on to say, go on to add, proceed,
reiterate, repeat, stress, emphasize
`;

/** Verbs of writing: what was written is of one piece. */
const writing = "write, post, type, pen, blog, tweet, retweet, message, text, caption";

/** Nouns of occasions and documents before "to" or "with" and whom they are for. */
const addressedNouns = `
letter email e-mail message note memo statement remarks speech address text post tweet interview
conversation call reply response testimony briefing
`;

/** Verbs before "to" and whom one speaks to. */
const addressing = `
speak speaks spoke speaking talk talks talked talking write writes wrote writing say says said
saying reply replies replied replying respond responds responded responding apologize apologizes
apologized apologizing apologise apologises apologised apologising explain explains explained
explaining appeal appeals appealed appealing add added whisper whispered shout shouted
`;

/** First words of the speaker's own act in its present: "I promise", "we condemn". */
const performing = `
promise, swear, vow, pledge, guarantee, apologize, apologise, thank, deny, admit, confess, agree,
condemn, denounce, deplore, endorse, predict, congratulate, applaud, salute, urge, demand, beg,
implore, propose
`;

/** Words that head a statement's standing behind its source: "familiar with the matter". */
const standing = `
familiar close briefed with involved aware privy speaking asking requesting insisting citing
declining
`;

/** What makes a clause a demand when its verb says only "said". */
const demanding = "must should shall ought need needs";

/** Phrases, at the head of a clause, before whom or what a statement answers. */
const answersTo = `
in response to, in reply to, in answer to, responding to, replying to, reacting to,
in reaction to, in retaliation to, asked about, asked by, asked for comment on, questioned about,
questioned by, pressed on, pressed by, pressed about, quizzed about, quizzed on, confronted with,
commenting on, in rebuttal to, rebutting, hitting back at, firing back at
`;

/** Openings of a quotation that apologise or thank by themselves. */
const apologising = "sorry, i 'm sorry, i am sorry, we 're sorry, we are sorry, my apologies";
const thanking = "thanks, thank you, many thanks, i thank, we thank";

const words = (list: string): ReadonlySet<string> => new Set(splitWords(list));
const phrases = (list: string): readonly (readonly string[])[] =>
  splitList(list).map((phrase) => phrase.split(" "));

/** The English words that the rules for a statement's details ask for. */
export const detailWords: DetailWords = {
  refusing: words(refusing),
  omitting: words(omitting),
  planning: words(planning),
  obliging: words(obliging),
  hesitating: words(hesitating),
  excludingGerund: words(excludingGerund),
  refusingGerund: words(refusingGerund),
  evidence: words(evidence),
  middleAdverbs: words(middleAdverbs),
  narrating: words(narrating),
  opensCondition: words(opensCondition),
  answering: words(answering),
  continuing: new Set(splitList(continuing)),
  writing: new Set(splitList(writing)),
  addressedNouns: words(addressedNouns),
  addressing: words(addressing),
  performing: new Set(splitList(performing)),
  standing: words(standing),
  demanding: words(demanding),
  answersTo: phrases(answersTo),
  apologising: phrases(apologising),
  thanking: phrases(thanking),
};
