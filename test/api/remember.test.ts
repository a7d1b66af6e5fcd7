import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { remember } from "../../src/api/remember.js";
import type { Store } from "../../src/store/index.js";

/** Nothing is asked of it: it only stands for an archive. */
const archive = () => ({}) as Store;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance", "setTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A question that takes so many milliseconds, and how often it was asked. */
function taking(milliseconds: number) {
  const asked = { times: 0 };
  const find = async (): Promise<number> => {
    asked.times += 1;
    await vi.advanceTimersByTimeAsync(milliseconds);
    return asked.times;
  };
  return { asked, find };
}

const fail = () => Promise.reject(new Error("lost"));

describe("what takes long", () => {
  it("is remembered for thirty times as long as it took, and then asked again", async () => {
    const store = archive();
    const { find } = taking(2_000);
    expect(await remember(store, "all", find)).toBe(1);
    await vi.advanceTimersByTimeAsync(59_000);
    expect(await remember(store, "all", find)).toBe(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await remember(store, "all", find)).toBe(2);
  });

  it("is found once for all who ask meanwhile", async () => {
    const store = archive();
    const { asked, find } = taking(5);
    await Promise.all([1, 2, 3].map(() => remember(store, "all", find)));
    expect(asked.times).toBe(1);
  });

  it("is of its own archive and its own question", async () => {
    const store = archive();
    const { find } = taking(2_000);
    expect(await remember(store, "one", find)).toBe(1);
    expect(await remember(store, "other", find)).toBe(2);
    expect(await remember(archive(), "one", find)).toBe(3);
  });

  it("is not what was quick, nor what failed", async () => {
    const store = archive();
    const { find } = taking(10);
    expect(await remember(store, "quick", find)).toBe(1);
    expect(await remember(store, "quick", find)).toBe(2);
    await expect(remember(store, "failed", fail)).rejects.toThrow("lost");
    expect(await remember(store, "failed", find)).toBe(3);
  });
});
