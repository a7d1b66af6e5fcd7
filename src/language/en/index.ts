import { cues } from "./cues.js";

export { cues };
export const { cueByForm, cueNounByForm, beliefByForm, cuePhrasesByFirstWord } = cues;
