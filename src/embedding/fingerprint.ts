// The digest of a model whose files are not ours: a model changed behind its name gives another one.
import { createHash } from 'node:crypto';
import type { Prefixes } from './embedding-settings.ts';
import type { Pooling } from './model-families.ts';

/** Embedded as a passage once at the start, to learn the dimension and to know the model again. */
export const PROBE = '推进农业转移人口市民化，让进城落户的居民享有城镇基本公共服务';

interface Identity extends Prefixes {
  readonly model: string;
  /** Null when the model pools where we do not see it. */
  readonly pooling: Pooling | null;
}

/** SHA-256 (hex) over what decides the vectors and the probe's vector, as `round` leaves it. */
export function fingerprint(
  { model, pooling, queryPrefix, passagePrefix }: Identity,
  probe: Float32Array,
  round: (vector: Float32Array) => readonly number[],
): string {
  const identity = [model, pooling, queryPrefix, passagePrefix, PROBE, probe.length, round(probe)];
  return createHash('sha256').update(JSON.stringify(identity)).digest('hex');
}

/** Every number to three decimals: for a model run here, which repeats itself. */
export function roundFinely(vector: Float32Array): number[] {
  return [...vector].map((value) => Math.round(value * 1000));
}

/** Numbers of a coarse rounding: enough to tell models apart, few enough that none stands on the edge of a step. */
const COARSE_NUMBERS = 16;

/**
 * The first numbers in steps of their usual size (1 / √dimension in a unit vector): for an endpoint, which may answer
 * a little differently each time. Were every number kept finely, some would round otherwise at nearly every start.
 */
export function roundCoarsely(vector: Float32Array): number[] {
  const scale = Math.sqrt(vector.length);
  return [...vector.subarray(0, COARSE_NUMBERS)].map((value) => Math.round(value * scale));
}
