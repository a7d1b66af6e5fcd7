import { z } from "@hono/zod-openapi";
import { articlePageSchema } from "./article.js";

/** Characters of a text to be read: that of a long live page, or of a chapter. */
export const longestText = 400_000;
/** Characters of an address to be read. */
export const longestUrl = 2_000;

/** What is to be read: a text, or what stands at an address. */
export const readRequestSchema = z
  .object({
    text: z.string().max(longestText).optional().openapi({ description: "Plain text." }),
    url: z.string().max(longestUrl).optional().openapi({
      description:
        "An http or https address in the public internet, which is fetched as its site's robots.txt allows. Instead of `text`.",
    }),
    published: z
      .string()
      .regex(/^\d{4}-\d\d-\d\d$/, "it must be a day as 2025-10-03")
      .optional()
      .openapi({ description: "The day from which “on Tuesday” is reckoned, as 2025-10-03." }),
    keep: z.boolean().optional().openapi({
      description: "Whether the article is to be kept in the archive; takes an editor's token.",
    }),
  })
  .openapi("ReadRequest");
export type ReadRequest = z.infer<typeof readRequestSchema>;

/** What was read from a text or an address; nothing of it is kept unless that was asked. */
export const readPageSchema = articlePageSchema
  .omit({ sourcing: true, versions: true, copies: true })
  .extend({
    record: z.record(z.string(), z.unknown()).nullable().openapi({
      description:
        "All of it as `onrecord read --json` prints it (format onrecord/1). Null where this server does not show full texts of others' pages.",
    }),
    more: z
      .int()
      .openapi({ description: "Further articles at the address, as in a feed; not read." }),
    keptAs: z
      .string()
      .nullable()
      .openapi({ description: "The article's id in the archive, where it is kept." }),
  })
  .openapi("ReadPage");
export type ReadPage = z.infer<typeof readPageSchema>;
