// Holds what came over the network or out of a storage against the contract, without a schema library in the browser.
import type { Answer, Citation, Reference } from '../protocol.ts';

type Fields = Readonly<Record<string, unknown>>;

const isText = (value: unknown): value is string => typeof value === 'string';
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isListOf =
  <Value>(holds: (value: unknown) => value is Value) =>
  (value: unknown): value is Value[] =>
    Array.isArray(value) && value.every(holds);

/** The answer when it holds all that is shown; null for anything else. */
export function readAnswer(value: unknown): Answer | null {
  return isAnswer(value) ? value : null;
}

function isAnswer(value: unknown): value is Answer {
  return (
    isFields(value) &&
    [value.id, value.outcome, value.answer, value.label].every(isText) &&
    isListOf(isCitation)(value.citations) &&
    isListOf(isCitation)(value.related) &&
    isListOf(isReference)(value.references) &&
    isListOf(isText)(value.caveats) &&
    isListOf(isText)(value.suggestions) &&
    (value.checked === null || (isFields(value.checked) && typeof value.checked.tasks === 'number'))
  );
}

function isCitation(value: unknown): value is Citation {
  return (
    isFields(value) &&
    [value.notice, value.section, value.title, value.clause, value.quote, value.url].every(isText) &&
    (value.label === null || isText(value.label))
  );
}

function isReference(value: unknown): value is Reference {
  return (
    isFields(value) &&
    [value.measure, value.departments, value.basis, value.source, value.confidence].every(isText)
  );
}
