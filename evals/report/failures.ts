// Failures as the reports show them: expected and given for dev, ids and scores alone for the test split.
import type { CaseResult } from '../evaluate.ts';
import { failedGates } from '../evaluate.ts';
import { acceptedOutcomes } from '../scorers/scorer.ts';

export interface Failure {
  readonly id: string;
  /** Names of the gates that failed. */
  readonly gates: string;
  /** Null where it must not be read: nobody tunes on the test split. */
  readonly detail: FailureDetail | null;
}

export interface FailureDetail {
  readonly question: string;
  readonly why: string;
  readonly expected: string;
  readonly given: string;
  readonly answer: string;
  /** One line a failed gate. */
  readonly evidence: readonly string[];
}

/** @param openTest show the details of the test split as well (a case asked for by its id) */
export function failuresOf(results: readonly CaseResult[], openTest = false): Failure[] {
  return results
    .filter(({ passed }) => !passed)
    .map((result) => ({
      id: result.evalCase.id,
      gates: failedGates(result.scores).join(', '),
      detail: result.split === 'dev' || openTest ? detailOf(result) : null,
    }));
}

function detailOf({ evalCase, answer, fault, scores }: CaseResult): FailureDetail {
  const { tasks = [], oneOf = [], clauses = [] } = evalCase.expect;
  const wanted = [
    acceptedOutcomes(evalCase.expect).join(' or '),
    tasks.length > 0 ? `tasks ${tasks.join(', ')}` : '',
    oneOf.length > 0 ? `one of tasks ${oneOf.join(', ')}` : '',
    clauses.length > 0 ? `best ${clauses.join(', ')}` : '',
  ];
  const shown =
    answer === null
      ? [fault ?? '']
      : [
          answer.outcome,
          answer.reason ?? '',
          answer.citations.map(({ clause }) => clause).join(', '),
          answer.related.length > 0 ? `related ${answer.related.map(({ clause }) => clause).join(', ')}` : '',
        ];
  const earlier = (evalCase.history ?? []).map(({ content }) => `${content} ⏎ `).join('');
  return {
    question: `${earlier}${evalCase.question}`,
    why: evalCase.why,
    expected: wanted.filter((part) => part !== '').join('; '),
    given: shown.filter((part) => part !== '').join('; '),
    answer: answer?.answer ?? '',
    evidence: failedGates(scores).map((name) => `${name}: ${scores[name]?.evidence ?? ''}`),
  };
}
