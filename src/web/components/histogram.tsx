import type { SearchPage } from "../../api/shapes/index.js";
import { withParams } from "../paths.js";
import { BarPlot, fillPeriods } from "./bar-plot.js";

interface HistogramProps {
  readonly found: SearchPage;
  readonly asked: Readonly<Record<string, string | readonly string[]>>;
}

/** What was found over time; each bar narrows to its time. */
export function Histogram({ found: { histogram }, asked }: HistogramProps) {
  if (histogram.length < 2) return null;
  const unit = histogram[0]!.period.length > "2026".length ? "month" : "year";
  const bars = fillPeriods(histogram).map((row) => ({
    period: row.period,
    count: "count" in row ? row.count : 0,
    href: withParams("/search", { ...asked, saidFrom: row.period, saidTo: row.period }),
  }));
  return <BarPlot title={`Statements a ${unit}, by when they were said`} bars={bars} />;
}
