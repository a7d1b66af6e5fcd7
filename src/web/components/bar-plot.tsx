import { fillPeriods, type Period } from "./fill-periods.js";

/** One bar, or two above each other, of a plot over time. */
export interface Bar extends Period {
  readonly count: number;
  /** A second figure, drawn above the first. */
  readonly second?: number;
  readonly href?: string;
}

interface BarPlotProps {
  /** What the plot shows, with its unit: "Statements a month". */
  readonly title: string;
  /** Those with a figure; the periods between them are drawn empty. */
  readonly bars: readonly Bar[];
  /** What the two figures are, where there are two. */
  readonly legend?: readonly [string, string];
}

/** In pixels: the bars' room, the line of labels below it and the space for the figure above it. */
const height = 110;
const below = 20;
const above = 16;
/** Of a bar's step, what is left empty, and how wide a bar may be, in hundredths of the plot's width. */
const gap = 0.2;
const widest = 12;

/**
 * A plot of figures over time, with the same figures as a table for those who
 * do not see it. Places are in shares of the width, so that bars grow with the
 * page and letters do not.
 */
export function BarPlot({ title, bars, legend }: BarPlotProps) {
  const all = fillPeriods(bars).map((row): Bar => ("count" in row ? row : { ...row, count: 0 }));
  const most = Math.max(1, ...all.map(({ count, second = 0 }) => count + second));
  return (
    <figure class="plot">
      <figcaption>{title}</figcaption>
      {legend && (
        <p class="plot-legend">
          <span class="key key-1" /> {legend[0]} <span class="key key-2" /> {legend[1]}
        </p>
      )}
      <svg width="100%" height={above + height + below} aria-hidden="true">
        <text x="0" y={above - 5}>
          {most.toLocaleString("en")}
        </text>
        <line class="grid" x1="0" y1={above} x2="100%" y2={above} />
        <line x1="0" y1={above + height} x2="100%" y2={above + height} />
        {all.map((bar, place) => (
          <Column key={bar.period} bar={bar} {...columnAt(place, all.length)} most={most} />
        ))}
        <Labels bars={all} />
      </svg>
      <TableTwin bars={all} legend={legend} />
    </figure>
  );
}

/** Where a column stands, in hundredths of the plot's width. */
function columnAt(place: number, count: number): { readonly x: number; readonly width: number } {
  const step = 100 / count;
  const width = Math.min(step * (1 - gap), widest);
  return { x: place * step + (step - width) / 2, width };
}

interface ColumnProps {
  readonly bar: Bar;
  readonly x: number;
  readonly width: number;
  readonly most: number;
}

function Column({ bar: { period, count, second = 0, href }, x, width, most }: ColumnProps) {
  const tall = (value: number): number => Math.round((value / most) * height);
  const base = above + height;
  const place = { x: `${round(x)}%`, width: `${round(width)}%` };
  const drawn = (
    <>
      <title>{`${period}: ${count}${second > 0 ? ` and ${second}` : ""}`}</title>
      {count > 0 && (
        <rect class="bar" {...place} y={base - tall(count)} height={Math.max(1, tall(count))} />
      )}
      {second > 0 && (
        <rect
          class="bar-2"
          {...place}
          y={base - tall(count) - tall(second)}
          height={Math.max(1, tall(second))}
        />
      )}
    </>
  );
  if (count + second === 0) return null;
  return href === undefined ? (
    <g>{drawn}</g>
  ) : (
    <a href={href} tabIndex={-1}>
      {drawn}
    </a>
  );
}

/** Labels that fit side by side on a phone. */
const mostLabels = 4;

function Labels({ bars }: { bars: readonly Bar[] }) {
  const every = Math.ceil(bars.length / mostLabels);
  return (
    <>
      {bars.map(({ period }, place) => {
        if (place % every > 0) return null;
        const { x, width } = columnAt(place, bars.length);
        return (
          <text
            key={period}
            x={`${round(x + width / 2)}%`}
            y={above + height + below - 5}
            class="at"
          >
            {period}
          </text>
        );
      })}
    </>
  );
}

function round(share: number): number {
  return Math.round(share * 100) / 100;
}

function TableTwin({ bars, legend }: Pick<BarPlotProps, "bars" | "legend">) {
  return (
    <details>
      <summary>as a table</summary>
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
                <th scope="row">{period}</th>
                <td>
                  {href === undefined || count === 0 ? (
                    count.toLocaleString("en")
                  ) : (
                    <a href={href}>{count.toLocaleString("en")}</a>
                  )}
                </td>
                {legend && <td>{second.toLocaleString("en")}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
