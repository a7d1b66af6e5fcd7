import type { Estimate } from "./bootstrap.js";

/** Rows as lines of aligned columns, the first to the left and the others to the right. */
export function formatTable(rows: readonly (readonly string[])[]): string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => pad(cell, widths, column))
      .join("  ")
      .trimEnd(),
  );
}

function pad(cell: string, widths: readonly number[], column: number): string {
  const width = widths[column] ?? 0;
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}

/** 0.8874 → "88.7"; null → "–". */
export function percent(value: number | null): string {
  return value === null ? "–" : (100 * value).toFixed(1);
}

/** "88.7 (86.9–90.3)", or without the interval where there is none. */
export function percentWithin({ value, low, high }: Estimate): string {
  return low === null || high === null
    ? percent(value)
    : `${percent(value)} (${percent(low)}–${percent(high)})`;
}
