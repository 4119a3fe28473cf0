// A gradient that remembers which rows it touched, and Adam that updates those rows and no others.

export class RowGradient {
  readonly dimension: number;
  readonly values: Float32Array;
  /** Numbers of the touched rows, in the order of touching. */
  readonly touched: number[] = [];
  readonly #isTouched: Uint8Array;

  constructor(rowCount: number, dimension: number) {
    this.dimension = dimension;
    this.values = new Float32Array(rowCount * dimension);
    this.#isTouched = new Uint8Array(rowCount);
  }

  /** Adds `gradient` (dimension numbers) to a row. */
  add(row: number, gradient: Float32Array): void {
    if (this.#isTouched[row] === 0) {
      this.#isTouched[row] = 1;
      this.touched.push(row);
    }
    const offset = row * this.dimension;
    for (let k = 0; k < this.dimension; k += 1) {
      this.values[offset + k] = (this.values[offset + k] as number) + (gradient[k] as number);
    }
  }

  clear(): void {
    for (const row of this.touched) {
      this.values.fill(0, row * this.dimension, (row + 1) * this.dimension);
      this.#isTouched[row] = 0;
    }
    this.touched.length = 0;
  }
}

const FIRST_DECAY = 0.9;
// Shorter memory than the usual 0.999: a run has only some thousand steps.
const SECOND_DECAY = 0.98;
const EPSILON = 1e-8;

/** Adam (Kingma and Ba 2015), lazily: the moments of a row rest while the row is not touched. */
export class RowAdam {
  readonly #first: Float32Array;
  readonly #second: Float32Array;
  #step = 0;

  constructor(size: number) {
    this.#first = new Float32Array(size);
    this.#second = new Float32Array(size);
  }

  /**
   * Moves the touched rows of `table` against the gradient and clears the gradient.
   * @param rowFactors what the learning rate of each row is multiplied with; 1 where it is left out
   */
  update(table: Float32Array, gradient: RowGradient, learningRate: number, rowFactors?: Float32Array): void {
    this.#step += 1;
    const stepRate =
      (learningRate * Math.sqrt(1 - SECOND_DECAY ** this.#step)) / (1 - FIRST_DECAY ** this.#step);
    const first = this.#first;
    const second = this.#second;
    for (const row of gradient.touched) {
      const rate = stepRate * (rowFactors?.[row] ?? 1);
      const end = (row + 1) * gradient.dimension;
      for (let at = row * gradient.dimension; at < end; at += 1) {
        const slope = gradient.values[at] as number;
        const mean = FIRST_DECAY * (first[at] as number) + (1 - FIRST_DECAY) * slope;
        const square = SECOND_DECAY * (second[at] as number) + (1 - SECOND_DECAY) * slope * slope;
        first[at] = mean;
        second[at] = square;
        table[at] = (table[at] as number) - (rate * mean) / (Math.sqrt(square) + EPSILON);
      }
    }
    gradient.clear();
  }
}

/** Rises linearly over `warmUp` steps to `peak`, then falls linearly to `final` at the last step. */
export function learningRateAt(
  step: number,
  schedule: { steps: number; warmUp: number; peak: number; final: number },
): number {
  if (step < schedule.warmUp) return (schedule.peak * (step + 1)) / schedule.warmUp;
  const progress = (step - schedule.warmUp) / Math.max(1, schedule.steps - schedule.warmUp);
  return schedule.peak + (schedule.final - schedule.peak) * progress;
}
