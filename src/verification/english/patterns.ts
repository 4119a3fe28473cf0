// How a term of the dictionary is written: {lift,remove} restriction{, on} stands for every way to choose from its braces.
import { normaliseText } from '../../text/normalise.ts';
import { englishLemma } from './lemmas.ts';

export interface EnglishPattern {
  /** Every lemma that it can begin with. */
  readonly firsts: readonly string[];
  /** How many lemmas of a row, each with a blank behind it, it takes from its head; 0 when it does not fit. */
  readonly lengthIn: (row: string) => number;
}

/** Words that come and go with grammar: phrases are compared without them. */
const DETERMINERS = new Set(['a', 'an', 'the', 'its', 'their', 'his', 'her']);
const LEMMA = /\d[\d,.]*\d|[a-z0-9]+(?:'[a-z]+)?|,(?! *(?:and|or)\b)/g;

export interface EnglishLemma {
  readonly lemma: string;
  /** Where its word ends in the text. */
  readonly end: number;
}

/** The lemmas of a text in lower case; commas stand for themselves, but for the one before and. */
export function lemmasOf(text: string): EnglishLemma[] {
  return [...text.matchAll(LEMMA)].flatMap((found) =>
    DETERMINERS.has(found[0]) ? [] : [{ lemma: englishLemma(found[0]), end: found.index + found[0].length }],
  );
}

export function readPattern(term: string): EnglishPattern {
  const parts = partsOf(normaliseText(term).replaceAll('-', ' '));
  const firsts = new Set<string>();
  for (const part of parts) {
    for (const choice of part) if (choice !== '') firsts.add(choice.split(' ')[0] ?? '');
    if (!part.includes('')) break;
  }
  let compiled: RegExp | undefined;
  return {
    firsts: [...firsts],
    lengthIn: (row) => {
      compiled ??= compile(parts);
      return compiled.exec(row)?.[0].match(/ /g)?.length ?? 0;
    },
  };
}

/** What stands between two blanks outside braces is a part; its choices in lemmas, each with a blank behind it, the longest first. */
function partsOf(term: string): string[][] {
  const parts = term.match(/(?:\{[^{}]*\}|[^\s{}])+/g) ?? [];
  return parts.map((part) => {
    const choices = choicesOf(part).map((text) =>
      lemmasOf(text)
        .map(({ lemma }) => `${lemma} `)
        .join(''),
    );
    return [...new Set(choices)].sort((a, b) => b.length - a.length);
  });
}

function choicesOf(part: string): string[] {
  const brace = /\{([^{}]*)\}/.exec(part);
  if (brace === null) return [part];
  const [head, tail] = [part.slice(0, brace.index), part.slice(brace.index + brace[0].length)];
  // A comma with a blank behind it belongs to the words: {full coverage, collection,all}.
  const choices = (brace[1] ?? '').split(/^,|,(?! )/);
  return choices.flatMap((choice) => choicesOf(`${head}${choice}${tail}`));
}

function compile(parts: readonly (readonly string[])[]): RegExp {
  return new RegExp(`^${parts.map((choices) => `(?:${choices.join('|')})`).join('')}`);
}
