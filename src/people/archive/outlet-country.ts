/**
 * Endings of addresses that belong to a country and are used by all the world;
 * they tell nothing of where an outlet is at home. Own compilation.
 */
const worldwide: ReadonlySet<string> = new Set(
  "ac ai am at be cc co fm gg gl im io is it la ly me nu sh so st tk to tv us ws".split(" "),
);
/** Those of them that outlets of the country itself use far more than others. */
const atHome: ReadonlySet<string> = new Set(["at", "be", "it"]);

/** The country of an outlet, by the ending of its address: "gb" for "https://courier.co.uk/…"; null where it does not tell. */
export function outletCountry(url: string | null): string | null {
  const host = /^https?:\/\/([^/:?#]+)/i.exec(url ?? "")?.[1]?.toLowerCase();
  const ending = host?.slice(host.lastIndexOf(".") + 1);
  if (ending === undefined || !/^[a-z]{2}$/.test(ending)) return null;
  if (worldwide.has(ending) && !atHome.has(ending)) return null;
  return ending === "uk" ? "gb" : ending;
}
