// Checks a made set and counts: what `npm run prove:check` prints and the tests ask for.

/**
 * `compare` is the module onrecord's compare folder gives, `language` the
 * English tables. Gives counts, and the quotations that went wrong.
 */
export function runCheckSet(set, { checkQuotation, prepareOriginal, wordsOfEdit }, language) {
  const prepared = new Map();
  const originalsOf = ({ originals }) => {
    const key = originals[0].id;
    if (!prepared.has(key))
      prepared.set(
        key,
        originals.map((one) => prepare(one, prepareOriginal, language)),
      );
    return prepared.get(key);
  };
  const counts = {
    quotations: 0,
    right: 0,
    flagged: 0,
    toFlag: 0,
    falseVerbatim: 0,
    falseAltered: 0,
    falseMisattributed: 0,
  };
  const wrong = [];
  for (const quotation of set) {
    const check = checkQuotation(asQuotation(quotation), originalsOf(quotation), language);
    const { headline, flags, edits } = quotation;
    const found = (check.match?.edits ?? []).flatMap(({ type, touches }) => [type, ...touches]);
    const touched = new Set(found);
    counts.quotations++;
    counts.toFlag += flags.length;
    counts.flagged += flags.filter((flag) => touched.has(flag)).length;
    if (check.headline === headline) counts.right++;
    if (check.headline === "verbatim" && headline !== "verbatim") counts.falseVerbatim++;
    if (check.headline === "altered" && headline !== "altered") counts.falseAltered++;
    if (check.headline === "misattributed" && headline !== "misattributed")
      counts.falseMisattributed++;
    if (check.headline === headline && flags.every((flag) => touched.has(flag))) continue;
    const shown = check.match ?? check.nearest;
    wrong.push({
      edits,
      wanted: headline,
      given: check.headline,
      text: quotation.text,
      found: shown?.edits.map((edit) =>
        wordsOfEdit(edit, quotation.text, shown.original.words.text),
      ),
    });
  }
  return { counts, wrong };
}

function prepare({ id, speaker, at, text }, prepareOriginal, language) {
  const facts = {
    id,
    author: { id: null, name: speaker },
    at,
    url: null,
    language: "en",
    isRepost: false,
  };
  return prepareOriginal(facts, text, [{ start: 0, end: text.length }], language);
}

function asQuotation({ text, isDirect, speaker }) {
  return {
    text,
    pieces: [{ start: 0, end: text.length }],
    isDirect,
    speaker: { id: null, name: speaker },
    language: "en",
    at: "2024-03-06",
    context: "",
    isWithin: false,
  };
}
