/** A month or a year of a plot. */
export interface Period {
  /** "2026-05" or "2026". */
  readonly period: string;
}

/** Every month, or where they are years every year, between the first and the last, those without a figure too. */
export function fillPeriods<Row extends Period>(rows: readonly Row[]): (Row | Period)[] {
  const known = new Map(rows.map((row) => [row.period, row]));
  const dated = [...known.keys()].filter((period) => /^\d{4}(-\d\d)?$/.test(period)).sort();
  const [first, last] = [dated[0], dated.at(-1)];
  if (first === undefined || last === undefined) return [...rows];
  const periods: string[] = [];
  for (let period = first; period <= last && periods.length < mostPeriods; period = after(period)) {
    periods.push(period);
  }
  return periods.map((period) => known.get(period) ?? { period });
}

/** Fifty years of months: what is longer is not drawn. */
const mostPeriods = 600;

/** "2026-12" → "2027-01"; "2026" → "2027". */
function after(period: string): string {
  const [year = "", month] = period.split("-");
  if (month === undefined) return String(Number(year) + 1).padStart(4, "0");
  if (month === "12") return `${String(Number(year) + 1).padStart(4, "0")}-01`;
  return `${year}-${String(Number(month) + 1).padStart(2, "0")}`;
}
