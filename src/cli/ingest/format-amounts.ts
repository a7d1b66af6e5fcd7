const units = ["bytes", "kB", "MB", "GB", "TB"] as const;

/** "512 bytes", "3.1 MB": decimal units, two figures at least. */
export function formatBytes(bytes: number): string {
  let amount = bytes;
  let unit = 0;
  while (amount >= 1000 && unit < units.length - 1) {
    amount /= 1000;
    unit++;
  }
  const digits = unit > 0 && amount < 10 ? amount.toFixed(1) : String(Math.round(amount));
  return `${digits} ${units[unit]}`;
}

/** "8 s", "3 min", "2 h 5 min" */
export function formatDuration(seconds: number): string {
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
