import { createHash } from "node:crypto";

/** 64 bits: two names that meet by chance are only compared, and told apart. */
const digits = 16;

/** A block's key as the archive holds it: a hash, so that no name stays behind when somebody is forgotten. */
export function blockHash(key: string): string {
  return createHash("sha256").update(key).digest("hex").slice(0, digits);
}
