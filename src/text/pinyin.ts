// Reads pinyin without tones as the Chinese words it most likely stands for: juzhuzheng zenme ban → 居住证怎么办.
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Chinese words by their pinyin, letters only; each with how often it occurs. */
export type PinyinWords = ReadonlyMap<string, { readonly word: string; readonly count: number }>;

/** Letters in the pinyin of a word at most. */
const LONGEST = 30;
/** What a letter costs that no word covers: more than any word, so that as much as can be is read. */
const UNREAD = 12;
/** A run of letters is read as pinyin when words cover at least this share of it. */
const LEAST_COVERED = 0.8;

/**
 * The text with each run of Latin letters that reads as pinyin replaced by Chinese characters; other runs stay.
 * English is told from pinyin by what words of the corpus cover.
 */
export function readPinyin(text: string, words: PinyinWords): string {
  return text.replace(/[a-zü]+(?:[ '’-]+[a-zü]+)*/gi, (run) => {
    const letters = run
      .toLowerCase()
      .replaceAll('ü', 'v')
      .replace(/[^a-z]/g, '');
    const reading = readLetters(letters, words);
    return letters.length >= 4 && reading.covered >= letters.length * LEAST_COVERED ? reading.text : run;
  });
}

interface Reading {
  readonly text: string;
  readonly covered: number;
  readonly cost: number;
}

// The cheapest way to cut the letters into words; long and frequent words are cheap. Dynamic programming.
function readLetters(letters: string, words: PinyinWords): Reading {
  const best: Reading[] = [{ text: '', covered: 0, cost: 0 }];
  for (let end = 1; end <= letters.length; end++) {
    const before = best[end - 1] as Reading;
    let cheapest: Reading = { ...before, cost: before.cost + UNREAD };
    for (let start = Math.max(0, end - LONGEST); start < end; start++) {
      const found = words.get(letters.slice(start, end));
      if (found === undefined) continue;
      const previous = best[start] as Reading;
      const cost = previous.cost + 10 - Math.log(1 + found.count);
      if (cost < cheapest.cost) {
        cheapest = { text: previous.text + found.word, covered: previous.covered + end - start, cost };
      }
    }
    best.push(cheapest);
  }
  return best[letters.length] as Reading;
}

const fileSchema = z.record(z.string(), z.tuple([z.string(), z.int().positive()]));

/** Reads a file of words by their pinyin (`npm run build:pinyin` makes it). @throws when it is not one. */
export function loadPinyinWords(file: string): PinyinWords {
  const entries = Object.entries(fileSchema.parse(JSON.parse(readFileSync(file, 'utf8'))));
  return new Map(entries.map(([letters, [word, count]]) => [letters, { word, count }]));
}

/** Questions of a corpus as they are searched and learned from: pinyin read, all else as it is. */
export function inHanzi<Question extends { readonly q: string }>(
  questions: readonly Question[],
  words: PinyinWords,
): Question[] {
  return questions.map((question) => ({ ...question, q: readPinyin(question.q, words) }));
}
