/**
 * Letters by which transliterations of one name differ, in order: Russian and
 * Arabic into English, French and German, and umlauts written out. Own
 * compilation. It makes different names equal too ("Philips", "Phillips"), so
 * it decides only which names are compared, and never that they are one.
 */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/[^a-z0-9]/g, ""],
  [/ph/g, "f"],
  [/dh/g, "d"],
  [/kh|gh|ck|q|c(?=[aou]|$)/g, "k"],
  [/tch|tsch/g, "ch"],
  [/sz|sch/g, "sh"],
  [/w/g, "v"],
  [/ae/g, "a"],
  [/oe/g, "o"],
  [/ue|ou|oo/g, "u"],
  [/ee|ie|ei|y|j/g, "i"],
  [/(.)\1+/g, "$1"],
];

/** A folded name in a form that its other spellings share: "gaddafi" and "qadhafi" become "kadafi". */
export function loosenSpelling(folded: string): string {
  let loose = folded;
  for (const [pattern, letters] of spellings) loose = loose.replace(pattern, letters);
  return loose.replace(/^g(?=a)/, "k");
}
