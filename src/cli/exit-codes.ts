/** Exit codes: 1 says that some input could not be read, 2 that the command was used wrongly, 130 that Ctrl-C stopped it. */
export const exitCodes = { ok: 0, failed: 1, usage: 2, stopped: 130 } as const;
