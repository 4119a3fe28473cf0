// The arguments of npm run eval, parsed once and checked.
import { parseArgs } from 'node:util';
import { SPLITS, type Split } from './split.ts';

export const USAGE = `npm run eval -- [options]
  --url URL          ask a running server of this contract instead of the product in process
  --openai URL       ask an OpenAI-compatible assistant; scored on its text alone (OPENAI_API_KEY is sent if set)
  --model NAME       its model; the first it lists when left out
  --writer NAME      the product with a language model: copying (a stand-in that repeats the clauses), lying (one that
                     tells every known lie; exit 1 when one reached a user) or endpoint (OPENAI_MODEL and the like)
  --kind KIND        only cases of this kind
  --case ID          only this case, shown in full even when it belongs to the test split
  --split dev|test|all
  --fail-under FILE  exit 1 when a figure is below its floor in FILE
  --floors FILE      write the figures of this run to FILE as floors
  --write            write evals/scorecard.md and evals/report.html`;

export const WRITERS = ['copying', 'lying', 'endpoint'] as const;
export type WriterName = (typeof WRITERS)[number];

export interface EvalArguments {
  readonly url: string | undefined;
  readonly openai: string | undefined;
  readonly model: string | undefined;
  readonly writer: WriterName | undefined;
  readonly kind: string | undefined;
  readonly caseId: string | undefined;
  readonly split: Split | 'all';
  readonly failUnder: string | undefined;
  readonly floors: string | undefined;
  readonly write: boolean;
}

/** @throws Error saying what is wrong with the arguments */
export function readArguments(given: readonly string[]): EvalArguments {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...given],
    options: {
      url: text,
      openai: text,
      model: text,
      writer: text,
      kind: text,
      case: text,
      split: { ...text, default: 'all' },
      'fail-under': text,
      floors: text,
      write: { type: 'boolean', default: false },
    },
  });
  const split = [...SPLITS, 'all' as const].find((name) => name === values.split);
  if (split === undefined) throw new Error(`--split is ${SPLITS.join(', ')} or all, not ${values.split}`);
  if (values.url !== undefined && values.openai !== undefined) {
    throw new Error('--url and --openai exclude each other');
  }
  const writer = WRITERS.find((name) => name === values.writer);
  if (values.writer !== undefined && writer === undefined)
    throw new Error(`--writer is ${WRITERS.join(', ')}, not ${values.writer}`);
  const partial = values.kind !== undefined || values.case !== undefined || split !== 'all';
  const elsewhere = values.url !== undefined || values.openai !== undefined;
  if (partial && (values.write || values.floors !== undefined || values['fail-under'] !== undefined)) {
    throw new Error('--write, --floors and --fail-under need all cases');
  }
  if (elsewhere && writer !== undefined) throw new Error('--writer is of the product in process');
  if ((elsewhere || writer !== undefined) && (values.write || values.floors !== undefined)) {
    throw new Error('--write and --floors record the product in process, quotes alone');
  }
  return {
    url: values.url,
    openai: values.openai,
    model: values.model,
    writer,
    kind: values.kind,
    caseId: values.case,
    split,
    failUnder: values['fail-under'],
    floors: values.floors,
    write: values.write,
  };
}
