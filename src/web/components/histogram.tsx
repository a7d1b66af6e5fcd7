import type { SearchPage } from "../../api/shapes/index.js";
import { withParams } from "../paths.js";
import { BarPlot } from "./bar-plot.js";

interface HistogramProps {
  readonly found: SearchPage;
  readonly asked: Readonly<Record<string, string | readonly string[]>>;
}

/** What was found over time; each bar narrows to its time. */
export function Histogram({ found: { histogram }, asked }: HistogramProps) {
  if (histogram.length < 2) return null;
  const unit = histogram[0]!.period.length > "2026".length ? "month" : "year";
  const bars = histogram.map(({ period, count }) => ({
    period,
    count,
    href: withParams("/search", { ...asked, saidFrom: period, saidTo: period }),
  }));
  return <BarPlot title={`Statements a ${unit}, by when they were said`} bars={bars} />;
}
