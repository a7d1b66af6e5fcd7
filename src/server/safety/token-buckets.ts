/** How often something may be done: so often at once, and again as time goes by. */
export interface Rate {
  /** At once. */
  readonly burst: number;
  /** As many come back every second. */
  readonly perSecond: number;
}

/** Clients that are remembered. Beyond this the one that was quiet longest is forgotten. */
const mostClients = 50_000;

interface Bucket {
  tokens: number;
  /** Milliseconds, of the clock given. */
  at: number;
}

/** A token bucket for each client: memory is bounded, whoever asks. */
export class TokenBuckets {
  readonly #rate: Rate;
  readonly #now: () => number;
  readonly #buckets = new Map<string, Bucket>();

  /** `now` gives milliseconds and never goes back. */
  constructor(rate: Rate, now: () => number = () => performance.now()) {
    this.#rate = rate;
    this.#now = now;
  }

  /** Takes a token: 0 where there was one, else the seconds until there will be one, at least 1. */
  take(client: string): number {
    const bucket = this.#refilled(client);
    this.#keep(client, bucket);
    if (bucket.tokens >= 1) {
      bucket.tokens -= 1;
      return 0;
    }
    return Math.max(1, Math.ceil((1 - bucket.tokens) / this.#rate.perSecond));
  }

  #refilled(client: string): Bucket {
    const now = this.#now();
    const { burst, perSecond } = this.#rate;
    const { tokens, at } = this.#buckets.get(client) ?? { tokens: burst, at: now };
    return { tokens: Math.min(burst, tokens + ((now - at) / 1000) * perSecond), at: now };
  }

  /** Set anew, so that the map is in the order of who asked last. */
  #keep(client: string, bucket: Bucket): void {
    this.#buckets.delete(client);
    this.#buckets.set(client, bucket);
    if (this.#buckets.size > mostClients) {
      this.#buckets.delete(this.#buckets.keys().next().value!);
    }
  }
}
