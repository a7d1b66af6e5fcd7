import { createHash } from "node:crypto";
import type { Reading } from "../../src/model/index.js";
import type { NewReading } from "../../src/store/index.js";

const hashOf = (text: string) => `sha256:${createHash("sha256").update(text).digest("hex")}`;

/** The same reading under other ids: as many articles as a test wants, without reading them all. */
export function copyReading({ reading, ...rest }: NewReading, number: number): NewReading {
  const idOf = (id: string) => hashOf(`${id} ${number}`);
  const perhaps = (id: string | null) => id && idOf(id);
  const copy: Reading = {
    ...reading,
    article: { ...reading.article, id: idOf(reading.article.id) },
    statements: reading.statements.map((one) => ({
      ...one,
      id: idOf(one.id),
      within: perhaps(one.within),
      original: perhaps(one.original),
      inReplyTo: one.inReplyTo && {
        ...one.inReplyTo,
        statement: perhaps(one.inReplyTo.statement),
      },
    })),
    links: reading.links.map(({ type, from, to }) => ({ type, from: idOf(from), to: idOf(to) })),
  };
  return { reading: copy, ...rest };
}

/** So many readings, of these in turn. */
export function manyReadings(of: readonly NewReading[], count: number): NewReading[] {
  return Array.from({ length: count }, (_, number) => copyReading(of[number % of.length]!, number));
}
