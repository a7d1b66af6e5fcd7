import { z } from "@hono/zod-openapi";

/** What went wrong, in the one shape that all errors have (RFC 9457). */
export const problemSchema = z
  .object({
    type: z.string().openapi({ description: "A name for machines, as /problems/not-found." }),
    title: z.string(),
    status: z.int(),
    detail: z
      .string()
      .openapi({ description: "For people: the value, where it stood, and what to do next." }),
    instance: z.string().optional(),
  })
  .openapi("Problem");
export type ProblemDetails = z.infer<typeof problemSchema>;
