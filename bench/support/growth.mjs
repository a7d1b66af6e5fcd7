import { seconds } from "./time.mjs";

/** The length at n is doubled from the least until one run takes so long that the clock's noise is small. */
const leastLength = 25_000;
const mostLength = 800_000;
const leastSeconds = 0.02;
/** The quickest round counts: whatever disturbs only adds. */
const rounds = 3;
/** More than this from n to 2n is not linear; a little over 2 is the memory's doing. */
const mostGrowth = 2.5;

/** How the time of `run` grows with the length of each shape: its rows for the table. */
export function measureGrowth(shapes, run) {
  const timeOf = (text) =>
    Math.min(...Array.from({ length: rounds }, () => seconds(() => run(text))));
  return Object.entries(shapes).map(([name, shape]) => {
    timeOf(shape(leastLength));
    let n = leastLength;
    while (n < mostLength && timeOf(shape(n)) < leastSeconds) n *= 2;
    const [one, two, four] = [n, 2 * n, 4 * n].map((length) => timeOf(shape(length)));
    const worst = Math.max(two / one, four / two);
    const times = [one, two, four].map((time) => `${Math.round(time * 1000)} ms`).join(", ");
    return {
      what: `${name}, n = ${n / 1000} kB: ${times}`,
      value: worst,
      unit: "× when doubled",
      note: worst < mostGrowth ? "linear" : "NOT LINEAR",
    };
  });
}
