/**
 * The tags that the tagger chooses from: a universal part of speech and the
 * Penn Treebank tag beneath it, which tells tense and number. Those that are
 * rare in the treebanks are left out and read as the first of their part of speech.
 */
export const tagNames: readonly string[] = `
  NOUN.NN NOUN.NNS PROPN.NNP PROPN.NNPS PROPN.ADD PRON.PRP PRON.PRP$ PRON.DT PRON.WDT PRON.WP
  PRON.WP$ PRON.NN PRON.EX DET.DT DET.PDT DET.WDT ADJ.JJ ADJ.JJR ADJ.JJS ADJ.NNP NUM.CD NUM.LS
  VERB.VB VERB.VBD VERB.VBG VERB.VBN VERB.VBP VERB.VBZ VERB.NNP AUX.VBZ AUX.VB AUX.VBD AUX.VBG
  AUX.VBN AUX.VBP AUX.MD ADV.RB ADV.RBR ADV.RBS ADV.WRB ADP.IN ADP.RP SCONJ.IN CCONJ.CC PART.TO
  PART.RB PART.POS INTJ.UH PUNCT.. PUNCT., PUNCT.: PUNCT.\`\` PUNCT.'' PUNCT.-LRB- PUNCT.-RRB-
  PUNCT.HYPH PUNCT.NFP SYM.SYM SYM.$ SYM.NFP SYM., X.FW X.GW X.LS
`
  .trim()
  .split(/\s+/);

const byName: ReadonlyMap<string, number> = new Map(tagNames.map((name, tag) => [name, tag]));

/** The universal part of speech of a tag's name: "VERB" of "VERB.VBD". */
function universalName(name: string): string {
  return name.slice(0, name.indexOf("."));
}

/** Universal parts of speech, in the order of their first tag. */
export const universalTagNames: readonly string[] = [...new Set(tagNames.map(universalName))];

/** Index in `universalTagNames` by index in `tagNames`. */
export const universalTags: Uint8Array = Uint8Array.from(tagNames, (name) =>
  universalTagNames.indexOf(universalName(name)),
);

const firstOf: ReadonlyMap<string, number> = new Map(
  tagNames.map((name, tag) => [universalName(name), tag] as const).toReversed(),
);

/**
 * Index in `tagNames` for a treebank's pair of tags. Throws a `RangeError` for
 * a universal part of speech that there is none of.
 */
export function tagIndex(upos: string, xpos: string): number {
  const tag = byName.get(`${upos}.${xpos}`) ?? firstOf.get(upos);
  if (tag === undefined) {
    throw new RangeError(
      `"${upos}" is no universal part of speech; known are ${universalTagNames.join(", ")}`,
    );
  }
  return tag;
}

/** Index of a tag by its name ("VERB.VBD"). Throws a `RangeError` when there is none. */
export function tagNamed(name: string): number {
  const tag = byName.get(name);
  if (tag === undefined) throw new RangeError(`There is no tag "${name}"; see tagNames`);
  return tag;
}
