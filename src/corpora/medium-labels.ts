import { media, type Medium } from "../model/index.js";

/**
 * Annotators' own words for a medium, and every medium of the record that a
 * reader may rightly give for them. From the labels met in page gold; a label
 * that equals a medium of the record, case aside, needs no entry, and one that
 * is nowhere listed counts as "other".
 */
const labels: Readonly<Record<string, readonly Medium[]>> = {
  twitter: ["X"],
  "news conference": ["press conference"],
  telephone: ["phone"],
  "televised address": ["speech", "television"],
  broadcast: ["television", "radio", "interview"],
  bbc: ["television", "radio", "interview"],
  "op-ed": ["other", "letter"],
};

/** The media that an annotator's label may stand for; empty for null. */
export function mediaOf(label: string | null): readonly Medium[] {
  if (label === null) return [];
  const folded = label.trim().toLowerCase();
  const same = media.find((medium) => medium.toLowerCase() === folded);
  return same ? [same] : (labels[folded] ?? ["other"]);
}
