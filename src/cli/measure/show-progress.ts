/** How far a long run is, on standard error where that is a terminal, else nowhere. */
export interface Progress {
  readonly step: () => void;
  /** Clears the line. */
  readonly end: () => void;
}

/** A line that counts from 0 to `total`. */
export function showProgress(label: string, total: number): Progress {
  const { stderr } = process;
  if (!stderr.isTTY) return { step: doNothing, end: doNothing };
  let done = 0;
  return {
    step: () => {
      done += 1;
      stderr.write(`\r${label} ${done} of ${total}`);
    },
    end: () => {
      stderr.write("\r\u001B[2K");
    },
  };
}

function doNothing(): void {}
