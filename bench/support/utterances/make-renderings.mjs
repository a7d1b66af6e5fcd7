// Renderings of made utterances by the number, as outlets would have them: for
// the bench and the tests of `clusterUtterances`.
import { oneOf, random } from "../random.mjs";

const syllables =
  "ba ce di fo gu ha ki lo me nu pa re si to va wo ya ze chi dru fle gro kni pla sto thra".split(
    " ",
  );
const small =
  "the of and to a in that we is for it with on they be this are not have will by from our as at but".split(
    " ",
  );
const phrases = [
  "we will see what happens",
  "no comment at this time",
  "i am not a lawyer",
  "thank you very much everybody",
  "that is fake news",
];

/** A vocabulary of made words, the first the commonest. */
function makeWords(count, draw) {
  const words = new Set();
  while (words.size < count) {
    words.add(
      Array.from({ length: 2 + Math.floor(draw() * 3) }, () => oneOf(syllables, draw)).join(""),
    );
  }
  return [...words];
}

/**
 * Makes about `count` renderings, the same for the same seed: each utterance by
 * `outlets` outlets within three days of each other, of whose words each
 * changed up to `changed`. Gives the renderings, each with the number of its
 * utterance in `utterance`; some are fragments, some short phrases that many
 * say, some have no known speaker.
 */
export function* makeRenderings(
  count,
  { seed = 1, outlets = 5, changed = 0.2, speakers = 2000, days = 1500 } = {},
) {
  const draw = random(seed);
  const words = makeWords(20_000, draw);
  const rank = () => Math.floor(words.length * draw() ** 3);
  for (let made = 0, utterance = 0; made < count; utterance++) {
    const speaker = `speaker-${Math.floor(speakers * draw() ** 2)}`;
    const day = 18_000 + Math.floor(draw() * days);
    const isPhrase = draw() < 0.02;
    const base = isPhrase
      ? oneOf(phrases, draw).split(" ")
      : makeSentence(12 + Math.floor(draw() * 24), words, rank, draw);
    for (let outlet = 0; outlet < outlets && made < count; outlet++, made++) {
      const kind = isPhrase ? "phrase" : kindOf(outlet, draw);
      const text = isPhrase ? base.join(" ") : rendered(base, kind, changed, words, rank, draw);
      yield {
        id: `s${String(utterance).padStart(8, "0")}-${outlet}`,
        text,
        pieces: [{ start: 0, end: text.length }],
        speaker: kind === "unattributed" ? null : speaker,
        day: isPhrase ? day : day + Math.floor(draw() * 3),
        utterance: isPhrase ? `${speaker} ${day} ${text}` : utterance,
        kind,
      };
    }
  }
}

/** The first outlet has all of it; of the others most have a version, some a fragment, some do not say whose it is. */
function kindOf(outlet, draw) {
  if (outlet === 0) return "whole";
  const drawn = draw();
  if (drawn < 0.1) return "fragment";
  return drawn < 0.15 ? "unattributed" : "version";
}

function makeSentence(length, words, rank, draw) {
  return Array.from({ length }, () => (draw() < 0.45 ? oneOf(small, draw) : words[rank()]));
}

function rendered(base, kind, changed, words, rank, draw) {
  if (kind === "whole") return base.join(" ");
  if (kind === "fragment") {
    const length = 4 + Math.floor(draw() * 4);
    const start = Math.floor(draw() * (base.length - length));
    return base.slice(start, start + length).join(" ");
  }
  const most = kind === "unattributed" ? changed / 2 : changed;
  const edits = Math.floor(base.length * most * draw());
  const text = [...base];
  for (let edit = 0; edit < edits; edit++) {
    const at = Math.floor(draw() * text.length);
    const drawn = draw();
    if (drawn < 0.5) text[at] = words[rank()];
    else if (drawn < 0.75) text.splice(at, 1);
    else text.splice(at, 0, words[rank()]);
  }
  return text.join(" ");
}

function choose(n) {
  return (n * (n - 1)) / 2;
}

/** Pairs that are together and should be, that are and should not, and that should be and are not. */
export function scorePairs(utterances, wanted) {
  const sizes = new Map();
  for (const name of wanted.values()) sizes.set(name, (sizes.get(name) ?? 0) + 1);
  let right = 0;
  let together = 0;
  for (const ids of utterances) {
    together += choose(ids.length);
    const own = new Map();
    for (const id of ids) own.set(wanted.get(id), (own.get(wanted.get(id)) ?? 0) + 1);
    for (const size of own.values()) right += choose(size);
  }
  const all = [...sizes.values()].reduce((sum, size) => sum + choose(size), 0);
  return { precision: right / together, recall: right / all };
}
