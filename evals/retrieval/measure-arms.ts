// Measures every arm, ours and the baselines', on the same cases.
import type { Assistant } from '../../src/assistant.ts';
import type { EvalCase } from '../case.ts';
import { type ArmFigures, figuresOfArms } from './arm-figures.ts';
import { armsOf } from './arms.ts';
import { readBaselines } from './baseline-results.ts';
import { isRetrievalCase, type Ranking, rankAll } from './ranking.ts';

export async function measureArms(
  { retriever, notice }: Pick<Assistant, 'retriever' | 'notice'>,
  cases: readonly EvalCase[],
): Promise<ArmFigures[]> {
  const asked = cases.filter(isRetrievalCase);
  const ours: Ranking[] = [];
  for (const arm of armsOf(retriever)) ours.push(await rankAll(arm, asked, notice));
  return figuresOfArms([...ours, ...readBaselines()], asked);
}
