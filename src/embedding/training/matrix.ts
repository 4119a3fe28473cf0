// The dense products that training needs, over row-major Float32Arrays: the hot loops of the trainer.
// They take four rows at a time, which halves the time by loading the shared row once. Array reads are asserted
// (`as number`) and not defaulted (`?? 0`): the test for undefined would cost as much as the arithmetic.

/** out[i][j] = left[i] · right[j]; left is n × d, right m × d, out n × m. */
export function multiplyTransposed(
  left: Float32Array,
  right: Float32Array,
  dimension: number,
  out: Float32Array,
): void {
  const n = left.length / dimension;
  const m = right.length / dimension;
  for (let i = 0; i < n; i += 1) {
    const row = left.subarray(i * dimension, (i + 1) * dimension);
    let j = 0;
    for (; j + 4 <= m; j += 4) fourDots(row, right, j * dimension, out, i * m + j);
    for (; j < m; j += 1) out[i * m + j] = oneDot(row, right, j * dimension);
  }
}

/** out[i] += Σ_j weights[i][j] · right[j]; weights n × m, right m × d, out n × d. */
export function addWeighted(
  weights: Float32Array,
  right: Float32Array,
  dimension: number,
  out: Float32Array,
): void {
  const n = out.length / dimension;
  const m = right.length / dimension;
  for (let i = 0; i < n; i += 1) {
    const row = out.subarray(i * dimension, (i + 1) * dimension);
    let j = 0;
    for (; j + 4 <= m; j += 4) addFour(row, right, j * dimension, weights, i * m + j);
    for (; j < m; j += 1) addOne(row, right, j * dimension, weights[i * m + j] as number);
  }
}

/** out[j] += Σ_i weights[i][j] · left[i]; weights n × m, left n × d, out m × d. */
export function addWeightedTransposed(
  weights: Float32Array,
  left: Float32Array,
  dimension: number,
  out: Float32Array,
): void {
  const n = left.length / dimension;
  const m = out.length / dimension;
  const turned = new Float32Array(weights.length);
  for (let i = 0; i < n; i += 1)
    for (let j = 0; j < m; j += 1) turned[j * n + i] = weights[i * m + j] as number;
  addWeighted(turned, left, dimension, out);
}

function fourDots(
  row: Float32Array,
  right: Float32Array,
  offset: number,
  out: Float32Array,
  at: number,
): void {
  const d = row.length;
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (let k = 0; k < d; k += 1) {
    const value = row[k] as number;
    first += value * (right[offset + k] as number);
    second += value * (right[offset + d + k] as number);
    third += value * (right[offset + 2 * d + k] as number);
    fourth += value * (right[offset + 3 * d + k] as number);
  }
  out[at] = first;
  out[at + 1] = second;
  out[at + 2] = third;
  out[at + 3] = fourth;
}

function oneDot(row: Float32Array, right: Float32Array, offset: number): number {
  let sum = 0;
  for (let k = 0; k < row.length; k += 1) sum += (row[k] as number) * (right[offset + k] as number);
  return sum;
}

function addFour(
  row: Float32Array,
  right: Float32Array,
  offset: number,
  weights: Float32Array,
  at: number,
): void {
  const d = row.length;
  const first = weights[at] as number;
  const second = weights[at + 1] as number;
  const third = weights[at + 2] as number;
  const fourth = weights[at + 3] as number;
  for (let k = 0; k < d; k += 1) {
    row[k] =
      (row[k] as number) +
      first * (right[offset + k] as number) +
      second * (right[offset + d + k] as number) +
      third * (right[offset + 2 * d + k] as number) +
      fourth * (right[offset + 3 * d + k] as number);
  }
}

function addOne(row: Float32Array, right: Float32Array, offset: number, weight: number): void {
  for (let k = 0; k < row.length; k += 1) {
    row[k] = (row[k] as number) + weight * (right[offset + k] as number);
  }
}
