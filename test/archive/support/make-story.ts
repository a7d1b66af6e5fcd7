/** Draws from a seed: the same draws in every run (Mulberry32). */
export function drawer(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

const beginnings =
  "bal,cor,den,fal,gar,hul,jor,kel,lun,mar,nor,pel,quin,ros,sel,tor,ul,ven,wes,yar".split(",");
const endings = "a,by,ding,er,field,ham,ing,ling,mer,ney,on,port,ram,set,ton,ver,wick,y".split(",");

/** A word of no language, one of 360 a length. */
function word(draw: () => number): string {
  const pick = (list: readonly string[]) => list[Math.floor(draw() * list.length)]!;
  return draw() < 0.5
    ? pick(beginnings) + pick(endings)
    : pick(beginnings) + pick(beginnings) + pick(endings);
}

/** A paragraph of sentences that hardly any other draw gives. */
export function paragraph(draw: () => number, sentences: number): string {
  return Array.from({ length: sentences }, () => {
    const words = Array.from({ length: 9 }, () => word(draw));
    return `The ${words.slice(0, 4).join(" ")} of ${words[4]} and the ${words.slice(5).join(" ")} for people of ${word(draw)}.`;
  }).join(" ");
}

/** A story of so many paragraphs, each of three sentences. */
export function story(draw: () => number, paragraphs: number): string[] {
  return Array.from({ length: paragraphs }, () => paragraph(draw, 3));
}
