import type { ComparisonWords } from "../language.js";
import { splitList, splitWords } from "../phrase.js";

/*
 * What two writings of the same words may differ in: contractions, spellings
 * of both sides of the Atlantic, common misspellings, sounds of hesitation.
 * Own compilation from English grammar, general knowledge of British and
 * American spelling, and the usual advice to writers on misspellings.
 */

/** Words that stand for several: as written, and written out. */
const contractions = `
cannot=can not, can't=can not, cant=can not, won't=will not, wont=will not, shan't=shall not,
ain't=is not, aint=is not, dont=do not, doesnt=does not, didnt=did not, isnt=is not, arent=are not,
wasnt=was not, werent=were not, havent=have not, hasnt=has not, hadnt=had not, couldnt=could not,
wouldnt=would not, shouldnt=should not, mustnt=must not, gonna=going to, wanna=want to,
gotta=got to, gimme=give me, lemme=let me, kinda=kind of, sorta=sort of, outta=out of,
y'all=you all, let's=let us, em=them, im=i am, ive=i have,
youre=you are, theyre=they are, thats=that 's, whats=what 's, youve=you have, weve=we have,
theyve=they have, theyll=they will, youll=you will
`;

/** Behind an apostrophe; those that can be several words keep a form of their own. */
const clitics = "re=are, m=am, ve=have, ll=will, em=them";

/** Clitics, and the words that each may be written out as. */
const ambiguousClitics = "'s=is has us does, 'd=would had did";

/** Each line's words are one word; the first is what the others are taken for. */
const sameWords = `
color colour, honor honour, favor favour, labor labour, humor humour, rumor rumour, neighbor neighbour,
behavior behaviour, harbor harbour, endeavor endeavour, vapor vapour, vigor vigour, rigor rigour,
splendor splendour, armor armour, valor valour, savior saviour, parlor parlour, tumor tumour, odor odour,
center centre, theater theatre, meter metre, fiber fibre, liter litre, caliber calibre, somber sombre,
specter spectre, scepter sceptre, maneuver manoeuvre, kilometer kilometre,
catalog catalogue, dialog dialogue, analog analogue, defense defence, offense offence, license licence,
pretense pretence, gray grey, tire tyre, program programme, plow plough, skeptic sceptic, skeptical sceptical,
skepticism scepticism, aluminum aluminium, jewelry jewellery, mold mould, smolder smoulder, molt moult,
pajamas pyjamas, enroll enrol, fulfill fulfil, fulfillment fulfilment, installment instalment,
skillful skilful, willful wilful, judgment judgement, aging ageing, acknowledgment acknowledgement,
encyclopedia encyclopaedia, pediatric paediatric, anemia anaemia, fetus foetus, maneuvering manoeuvring,
traveled travelled, traveling travelling, traveler traveller, canceled cancelled, canceling cancelling,
labeled labelled, labeling labelling, modeled modelled, modeling modelling, fueled fuelled, fueling fuelling,
leveled levelled, counseled counselled, counselor counsellor, dialed dialled, signaled signalled,
marvelous marvellous, woolen woollen, channeled channelled, totaled totalled, equaled equalled, paneled panelled,
toward towards, among amongst, while whilst, afterward afterwards, learned learnt, spelled spelt,
dreamed dreamt, burned burnt, spoiled spoilt, leaped leapt, okay ok, percent pct, because cuz coz,
through thru, though tho, until till til, mom mum, gaol jail, curb kerb, ax axe, check cheque,
tonight tonite, doughnut donut, wagon waggon, cozy cosy, practice practise,
artifact artefact, inquiry enquiry, inquire enquire, draft draught, story storey, adviser advisor
`;

/** A misspelling and what is meant. */
const misspellings = `
teh=the, recieve=receive, recieved=received, beleive=believe, beleived=believed, seperate=separate,
definately=definitely, goverment=government, goverments=governments, occured=occurred, occuring=occurring,
untill=until, wich=which, thier=their, freind=friend, freinds=friends, wierd=weird, tommorow=tomorrow,
tommorrow=tomorrow, tomorow=tomorrow, neccessary=necessary, necesary=necessary, accomodate=accommodate,
acheive=achieve, acheived=achieved, embarass=embarrass, embarassing=embarrassing, embarassment=embarrassment,
enviroment=environment, existance=existence, foriegn=foreign, harrass=harass, harrassment=harassment,
independant=independent, judgemental=judgmental, knowlege=knowledge, liason=liaison, millenium=millennium,
occassion=occasion, persistant=persistent, posession=possession, publically=publicly, reccomend=recommend,
recomend=recommend, refered=referred, rember=remember, succesful=successful, sucessful=successful,
supercede=supersede, suprise=surprise, suprised=surprised, truely=truly, unforseen=unforeseen,
unpresidented=unprecedented, alot=a lot, becuase=because, becasue=because, beacuse=because, commitee=committee,
committe=committee, consistant=consistent, critisism=criticism, critcism=criticism, desparate=desperate,
dissapoint=disappoint, dissapointed=disappointed, dissapointing=disappointing, disapointed=disappointed,
excellant=excellent, happend=happened, imediately=immediately, immediatly=immediately, incompetant=incompetent,
inteligence=intelligence, intresting=interesting, jeapardy=jeopardy, mispell=misspell, nieghbor=neighbor,
noticable=noticeable, oppurtunity=opportunity, opportunty=opportunity, paralel=parallel, peice=piece,
politican=politician, politicans=politicians, presidant=president, privelege=privilege, probaly=probably,
realy=really, responsability=responsibility, responsable=responsible, rediculous=ridiculous, sieze=seize,
similiar=similar, sincerly=sincerely, speach=speech, sponser=sponsor, strenght=strength, tarrif=tariff,
tarrifs=tariffs, tendancy=tendency, threshhold=threshold, tounge=tongue, vaccum=vacuum, vehical=vehicle,
writting=writing, econmy=economy, ecomony=economy, lible=liable, buisness=business,
bussiness=business, campain=campaign, congradulations=congratulations, councelor=counselor, febuary=february,
garantee=guarantee, guarentee=guarantee, grammer=grammar, heros=heroes, lisence=license, maintainance=maintenance,
manuever=maneuver, payed=paid, pronounciation=pronunciation, questionaire=questionnaire, relevent=relevant,
religous=religious, resistence=resistance, seige=siege, soverignty=sovereignty, transfered=transferred,
wether=whether, whereever=wherever, wouldve=would have, couldve=could have, shouldve=should have
`;

const hesitations = "um umm uh uhh er erm ah ahem hmm hm mm mhm uh-huh eh";

/** Verbs and phrases by which somebody passes on another's words. */
const requoting = `
quoting, quoted, quotes, citing, cited, cites, retweeted, retweeting, retweet, reposted, reposting, repost,
shared, sharing, repeated, repeating, repeats, echoed, echoing, echoes, recited, reciting, paraphrased,
paraphrasing, recalled, recalling, reading aloud, read aloud, read from, read out, read a statement,
on behalf of, in the words of, as put it, borrowed, borrowing, borrowed a line, invoked, invoking,
relayed, relaying, forwarded, played a recording, a line from, a quotation from, a quote from,
parroted, parroting, imitating, mimicking, mocked, mocking, referring to, referred to
`;

/** What an outlet writes where it quotes words in another language than they were said in. */
const translating = `
in translation, translated, through an interpreter, through a translator, via an interpreter,
speaking in, according to a translation, said in spanish, said in french, said in german, said in arabic,
said in russian, said in chinese, said in mandarin, said in portuguese, said in italian, said in ukrainian,
said in hebrew, said in turkish, said in polish, said in japanese, said in korean, said in hindi
`;

function pairs(list: string): (readonly [string, string])[] {
  return splitList(list).map((entry) => {
    const [written = "", meant = ""] = entry.split("=");
    return [written, meant] as const;
  });
}

function groups(list: string): (readonly [string, string])[] {
  return splitList(list).flatMap((group) => {
    const [first = "", ...others] = splitWords(group);
    return others.map((other) => [other, first] as const);
  });
}

function expansions(list: string): (readonly [string, readonly string[]])[] {
  return pairs(list).map(([written, meant]) => [written, splitWords(meant)] as const);
}

export const comparisonWords: ComparisonWords = {
  contractions: new Map([...expansions(misspellings), ...expansions(contractions)]),
  clitics: new Map(pairs(clitics)),
  ambiguousClitics: new Map(expansions(ambiguousClitics)),
  spellings: new Map(groups(sameWords)),
  // "realise", "organisation", "analyse": after a stem, so that "rise" and "wise" stay.
  endings: [
    ["isations", "izations"],
    ["isation", "ization"],
    ["ising", "izing"],
    ["ised", "ized"],
    ["ises", "izes"],
    ["ise", "ize"],
    ["yse", "yze"],
    ["ysed", "yzed"],
    ["ysing", "yzing"],
    ["oured", "ored"],
    ["ouring", "oring"],
    ["ours", "ors"],
    ["ourable", "orable"],
    ["ourite", "orite"],
    ["ourites", "orites"],
    ["ourhood", "orhood"],
  ],
  shortestStem: 3,
  hesitations: new Set(splitWords(hesitations)),
  symbols: new Map([
    ["%", "percent"],
    ["$", "dollar"],
    ["£", "pound"],
    ["€", "euro"],
    ["¥", "yen"],
    ["&", "and"],
  ]),
  plurals: new Map([
    ["dollars", "dollar"],
    ["pounds", "pound"],
    ["euros", "euro"],
  ]),
  requoting: splitList(requoting).map((phrase) => phrase.split(" ")),
  translating: splitList(translating).map((phrase) => phrase.split(" ")),
};
