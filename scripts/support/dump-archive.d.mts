import type { Store } from "../../src/store/index.js";

export function dumpArchive(store: Pick<Store, "db">): Promise<string[]>;
