/**
 * English abbreviations that carry a full stop. Written for this project from
 * general knowledge of newspaper style (AP and British usage); lower case,
 * without the final stop.
 */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Before a name or a number; a sentence never ends here: "Mr. Ito", "No. 5". */
export const leadingAbbreviations = words(`
  mr mrs ms mx dr drs prof profs rep reps sen sens gov govs gen lt col sgt capt cpl pvt maj adm
  cmdr cmdt rev fr hon pres atty attys supt det insp amb sec dep asst assoc st ste mt ft messrs mme mlle
  vs v viz cf ca i.e e.g approx est dist gr lib dem rep vol ed eds trans pp op esp attn
`);

/** Abbreviations that are common words as well; only with a number after them: "No. 5", "Mar. 3". */
export const numberAbbreviations = words(
  `no nos mar sun sat mon wed fig art ch sec para c p pt ext jun jul may`,
);

/** Within or at the end of a sentence: "Sept. 3", "Halden Inc. said", "and so on, etc." */
export const plainAbbreviations = words(`
  jan feb apr aug sept sep oct nov dec tue tues thu thur thurs fri
  inc corp co ltd llc plc bros jr sr esq etc al ave blvd rd hwy pkwy dept univ assn intl natl govt
  calif fla conn ala ariz ark colo kan kans ky mich minn mont neb nev okla ore tenn tex va vt wis wyo penn
  ont que alta b.c oz lb lbs yr yrs hr hrs mins a.m p.m ph.d
`);

/** States whose abbreviation is a common word; only after a comma: "Jackson, Miss." */
export const stateAbbreviations = words(`miss mass wash ill ind la del pa md mo me ga okla`);

/** Prefixes that stay with their word across a hyphen, as in English treebanks: "non-profit". */
export const boundPrefixes = words(`
  e non pre anti re mid post co over multi ex sub semi cross neo counter intra inter un micro macro mis
  mini pro pan socio psycho bio geo proto pseudo trans ultra infra vice arch bi tri eco
`);

/** Words written without their first letters: "'em", "'tis". */
export const clippedWords = words(`em til till tis twas cause bout round cuz n`);

/** Words that the treebanks read as two: where the second begins. */
export const joinedWords: ReadonlyMap<string, number> = new Map([
  ["cannot", 3],
  ["gonna", 3],
  ["gotta", 3],
  ["wanna", 3],
  ["gimme", 3],
  ["lemme", 3],
]);

/** Units and multipliers that follow a number without a space: "10km", "5pm", "$3m". */
export const numberUnits = words(`
  am pm km mm cm m kg g mg ft in mph kph kmh lb lbs oz k bn mn b tn hz khz mhz ghz gb mb tb kb kw mw gw
  hrs hr min mins sec secs ml x yo
`);

/** Last parts of internet names, by which "example.org" is told from a missing space. */
export const domainEndings = words(`
  com org net gov edu mil int info biz co uk us ca au de fr ie nz in io tv me eu jp cn ru news blog
  html htm php pdf doc xls jpg png
`);
