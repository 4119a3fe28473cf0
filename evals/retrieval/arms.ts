// Our arms of retrieval: the product's own retriever with some of its legs switched off.
import type { Retriever } from '../../src/retrieval/retriever.ts';
import { FUSION_WEIGHTS, LEGS, type Leg, type LegWeights } from '../../src/tuning.ts';
import type { Arm } from './arm.ts';

const ARMS: readonly (readonly [name: string, legs: readonly Leg[]])[] = [
  ['keywords, clauses only', ['keywordText']],
  ['vectors, clauses only', ['vectorText']],
  ['fused, clauses only', ['keywordText', 'vectorText']],
  ['keywords with questions', ['keywordText', 'keywordQuestions']],
  ['vectors with questions', ['vectorText', 'vectorQuestions']],
  ['fused with questions (the product)', LEGS],
];

export function armsOf(retriever: Retriever): Arm[] {
  return ARMS.map(([name, legs]) => {
    const weights = keepLegs(legs);
    return {
      name,
      async search(question) {
        const { hits } = await retriever.search(question, { weights });
        return hits.map(({ clause }) => clause.id);
      },
    };
  });
}

/** The tuned weights of `legs`, scaled to add up to 1; the other legs are off. */
export function keepLegs(legs: readonly Leg[]): LegWeights {
  const total = legs.reduce((sum, leg) => sum + FUSION_WEIGHTS[leg], 0);
  const entries = LEGS.map((leg) => [leg, legs.includes(leg) ? FUSION_WEIGHTS[leg] / total : 0] as const);
  return Object.fromEntries(entries) as Record<Leg, number>;
}
