/**
 * Names of the months in the languages whose pages are most often met, in lower
 * case and without the full stop of an abbreviation, each with its number.
 * Source: Unicode CLDR, gregorian calendar, wide and abbreviated forms; English
 * has also "sept", which newspapers write.
 */
const lists: readonly string[] = [
  "january february march april may june july august september october november december",
  "jan feb mar apr may jun jul aug sep oct nov dec",
  "_ _ _ _ _ _ _ _ sept _ _ _",
  "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
  "janv févr mars avr mai juin juil août sept oct nov déc",
  "januar februar märz april mai juni juli august september oktober november dezember",
  "jan feb mär apr mai jun jul aug sep okt nov dez",
  "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
  "ene feb mar abr may jun jul ago sept oct nov dic",
  "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
  "gen feb mar apr mag giu lug ago set ott nov dic",
  "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
  "jan fev mar abr mai jun jul ago set out nov dez",
  "januari februari maart april mei juni juli augustus september oktober november december",
  "ledna února března dubna května června července srpna září října listopadu prosince",
];

/** The number of a month, 1 to 12, by its name in lower case. */
export const monthNumbers: ReadonlyMap<string, number> = new Map(
  lists.flatMap((list) => list.split(" ").map((name, index) => [name, index + 1] as const)),
);
