// npm run build:pinyin: makes corpus/pinyin.json, the words of the corpus by their pinyin, with how often they occur.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { pinyin } from 'pinyin-pro';
import { projectPath } from '../../project-files.ts';
import { normaliseText } from '../normalise.ts';

/** Rarer words are left out: their pinyin would be read where a common word is meant. */
const LEAST_COUNT = 3;
/** Single characters have many homophones: only the commonest are read. */
const LEAST_COUNT_OF_CHARACTER = 40;

const jieba = Jieba.withDict(dict);
const counts = new Map<string, number>();
for (const text of readTexts(projectPath('corpus'))) {
  for (const word of jieba.cut(normaliseText(text), true)) {
    if (/^\p{Script=Han}{1,8}$/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
}

const words: Record<string, [string, number]> = {};
for (const [word, count] of [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
  if (count < LEAST_COUNT || ([...word].length === 1 && count < LEAST_COUNT_OF_CHARACTER)) continue;
  const letters = pinyin(word, { toneType: 'none', v: true, type: 'array' })
    .join('')
    .replace(/[^a-z]/g, '');
  if (letters === '') continue;
  // The most frequent word of a spelling stands for it.
  words[letters] ??= [word, count];
}
const sorted = Object.fromEntries(Object.entries(words).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(projectPath('corpus/pinyin.json'), `${JSON.stringify(sorted)}\n`);
process.stdout.write(`${Object.keys(sorted).length} spellings\n`);

function readTexts(corpus: string): string[] {
  const notices = readdirSync(corpus, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return notices.flatMap(({ name }) => [
    readFileSync(join(corpus, name, 'text.txt'), 'utf8'),
    ...['questions.jsonl', 'understanding.jsonl'].flatMap((file) => readQuestions(join(corpus, name, file))),
  ]);
}

function readQuestions(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const value: unknown = JSON.parse(line);
      return typeof value === 'object' && value !== null && 'q' in value ? String(value.q) : '';
    });
}
