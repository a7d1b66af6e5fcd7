/** Where a feed says how often it changes; the items begin soon after. */
const headLength = 64 * 1024;

const minute = 60;
/** Seconds of the periods of the RSS 1.0 syndication module. */
const periods: ReadonlyMap<string, number> = new Map([
  ["hourly", 60 * minute],
  ["daily", 24 * 60 * minute],
  ["weekly", 7 * 24 * 60 * minute],
  ["monthly", 30 * 24 * 60 * minute],
  ["yearly", 365 * 24 * 60 * minute],
]);

/**
 * Seconds between two polls that a feed itself asks for: RSS's `ttl`, in
 * minutes, or `sy:updatePeriod` with `sy:updateFrequency` (RSS 1.0 syndication
 * module); null where it says neither.
 */
export function paceOfFeed(xml: string): number | null {
  const head = xml.slice(0, headLength);
  const ttl = numberIn(head, "ttl");
  const period = periods.get(valueIn(head, "sy:updatePeriod")?.toLowerCase() ?? "");
  const frequency = numberIn(head, "sy:updateFrequency") ?? 1;
  const bySyndication = period === undefined ? null : period / Math.max(1, frequency);
  return ttl === null ? bySyndication : Math.max(ttl * minute, bySyndication ?? 0);
}

function numberIn(head: string, name: string): number | null {
  const value = valueIn(head, name);
  return value !== null && /^\d{1,6}$/.test(value) ? Number(value) : null;
}

function valueIn(head: string, name: string): string | null {
  const match = new RegExp(`<${name}>\\s{0,20}([^<>\\s]{1,20})\\s{0,20}</${name}>`, "i").exec(head);
  return match?.[1] ?? null;
}
