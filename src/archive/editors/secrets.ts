import { createHash, randomBytes } from "node:crypto";

/** 192 bits: nobody guesses it, so a plain hash of it is enough (no salt, no stretching). */
const secretBytes = 24;

/** What a token begins with, by which scanners of code find one that was published. */
const tokenPrefix = "onrecord_";

/** A token for an editor to sign in by. It is shown once; only its hash is kept. */
export function makeToken(): string {
  return tokenPrefix + makeSecret();
}

export function makeSecret(): string {
  return randomBytes(secretBytes).toString("base64url");
}

/** SHA-256, in hexadecimal digits. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
