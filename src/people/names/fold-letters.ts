/** Letters that are no letter with a mark, as they are written without: ISO 9 and the usage of passports. */
const plainLetters: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  ß: "ss",
  đ: "d",
  ð: "d",
  þ: "th",
  æ: "ae",
  œ: "oe",
  ı: "i",
  ħ: "h",
  ə: "a",
};

/** Accents once they are parted from their letters, and characters that are not seen. */
const unseen = /[\p{M}\p{Cf}]/gu;
const dashes = /[‐‑‒–—−]/g;
const apostrophes = /[’‘ʼ`´'ʻ]/g;

/**
 * A name as it is compared: lower case, without accents, apostrophes and
 * hidden characters, with one kind of hyphen and single spaces.
 *
 * `foldLetters("Zoë  D’Arcy–Łuk")` gives `"zoe darcy-luk"`.
 */
export function foldLetters(name: string): string {
  return name
    .normalize("NFKD")
    .replace(unseen, "")
    .toLowerCase()
    .replace(/[øłßđðþæœıħə]/g, (letter) => plainLetters[letter]!)
    .replace(apostrophes, "")
    .replace(dashes, "-")
    .replace(/\s+/g, " ")
    .trim();
}
