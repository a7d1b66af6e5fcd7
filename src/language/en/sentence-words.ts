/**
 * Words that help to find where a sentence begins. Written for this project:
 * closed-class words that open English sentences, and the verbs that most
 * often follow a quotation.
 */

/** Capitalised, these words open a sentence; they are not the second half of a name. */
export const sentenceOpeners: ReadonlySet<string> = new Set(
  `The A An This That These Those There Here He She It We They You I His Her Its Our Their My Your
  In On At By For From With Without After Before Since Until While When Where As If Though Although
  Because But And Or So Yet Nor However Meanwhile Then Now Also Still Some Many Most All Both Each
  Every Another Other One Two What Who Why How Which To Not No Once Under Over During Despite Instead
  Its It's He's She's They're We're I'm Even Just Only Such Among According`.split(/\s+/),
);

/** Verbs that, after a quotation and a name, tell who spoke: "“Why?” Ito asked". */
export const tellingVerbs: ReadonlySet<string> = new Set(
  `said says say asked asks wrote writes added adds told tells replied answered tweeted posted shouted
  cried yelled wondered exclaimed demanded continued quipped joked responded declared recalled insisted
  called screamed began muttered whispered thought read reads`.split(/\s+/),
);

/** Abbreviated titles that seldom stand behind another abbreviation in the same sentence. */
export const courtesyTitles: ReadonlySet<string> = new Set(["Mr", "Mrs", "Ms", "Mx", "Dr", "Prof"]);
