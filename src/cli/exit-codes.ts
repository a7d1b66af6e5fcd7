/** Exit codes: 1 says that some input could not be read, 2 that the command was used wrongly. */
export const exitCodes = { ok: 0, failed: 1, usage: 2 } as const;
