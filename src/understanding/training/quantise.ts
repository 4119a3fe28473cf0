// Weights as whole numbers of a byte.

/** Each value in units of `scale`, from -127 to 127; of nothing but zeros the scale is 1/127. */
export function quantise(values: Float32Array | Float64Array): { weights: Int8Array; scale: number } {
  let greatest = 0;
  for (const value of values) greatest = Math.max(greatest, Math.abs(value));
  const scale = (greatest || 1) / 127;
  return { weights: Int8Array.from(values, (value) => Math.round(value / scale)), scale };
}
