import * as z from "zod";
import { kinds, personTypes } from "../model/index.js";

/** `[start, end)` in UTF-16 code units. */
const offsets = z.tuple([z.int().min(0), z.int().min(0)]);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "expected a day as YYYY-MM-DD");

/** One line of a gold file: an article and its statements, by offsets. */
export const goldLine = z.object({
  id: z.string(),
  corpus: z.string().nullish(),
  text: z.string(),
  date: day.nullish(),
  title: z.string().nullish(),
  lang: z.string().nullish(),
  publisher: z.string().nullish(),
  annotator: z.string().nullish(),
  statements: z.array(
    z.object({
      kind: z.enum(kinds),
      content: z.array(offsets),
      cue: z.array(offsets),
      source: z.array(offsets),
      speech_derived: z.boolean().optional(),
      arguable: z.boolean().optional(),
    }),
  ),
});
export type GoldLine = z.infer<typeof goldLine>;

const goldPerson = z.object({
  key: z.string(),
  name: z.string(),
  type: z.enum(personTypes).default("person"),
  aliases: z.array(z.string()).default([]),
  handles: z.array(z.string()).default([]),
});
export type GoldPerson = z.infer<typeof goldPerson>;

/** One line of a speakers file: who speaks, for the statements of one article. */
export const speakersLine = z.object({
  id: z.string(),
  people: z.array(goldPerson),
  speakers: z.array(
    z.object({
      statement: z.int().min(0),
      speaker: z.string().nullable(),
      also: z.array(z.string()).default([]),
      arguable: z.boolean().default(false),
    }),
  ),
});
export type SpeakersLine = z.infer<typeof speakersLine>;

/** A page's gold: statements by their words, to be found in the page's article. */
export const goldPage = z.object({
  page: z.string(),
  people: z.array(goldPerson),
  statements: z.array(
    z.object({
      kind: z.enum(kinds),
      content: z.array(z.string()),
      cue: z.string().nullable(),
      source: z.string().nullable(),
      speaker: z.string().nullable(),
      addressees: z.array(z.string()),
      about: z.array(z.string()),
      medium: z.string().nullable(),
      saidOn: day.nullable(),
      inReplyTo: z.int().min(0).nullable(),
      original: z.int().min(0).nullable(),
      arguable: z.boolean().default(false),
    }),
  ),
});
export type GoldPage = z.infer<typeof goldPage>;
export type GoldPageStatement = GoldPage["statements"][number];
