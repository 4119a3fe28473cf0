// Blocks of text as the bytes of a response, at the pace the client reads them.

/**
 * The stream of `blocks`. A failure ends it with the block that `explain` gives. A client that leaves aborts `left` at
 * once and ends the iteration of `blocks`.
 */
export function textStream(
  blocks: AsyncGenerator<string, void, void>,
  explain: (error: unknown) => string,
  left: AbortController,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let isCancelled = false;
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await blocks.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      } catch (error) {
        // Nobody is there to hear of it, and it is no fault of ours.
        if (!left.signal.aborted) controller.enqueue(encoder.encode(explain(error)));
        if (!isCancelled) controller.close();
      }
    },
    async cancel() {
      isCancelled = true;
      // First: while a block is awaited, the iteration cannot end by itself.
      left.abort();
      await blocks.return();
    },
  });
}

/** The same items, the first of them awaited: what fails before it can still be answered with its status. */
export async function awaitFirst<Item>(
  items: AsyncGenerator<Item, void, void>,
): Promise<AsyncGenerator<Item, void, void>> {
  const first = await items.next();
  return (async function* () {
    if (first.done) return;
    yield first.value;
    yield* items;
  })();
}
