// Arithmetic of the benchmark.

/** The smallest value that at least `share` (0 to 1) of the values do not exceed. @throws RangeError without values */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new RangeError('a percentile of no values');
  return value;
}

/** Milliseconds that each call took, one call after the other. */
export async function timeEach<Item>(
  items: readonly Item[],
  call: (item: Item) => Promise<void>,
): Promise<number[]> {
  const times: number[] = [];
  for (const item of items) {
    const started = performance.now();
    await call(item);
    times.push(performance.now() - started);
  }
  return times;
}
