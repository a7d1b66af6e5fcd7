import type { LookupAddress, LookupOptions } from "node:dns";

/** Names to addresses; all of them. */
export type Lookup = (
  host: string,
  options: LookupOptions & { readonly all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;
