/** What the views need to know of where they are shown. */
export interface Terminal {
  readonly colour: boolean;
  /** Columns to fill. */
  readonly width: number;
}

/** Columns where none are known, as terminals have had since the VT100. */
const usualWidth = 80;
/** Wider lines than this are hard to read. */
const widest = 100;
const narrowest = 40;

/**
 * Colour and width for standard output. Colour: never with `--no-color` or a
 * non-empty NO_COLOR, always with FORCE_COLOR (other than 0), else on a
 * terminal that is not dumb. Width: the terminal's, else COLUMNS, else 80.
 */
export function describeTerminal(colourAllowed: boolean, env = process.env): Terminal {
  const { columns, isTTY } = process.stdout;
  const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== "0";
  const refused = !colourAllowed || Boolean(env.NO_COLOR) || env.FORCE_COLOR === "0";
  const width = columns || Number.parseInt(env.COLUMNS ?? "", 10) || usualWidth;
  return {
    colour: !refused && (forced || (Boolean(isTTY) && env.TERM !== "dumb")),
    width: Math.min(Math.max(width, narrowest), widest),
  };
}
