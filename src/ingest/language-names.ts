/**
 * English names of languages and their ISO 639-1 codes, for data that name a
 * language in words ("ENGLISH", as GDELT does). Source: ISO 639-2 code list of
 * the Library of Congress; the languages of the largest presses.
 */
const names =
  "albanian=sq arabic=ar armenian=hy azerbaijani=az basque=eu belarusian=be bengali=bn bosnian=bs " +
  "bulgarian=bg catalan=ca chinese=zh croatian=hr czech=cs danish=da dutch=nl english=en estonian=et " +
  "finnish=fi french=fr galician=gl georgian=ka german=de greek=el gujarati=gu hebrew=he hindi=hi " +
  "hungarian=hu icelandic=is indonesian=id irish=ga italian=it japanese=ja kannada=kn kazakh=kk korean=ko " +
  "latvian=lv lithuanian=lt macedonian=mk malay=ms malayalam=ml marathi=mr mongolian=mn nepali=ne " +
  "norwegian=no persian=fa polish=pl portuguese=pt punjabi=pa romanian=ro russian=ru serbian=sr " +
  "sinhalese=si slovak=sk slovenian=sl somali=so spanish=es swahili=sw swedish=sv tamil=ta telugu=te " +
  "thai=th turkish=tr ukrainian=uk urdu=ur uzbek=uz vietnamese=vi welsh=cy";

/** The code of a language by its English name in lower case. */
export const languageCodes: ReadonlyMap<string, string> = new Map(
  names.split(" ").map((pair) => pair.split("=") as [string, string]),
);
