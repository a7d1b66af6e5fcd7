/** One bar, or two above each other, of a plot over time. */
export interface Bar {
  /** "2026-05" or "2026". */
  readonly period: string;
  readonly count: number;
  /** A second figure, drawn above the first. */
  readonly second?: number;
  readonly href?: string;
}

interface BarPlotProps {
  /** What the plot shows, with its unit: "Statements a month". */
  readonly title: string;
  readonly bars: readonly Bar[];
  /** What the two figures are, where there are two. */
  readonly legend?: readonly [string, string];
}

const width = 640;
const height = 120;
const axis = 18;
const gap = 0.15;

/** A plot of figures over time, as plain SVG, with the same figures as a table for those who do not see it. */
export function BarPlot({ title, bars, legend }: BarPlotProps) {
  const most = Math.max(1, ...bars.map(({ count, second = 0 }) => count + second));
  const step = width / Math.max(1, bars.length);
  const scale = (value: number): number => (value / most) * (height - axis);
  return (
    <figure class="plot">
      <figcaption>
        {title}; the highest is {most.toLocaleString("en")}
        {legend && `; ${legend[0]} below, ${legend[1]} above`}
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height + axis}`} role="img" aria-label={title}>
        {bars.map(({ period, count, second = 0, href }, place) => {
          const x = place * step + (step * gap) / 2;
          const column = (
            <g>
              <title>{`${period}: ${count}${second > 0 ? ` and ${second}` : ""}`}</title>
              <rect
                class="bar"
                x={x}
                y={height - scale(count)}
                width={step * (1 - gap)}
                height={scale(count)}
              />
              <rect
                class="bar-2"
                x={x}
                y={height - scale(count) - scale(second)}
                width={step * (1 - gap)}
                height={scale(second)}
              />
            </g>
          );
          return href === undefined ? (
            column
          ) : (
            <a href={href} tabIndex={-1}>
              {column}
            </a>
          );
        })}
        <line x1={0} y1={height} x2={width} y2={height} />
        {labelsOf(bars).map(({ period, place }) => (
          <text key={period} x={place * step} y={height + axis - 4}>
            {period}
          </text>
        ))}
      </svg>
      <details>
        <summary class="small">as a table</summary>
        <div class="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">period</th>
                <th scope="col">{legend?.[0] ?? "statements"}</th>
                {legend && <th scope="col">{legend[1]}</th>}
              </tr>
            </thead>
            <tbody>
              {bars.map(({ period, count, second = 0, href }) => (
                <tr key={period}>
                  <th scope="row">{href === undefined ? period : <a href={href}>{period}</a>}</th>
                  <td>{count.toLocaleString("en")}</td>
                  {legend && <td>{second.toLocaleString("en")}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}

/** Labels that fit side by side. */
const mostLabels = 8;

function labelsOf(bars: readonly Bar[]): { period: string; place: number }[] {
  const every = Math.ceil(bars.length / mostLabels);
  return bars
    .map(({ period }, place) => ({ period, place }))
    .filter(({ place }) => place % every === 0);
}

/** Every month, or where they are many every year, between the first and the last, those without a figure too. */
export function fillPeriods<Row extends { readonly period: string }>(
  rows: readonly Row[],
): (Row | { readonly period: string })[] {
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
