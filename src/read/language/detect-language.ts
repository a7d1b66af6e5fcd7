import { franc } from "franc-min";
import type { Article } from "../../model/index.js";

/** How much of the text is looked at: enough for any detector, cheap for long articles. */
const sampleLength = 3000;
/** Under this many letters no detector is to be trusted, and the page's own word is taken. */
const shortestSample = 60;
/** In English prose 35–50 % of words are among these; in other languages of Latin script under 12 %. */
const englishShare = 0.2;

const englishWords: ReadonlySet<string> = new Set(
  `the of and to in that is was for it with as his on be at by had not are but from or have an they
  which one you were her all she there would their we him been has when who will more no if out so
  said what up its about into than them can only other new some could time these two may then do
  first any my now such like our over man me even most made after also did many before must through
  years where much your way down should because long each just state those people how too little`
    .split(/\s+/u)
    .filter(Boolean),
);

/** ISO 639-3 to 639-1, for the languages that franc-min tells apart and that have a short code. */
const shortCodes: Readonly<Record<string, string>> = Object.fromEntries(
  `cmn zh spa es eng en rus ru arb ar ben bn hin hi por pt ind id jpn ja fra fr deu de jav jv kor ko
  tel te vie vi mar mr ita it tam ta tur tr urd ur guj gu pol pl ukr uk kan kn mal ml pes fa mya my
  swh sw sun su ron ro pan pa bho bho amh am hau ha fuv ff bos bs hrv hr nld nl srp sr tha th ckb ku
  yor yo uzn uz ibo ig nep ne ces cs tgl tl ell el swe sv hun hu azj az kaz kk zul zu bel be som so
  sna sn bul bg cat ca fin fi dan da nob no slk sk lit lt slv sl est et lvs lv heb he`
    .split(/\s+/u)
    .reduce<string[][]>(
      (pairs, word, i) => (i % 2 ? pairs.at(-1)!.push(word) : pairs.push([word]), pairs),
      [],
    ),
);

/**
 * The language of an article's text. English is told by the share of its
 * commonest words, which is exact enough and costs little; anything else goes
 * to franc (trigrams). A text too short to tell takes what its page declares.
 */
export function detectLanguage(article: Article): string | null {
  const sample = article.text.slice(0, sampleLength);
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  if (letters < shortestSample && article.language !== null) return primary(article.language);
  const english = words.filter((word) => englishWords.has(word)).length;
  if (words.length > 0 && english >= words.length * englishShare) return "en";
  const found = franc(sample, { minLength: 20 });
  if (found === "und") return article.language === null ? null : primary(article.language);
  return shortCodes[found] ?? found;
}

/** "en-US" → "en" */
function primary(tag: string): string {
  return tag.toLowerCase().split(/[-_]/u, 1)[0];
}
