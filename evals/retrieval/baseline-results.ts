// Reads what the baselines found (evals/baselines/results.json); they are run by hand, in a package of their own.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Ranking } from './ranking.ts';

export const BASELINE_RESULTS = fileURLToPath(new URL('../baselines/results.json', import.meta.url));

const resultsSchema = z.array(
  z.object({
    arm: z.string(),
    /** Case id to the distinct tasks found, best first. */
    tasks: z.record(z.string(), z.array(z.int())),
  }),
);
export type BaselineResults = z.infer<typeof resultsSchema>;

/** Empty when the baselines have not been run. */
export function readBaselines(file: string = BASELINE_RESULTS): Ranking[] {
  if (!existsSync(file)) return [];
  return resultsSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).map(({ arm, tasks }) => ({
    arm,
    found: Object.entries(tasks).map(([id, found]) => ({ id, tasks: found, clauses: null })),
  }));
}
