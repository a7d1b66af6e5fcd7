// Quotations by the number, each made from an original of known words by a known
// edit or two, with the headline that a check must give: for the proof of
// `checkQuotation` (npm run prove:check) and its tests.
import { oneOf, random } from "../random.mjs";
import { edits, pairsOfEdits } from "./edits.mjs";
import { negated, people, places, plain, speakers, unsaid } from "./sentences.mjs";

/** How a headline ranks: the worse of two edits is the one to be given. */
const ranks = ["altered", "spliced", "truncated", "bracketed", "trimmed", "cleaned", "verbatim"];

/**
 * Originals: `perSpeaker` texts by each speaker, of sentences drawn without
 * putting back from all that are written, so that no two hold the same words.
 */
export function makeOriginals(seed) {
  const draw = random(seed);
  const sentences = shuffled([...plain, ...negated], draw).map((sentence) => fill(sentence, draw));
  const perText = Math.floor(sentences.length / speakers.length);
  return speakers.map((speaker, index) => {
    const own = sentences.slice(index * perText, (index + 1) * perText);
    return {
      id: `original-${seed}-${index}`,
      speaker,
      at: "2024-03-05",
      sentences: own,
      text: own.map((sentence) => `${sentence}.`).join(" "),
    };
  });
}

/**
 * `count` quotations over originals that change with every `quotationsPerSet`
 * of them; the same for the same seed. Each has `text`, `isDirect`, `speaker`,
 * `originals`, the `edits` that made it, the `headline` that it must get and
 * whether a negation or a number must be flagged.
 */
export function* makeCheckSet(count, seed = 1) {
  for (let number = 0, tried = 0; number < count; tried++) {
    const setSeed = seed * 1_000 + Math.floor(number / quotationsPerSet);
    const originals = makeOriginals(setSeed);
    const draw = random(seed * 7_919 + tried * 13 + 1);
    const made = makeQuotation(originals, kindAt(tried), draw);
    if (!made) continue;
    yield { number, originals, ...made };
    number++;
  }
}

const quotationsPerSet = 50;

const kinds = [
  ...Object.keys(edits),
  ...pairsOfEdits.map((pair) => pair.join("+")),
  "wrong-speaker",
  "short-wrong-speaker",
  "unsaid",
  "not-held",
];

/** Every kind as often as every other. */
function kindAt(tried) {
  return kinds[tried % kinds.length];
}

function makeQuotation(originals, kind, draw) {
  const original = oneOf(originals, draw);
  const other = originals[(originals.indexOf(original) + 1) % originals.length];
  const at = Math.floor(draw() * (original.sentences.length - 2));
  const given = { isDirect: true, speaker: original.speaker, edits: [kind], flags: [] };
  const whole = (from, to) =>
    original.sentences
      .slice(from, to)
      .map((one) => `${one}.`)
      .join(" ");
  switch (kind) {
    case "wrong-speaker":
      return {
        ...given,
        text: whole(at, at + 2),
        speaker: other.speaker,
        headline: "misattributed",
      };
    case "short-wrong-speaker": {
      const text = original.sentences[at].split(" ").slice(-5).join(" ");
      return { ...given, isDirect: false, text, speaker: other.speaker, headline: "also said by" };
    }
    case "unsaid":
      return { ...given, text: `${oneOf(unsaid, draw)}.`, headline: "not found" };
    case "not-held":
      return {
        ...given,
        text: `${oneOf(unsaid, draw)}.`,
        speaker: "Dora Quill",
        headline: "no original held",
      };
    default:
      return makeEdited(original, at, kind.split("+"), draw, given);
  }
}

/** One sentence and one edit, or two sentences with an edit in each. */
function makeEdited(original, at, names, draw, given) {
  const parts = names.map((name, index) => {
    const place = {
      original,
      at: at + index,
      isFirst: index === 0,
      isLast: index === names.length - 1,
    };
    return edits[name](place, draw);
  });
  if (parts.includes(null)) return null;
  const headline = ranks.find((rank) => parts.some((part) => part.headline === rank));
  return {
    ...given,
    edits: names,
    headline,
    text: parts.map(({ text }) => text).join(" "),
    isDirect: parts.every(({ isFragment }) => !isFragment),
    flags: parts.flatMap(({ flag }) => (flag ? [flag] : [])),
  };
}

function fill(sentence, draw) {
  return sentence
    .replaceAll("{place}", () => oneOf(places, draw))
    .replaceAll("{who}", () => oneOf(people, draw))
    .replaceAll("{n}", () => String(20 + Math.floor(draw() * 970)));
}

function shuffled(list, draw) {
  const order = [...list];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(draw() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}
