import { shapes } from "./support/adversarial.mjs";
import { articleFromText, createReader } from "./support/onrecord.mjs";
import { seconds } from "./support/time.mjs";

const characters = 5_000_000;

/** One line of 5 MB: how long it takes and how much memory the process has held at most. */
export function measure() {
  const text = shapes["one long line"](characters);
  const read = createReader();
  const time = seconds(() => read(articleFromText(text)));
  return [
    { what: "one line of 5 MB", value: time, unit: "s" },
    // maxRSS is in kilobytes.
    {
      what: "one line of 5 MB, peak memory",
      value: process.resourceUsage().maxRSS / 1024,
      unit: "MiB",
    },
  ];
}
