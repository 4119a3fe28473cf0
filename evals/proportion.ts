// A rate with its uncertainty: small kinds have wide intervals, and a report that hides that invites tuning on noise.

export interface Proportion {
  readonly n: number;
  readonly rate: number;
  /** Ends of the 95 % Wilson interval. */
  readonly low: number;
  readonly high: number;
}

/** Standard normal quantile of a two-sided 95 % interval. */
const Z = 1.959964;

/** The mean of the scores that apply; null when none does. */
export function proportionOf(scores: readonly (number | null | undefined)[]): Proportion | null {
  const applicable = scores.filter((score) => score !== null && score !== undefined);
  const n = applicable.length;
  if (n === 0) return null;
  const rate = applicable.reduce((sum, score) => sum + score, 0) / n;
  const scale = 1 + Z ** 2 / n;
  const centre = (rate + Z ** 2 / (2 * n)) / scale;
  const half = (Z / scale) * Math.sqrt((rate * (1 - rate)) / n + Z ** 2 / (4 * n ** 2));
  return { n, rate, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
