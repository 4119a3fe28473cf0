// Units and questions as one list of keys with their labels as numbers, and what any two of them are to each other.
import { normaliseText } from '../../text/normalise.ts';
import { IGNORED, NEGATIVE, SAME_GROUP, SAME_UNIT } from './key-loss.ts';
import { keyTextOf, type TrainingCorpus, type TrainingQuestion } from './training-corpus.ts';

export interface LabelledKeys {
  /** Normalised; the units first, then the questions. */
  readonly texts: readonly string[];
  readonly unitCount: number;
  /** Numbers of the units a key stands for; empty where only the group is known. */
  readonly unitsOf: readonly (readonly number[])[];
  /** Number of the group; -1 for a question off the subject. */
  readonly groupOf: readonly number[];
}

export function labelKeys(corpus: TrainingCorpus, questions: readonly TrainingQuestion[]): LabelledKeys {
  const unitNumber = new Map(corpus.units.map((unit, index) => [unit.id, index]));
  const groupNumber = new Map(
    [...new Set(corpus.units.map((unit) => unit.group))].map((group, index) => [group, index]),
  );
  return {
    texts: [
      ...corpus.units.map((unit) => normaliseText(keyTextOf(unit))),
      ...questions.map((question) => normaliseText(question.text)),
    ],
    unitCount: corpus.units.length,
    unitsOf: [
      ...corpus.units.map((_, index) => [index]),
      ...questions.map((question) => question.units.flatMap((id) => unitNumber.get(id) ?? [])),
    ],
    groupOf: [
      ...corpus.units.map((unit) => groupNumber.get(unit.group) ?? -1),
      ...questions.map((question) =>
        question.group === null ? -1 : (groupNumber.get(question.group) ?? -1),
      ),
    ],
  };
}

/** What key `key` is to question `query` (numbers in the list): the constants of key-loss.ts. */
export function relationOf(keys: LabelledKeys, query: number, key: number): number {
  if (query === key) return IGNORED;
  const queryUnits = keys.unitsOf[query] ?? [];
  const keyUnits = keys.unitsOf[key] ?? [];
  if (queryUnits.some((unit) => keyUnits.includes(unit))) return SAME_UNIT;
  const group = keys.groupOf[query] ?? -1;
  if (group < 0 || group !== keys.groupOf[key]) return NEGATIVE;
  // A key of which only the task is known may be of the very same clause: it must not be pushed away.
  return keyUnits.length === 0 && queryUnits.length > 0 ? IGNORED : SAME_GROUP;
}
