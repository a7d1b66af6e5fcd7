// The known edits. Each takes a sentence of an original and gives what a writer
// made of it, the headline that this deserves, and what must be flagged; null
// where the sentence does not lend itself to it.
import { functionWords, spelled, strangers } from "./sentences.mjs";
import { oneOf } from "../random.mjs";

const negations = /\b(?:not|never|cannot|nobody|without|nothing|no)\b/i;
const auxiliary = /^(?:will|can|are|should|was|have|has|is|were|am|could|would)$/;

function wordsOf({ original, at }) {
  return original.sentences[at].split(" ");
}

function bare(word) {
  return word.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
}

function isContent(word) {
  return bare(word) !== "" && !functionWords.has(bare(word));
}

function between(least, most, draw) {
  return least + Math.floor(draw() * (most - least + 1));
}

/** A run inside a sentence without a negation, whose neighbours are other words; null where none was found. */
function innerRun(words, least, most, draw) {
  const length = between(least, most, draw);
  const start = between(3, words.length - length - 3, draw);
  const run = words.slice(start, start + length);
  if (start + length > words.length - 3 || negations.test(run.join(" "))) return null;
  // A number is of all its words: without "million" it is another.
  if (/\d/.test(words.slice(start - 1, start + length).join(" "))) return null;
  // Where the run repeats its neighbour, which of the two was cut cannot be told.
  if (bare(words[start]) === bare(words[start + length])) return null;
  if (bare(words[start - 1]) === bare(words[start + length - 1])) return null;
  return { start, end: start + length };
}

function ended(words) {
  return `${words.join(" ")}.`;
}

function replaced(words, at, word) {
  return words.with(at, words[at].replace(/[A-Za-z0-9'-]+/, word));
}

/** A place in the middle with a word that carries meaning. */
function contentPlace(words, draw) {
  const at = between(2, words.length - 3, draw);
  return isContent(words[at]) && !/\d/.test(words[at]) ? at : null;
}

export const edits = {
  none: (place) => ({ text: ended(wordsOf(place)), headline: "verbatim" }),

  "other-marks": (place) => {
    const text = ended(wordsOf(place));
    return text.includes("'") ? { text: text.replaceAll("'", "’"), headline: "verbatim" } : null;
  },

  fragment: (place, draw) => {
    if (!place.isFirst || !place.isLast) return null;
    const words = wordsOf(place);
    const start = between(1, words.length - 6, draw);
    const text = words.slice(start, start + 5).join(" ");
    return /\d$/.test(text) ? null : { text, headline: "verbatim", isFragment: true };
  },

  recased: (place, draw) => {
    const words = wordsOf(place);
    const at = between(1, words.length - 3, draw);
    const loud = words.map((word, index) =>
      index >= at && index < at + 2 ? word.toUpperCase() : word,
    );
    return /[a-z]/.test(words.slice(at, at + 2).join(""))
      ? { text: ended(loud), headline: "cleaned" }
      : null;
  },

  respelled: (place) => {
    const text = ended(wordsOf(place));
    const pair = spelled.find(([british]) => text.includes(british));
    return pair ? { text: text.replace(...pair), headline: "cleaned" } : null;
  },

  repunctuated: (place) => {
    const text = ended(wordsOf(place));
    return text.includes(",") ? { text: text.replace(",", " –"), headline: "cleaned" } : null;
  },

  "cut-with-ellipsis": (place, draw) => {
    const words = wordsOf(place);
    const run = innerRun(words, 2, 6, draw);
    const mark = oneOf(["…", "...", "[…]", ". . ."], draw);
    return (
      run && {
        text: ended(words.toSpliced(run.start, run.end - run.start, mark)),
        headline: "trimmed",
      }
    );
  },

  "cut-unmarked": (place, draw) => {
    const words = wordsOf(place);
    const run = innerRun(words, 2, 6, draw);
    return (
      run && { text: ended(words.toSpliced(run.start, run.end - run.start)), headline: "truncated" }
    );
  },

  "opening-cut": (place, draw) => {
    if (!place.isFirst) return null;
    const words = wordsOf(place).slice(between(2, 5, draw));
    return { text: ended(words), headline: "truncated" };
  },

  "closing-cut": (place, draw) => {
    if (!place.isLast) return null;
    const words = wordsOf(place);
    return { text: ended(words.slice(0, -between(2, 5, draw))), headline: "truncated" };
  },

  "opening-cut-marked": (place, draw) => {
    if (!place.isFirst) return null;
    const words = wordsOf(place).slice(between(2, 5, draw));
    const [first] = words;
    if (!/^[a-z]{2,}$/.test(first)) return null;
    const capital = `[${first[0].toUpperCase()}]${first.slice(1)}`;
    const marked = oneOf([capital, `…${first}`, `... ${first}`], draw);
    return { text: ended(words.with(0, marked)), headline: "trimmed" };
  },

  "closing-cut-marked": (place, draw) => {
    if (!place.isLast) return null;
    const words = wordsOf(place);
    return { text: `${words.slice(0, -between(2, 5, draw)).join(" ")} …`, headline: "trimmed" };
  },

  bracketed: (place, draw) => {
    const words = wordsOf(place);
    const at = contentPlace(words, draw);
    return (
      at && {
        text: ended(replaced(words, at, `[the ${oneOf(strangers, draw)}]`)),
        headline: "bracketed",
      }
    );
  },

  "bracket-added": (place, draw) => {
    const words = wordsOf(place);
    const at = between(2, words.length - 3, draw);
    return {
      text: ended(words.toSpliced(at, 0, `[${oneOf(strangers, draw)}]`)),
      headline: "bracketed",
    };
  },

  "word-swapped": (place, draw) => {
    const words = wordsOf(place);
    const at = contentPlace(words, draw);
    return at && { text: ended(replaced(words, at, oneOf(strangers, draw))), headline: "altered" };
  },

  "words-added": (place, draw) => {
    const words = wordsOf(place);
    const at = between(2, words.length - 3, draw);
    return { text: ended(words.toSpliced(at, 0, oneOf(strangers, draw))), headline: "altered" };
  },

  "negation-dropped": (place) => {
    const words = wordsOf(place);
    const at = words.findIndex((word) => /^(?:not|never|cannot)$/.test(word));
    if (at < 0) return null;
    const without = words[at] === "cannot" ? words.with(at, "can") : words.toSpliced(at, 1);
    return { text: ended(without), headline: "altered", flag: "negation" };
  },

  "negation-added": (place) => {
    const words = wordsOf(place);
    const at = words.findIndex((word) => auxiliary.test(word));
    if (at < 0 || /^(?:not|never)$/.test(words[at + 1])) return null;
    return {
      text: ended(words.toSpliced(at + 1, 0, "not")),
      headline: "altered",
      flag: "negation",
    };
  },

  "number-changed": (place, draw) => {
    const words = wordsOf(place);
    const at = words.findIndex((word) => /^\d+$/.test(word));
    if (at < 0) return null;
    const other = String(Number(words[at]) + between(1, 40, draw));
    return { text: ended(words.with(at, other)), headline: "altered", flag: "number" };
  },

  spliced: (place, draw) => {
    if (!place.isFirst || !place.isLast) return null;
    const { sentences } = place.original;
    const other = (place.at + between(2, sentences.length - 2, draw)) % sentences.length;
    const first = wordsOf(place);
    const second = sentences[other].split(" ");
    const head = first.slice(0, Math.ceil(first.length * 0.6));
    const tail = second.slice(Math.floor(second.length * 0.4));
    return { text: ended([...head, ...tail]), headline: "spliced" };
  },
};

/** Which edits are made together, each in a sentence of its own. */
export const pairsOfEdits = [
  ["recased", "cut-with-ellipsis"],
  ["respelled", "cut-unmarked"],
  ["cut-with-ellipsis", "word-swapped"],
  ["cut-unmarked", "bracketed"],
  ["bracketed", "cut-with-ellipsis"],
  ["opening-cut", "negation-dropped"],
  ["opening-cut-marked", "closing-cut"],
  ["repunctuated", "number-changed"],
  ["number-changed", "negation-added"],
  ["none", "closing-cut-marked"],
  ["respelled", "recased"],
  ["negation-added", "closing-cut"],
  ["bracket-added", "repunctuated"],
  ["cut-with-ellipsis", "cut-with-ellipsis"],
  ["word-swapped", "negation-dropped"],
  ["none", "none"],
];
