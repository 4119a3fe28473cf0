// Pairs of clauses and a sentence written of them, each faithful or with one lie, and how the checker judges them.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Notice } from '../../src/notice/notice.ts';
import { normaliseText } from '../../src/text/normalise.ts';
import { checkSentence } from '../../src/verification/check-sentence.ts';
import type { Fault } from '../../src/verification/fault.ts';
import type { NoticeVocabulary } from '../../src/verification/vocabulary.ts';
import { type Split, splitOf } from '../split.ts';

export const LIES = [
  'number',
  'unit',
  'date',
  'place',
  'document',
  'department',
  'actor',
  'swapped',
  'merged',
  'scope',
  'negation',
  'comparison',
  'modality',
  'completed',
  'invented',
] as const;

export const pairSchema = z
  .strictObject({
    id: z.string().regex(/^pair-\d{3,4}$/),
    /** Pairs are written in rounds; only the last one has a test half, those before it have been looked at. */
    round: z.int().nonnegative(),
    clauses: z.array(z.string()).min(1),
    sentence: z.string().min(1),
    lang: z.enum(['zh', 'zh-Hant', 'en']),
    faithful: z.boolean(),
    lie: z.enum(LIES).nullable(),
  })
  .refine(({ faithful, lie }) => faithful === (lie === null), 'a pair is faithful or names its lie');
export type Pair = z.infer<typeof pairSchema>;

const PAIRS_FILE = fileURLToPath(new URL('./pairs.jsonl', import.meta.url));

export function loadPairs(file: string = PAIRS_FILE): Pair[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => pairSchema.parse(JSON.parse(line)));
}

/** What earlier rounds showed has been learned from: their test halves count as dev. */
export function splitOfPair({ id, round }: Pair, lastRound: number): Split {
  return round < lastRound ? 'dev' : splitOf(id);
}

export interface JudgedPair {
  readonly pair: Pair;
  readonly split: Split;
  readonly faults: readonly Fault[];
  /** Share of the sentence's pairs of neighbouring characters that its clauses have. */
  readonly closeness: number;
}

/** @throws Error when a pair cites a clause that the notice does not have. */
export function judgePairs(
  pairs: readonly Pair[],
  notice: Notice,
  vocabulary: NoticeVocabulary,
): JudgedPair[] {
  const texts = new Map(notice.clauses.map(({ id, text }) => [id, text]));
  const lastRound = Math.max(...pairs.map(({ round }) => round));
  return pairs.map((pair) => {
    const clauses = pair.clauses.map((id) => {
      const text = texts.get(id);
      if (text === undefined) throw new Error(`${pair.id} cites ${id}, which the notice does not have`);
      return text;
    });
    const faults = checkSentence(pair.sentence, clauses, vocabulary);
    return {
      pair,
      split: splitOfPair(pair, lastRound),
      faults,
      closeness: closenessOf(pair.sentence, clauses),
    };
  });
}

function closenessOf(sentence: string, clauses: readonly string[]): number {
  const pairsIn = (text: string) => {
    const characters = [...normaliseText(text).replace(/[\p{P}\s]/gu, '')];
    return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
  };
  const held = new Set(clauses.flatMap(pairsIn));
  const own = pairsIn(sentence);
  return own.filter((pair) => held.has(pair)).length / Math.max(1, own.length);
}
