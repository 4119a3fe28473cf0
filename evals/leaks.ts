// Finds training questions that are the same, or nearly the same, as a question of the evaluation.
import { normaliseText } from '../src/text/normalise.ts';
import type { EvalCase } from './case.ts';

export interface Leak {
  readonly caseId: string;
  readonly caseQuestion: string;
  /** Place of the training question in the list given, from 0. */
  readonly place: number;
  readonly trainingQuestion: string;
  /** Jaccard similarity of the character bigrams; 1 for equal short questions. */
  readonly similarity: number;
}

/** From this similarity on, two questions count as the same. */
const NEARLY_THE_SAME = 0.8;
/** Two bigrams more or less decide nothing in questions up to this length (characters): those must be equal to count. */
const LONGEST_SHORT_QUESTION = 8;

const PUNCTUATION = /[\p{P}\p{S}\s]/gu;
const PARTICLES = /[吗呢吧啊呀嘛么哦哈哎诶唉了的嘅㗎咩呗哩唻咧嘞]/gu;

/** Every pair of a case and a training question that says the same, in the order of the cases. */
export function findLeaks(cases: readonly EvalCase[], training: readonly string[]): Leak[] {
  const forms = training.map(formOf);
  const frequency = frequencyOf(forms);
  const index = indexOf(forms, frequency);
  return cases.flatMap(({ id, question, history = [] }) => {
    const before = history.findLast(({ role }) => role === 'user');
    // A turn repeats a labelled turn where the question before it is repeated too.
    const asked = [question, ...(before === undefined ? [] : [`${before.content} ${question}`])].map(formOf);
    const places = new Set(
      asked.flatMap((form) => keysOf(form, frequency)).flatMap((key) => index.get(key) ?? []),
    );
    return [...places]
      .sort((a, b) => a - b)
      .flatMap((place): Leak[] => {
        const [form, trainingQuestion] = [forms[place], training[place]];
        if (form === undefined || trainingQuestion === undefined) return [];
        const similarity = Math.max(...asked.map((one) => similarityOf(one, form)));
        if (similarity < NEARLY_THE_SAME) return [];
        return [{ caseId: id, caseQuestion: question, place, trainingQuestion, similarity }];
      });
  });
}

/** What is compared of a question. */
interface Form {
  readonly bigrams: ReadonlySet<string>;
  /** Without punctuation and particles. */
  readonly bare: string;
  readonly isShort: boolean;
}

function formOf(question: string): Form {
  const text = normaliseText(question).replace(PUNCTUATION, '');
  const pairs = Array.from({ length: Math.max(1, text.length - 1) }, (_, at) => text.slice(at, at + 2));
  return {
    bigrams: new Set(pairs),
    bare: text.replace(PARTICLES, ''),
    isShort: text.length <= LONGEST_SHORT_QUESTION,
  };
}

/** 0 to 1: the Jaccard similarity of the bigrams; short questions are the same or they are not. */
function similarityOf(a: Form, b: Form): number {
  if (a.isShort || b.isShort) return a.bare === b.bare ? 1 : 0;
  const shared = [...a.bigrams].filter((pair) => b.bigrams.has(pair)).length;
  return shared / (a.bigrams.size + b.bigrams.size - shared);
}

// Two sets this similar share one of so many of their rarest members; only such questions are compared.
// Source: Chaudhuri, Ganti and Kaushik, "A Primitive Operator for Similarity Joins in Data Cleaning" (2006).
function keysOf({ bigrams, bare, isShort }: Form, frequency: ReadonlyMap<string, number>): string[] {
  const rarest = [...bigrams].sort(
    (a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1),
  );
  const few = isShort ? 0 : Math.floor((1 - NEARLY_THE_SAME) * rarest.length + 1e-9) + 1;
  return [...rarest.slice(0, few), `=${bare}`];
}

function frequencyOf(forms: readonly Form[]): Map<string, number> {
  const frequency = new Map<string, number>();
  for (const { bigrams } of forms)
    for (const pair of bigrams) frequency.set(pair, (frequency.get(pair) ?? 0) + 1);
  return frequency;
}

function indexOf(forms: readonly Form[], frequency: ReadonlyMap<string, number>): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [place, form] of forms.entries()) {
    for (const key of keysOf(form, frequency)) {
      const places = index.get(key);
      if (places === undefined) index.set(key, [place]);
      else places.push(place);
    }
  }
  return index;
}
