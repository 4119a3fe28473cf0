// What an arm found for each case, as tasks and clauses, best first; and which cases ask for that.
import type { Notice } from '../../src/notice/notice.ts';
import type { EvalCase } from '../case.ts';
import { acceptedOutcomes, rightTasks } from '../scorers/scorer.ts';
import type { Arm } from './arm.ts';

export interface Ranking {
  readonly arm: string;
  readonly found: readonly Found[];
}

export interface Found {
  readonly id: string;
  /** Distinct tasks in the order of their best clause; what lies outside the tasks is left out. */
  readonly tasks: readonly number[];
  /** Null for arms that find pieces of text instead of clauses. */
  readonly clauses: readonly string[] | null;
}

/** Answerable questions that stand by themselves: retrieval alone cannot list, compare, or follow a conversation. */
export function isRetrievalCase({ expect, history, kind }: EvalCase): boolean {
  const answerable = acceptedOutcomes(expect).every((outcome) => outcome === 'answered');
  const one = !expect.exact && kind !== 'comparison' && kind !== 'list';
  return answerable && one && history === undefined && rightTasks(expect).length > 0 && !asksByNumber(kind);
}

// A task asked for by its number is looked up, not searched for.
function asksByNumber(kind: string): boolean {
  return kind === 'staff-number' || kind === 'staff-part';
}

export async function rankAll(arm: Arm, cases: readonly EvalCase[], notice: Notice): Promise<Ranking> {
  const taskOf = new Map(notice.clauses.map(({ id, task }) => [id, task]));
  const found: Found[] = [];
  for (const { id, question } of cases) {
    const clauses = await arm.search(question);
    const tasks = clauses.flatMap((clause) => taskOf.get(clause) ?? []);
    found.push({ id, tasks: [...new Set(tasks)], clauses });
  }
  return { arm: arm.name, found };
}
