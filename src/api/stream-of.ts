/** Pieces of an answer as a stream: each is made when it is wanted, and none when nobody wants more. */
export function streamOf(
  pieces: AsyncIterable<string | Uint8Array>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const iterator = pieces[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await iterator.next();
      if (done === true) return controller.close();
      controller.enqueue(typeof value === "string" ? encoder.encode(value) : new Uint8Array(value));
    },
    cancel: async () => {
      await iterator.return?.();
    },
  });
}
