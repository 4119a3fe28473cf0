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
  const index = indexOf(forms);
  return cases.flatMap(({ id, question }) => {
    const asked = formOf(question);
    const places = new Set(keysOf(asked).flatMap((key) => index.get(key) ?? []));
    return [...places]
      .sort((a, b) => a - b)
      .flatMap((place): Leak[] => {
        const [form, trainingQuestion] = [forms[place], training[place]];
        if (form === undefined || trainingQuestion === undefined) return [];
        const similarity = similarityOf(asked, form);
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

// Questions without a bigram or their whole bare text in common cannot be alike; only the others are compared.
function keysOf({ bigrams, bare }: Form): string[] {
  return [...bigrams, `=${bare}`];
}

function indexOf(forms: readonly Form[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [place, form] of forms.entries()) {
    for (const key of keysOf(form)) {
      const places = index.get(key);
      if (places === undefined) index.set(key, [place]);
      else places.push(place);
    }
  }
  return index;
}
