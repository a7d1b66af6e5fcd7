import pc from "picocolors";

type Paint = (text: string) => string;

/** The styles of the terminal view; each gives its text back unchanged where there is no colour. */
export interface Palette {
  readonly bold: Paint;
  readonly dim: Paint;
  /** A speaker's colour by hue. */
  hue(hue: number | null): Paint;
}

/**
 * Okabe–Ito hues as the nearest of the 256 terminal colours that can be told
 * from a light and from a dark background.
 */
const hues = [32, 166, 36, 169, 172, 74, 142];

/** The palette for a terminal with or without colour. */
export function createPalette(colour: boolean): Palette {
  const { bold, dim } = pc.createColors(colour);
  return {
    bold,
    dim,
    hue: (hue) => (text) =>
      colour && hue !== null ? `\u001B[38;5;${hues[hue % hues.length]}m${text}\u001B[39m` : text,
  };
}
