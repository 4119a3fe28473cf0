// English sentences, judged with the English words that the product ships.
import { describe, expect, it } from 'vitest';
import { loadVocabulary } from '../../src/load-vocabulary.ts';
import { checkSentence } from '../../src/verification/check-sentence.ts';
import { englishLemma } from '../../src/verification/english/lemmas.ts';
import { lemmasOf, readPattern } from '../../src/verification/english/patterns.ts';
import { SHANDONG } from '../notice/fixtures.ts';

const VOCABULARY = loadVocabulary(SHANDONG);

function faultsOf(id: string, sentence: string) {
  const clauses = SHANDONG.clauses.filter((clause) => clause.id === id).map(({ text }) => text);
  return checkSentence(sentence, clauses, VOCABULARY);
}

const CASES: readonly (readonly [string, string, string, string])[] = [
  [
    'a notice that says it',
    't1.1',
    'The notice requires that restrictions on settlement for key groups be fully abolished in Qingdao.',
    'The notice requires that restrictions on settlement for key groups be fully abolished in Jinan.',
  ],
  [
    'a verb made a noun',
    't9.2',
    'Preliminary work on high-speed railways such as the second Beijing-Shanghai corridor, Jinan-Binzhou and Laixi-Rongcheng is to be accelerated.',
    'Construction of high-speed railways such as the second Beijing-Shanghai corridor, Jinan-Binzhou and Laixi-Rongcheng is to be completed.',
  ],
  [
    'a purpose as a clause of its own',
    't7.5',
    'Pilot cities are urged to step up their work so that the pilot targets are met smoothly.',
    'Pilot cities are encouraged to step up their work so that the pilot targets are met smoothly.',
  ],
  [
    'a figure left in Chinese',
    't19.5',
    '1.6万户 of dilapidated rural homes will be rebuilt within 2019.',
    '6.1万户 of dilapidated rural homes will be rebuilt within 2019.',
  ],
  [
    'a figure without a bound',
    't19.5',
    'In 2019, 16,000 dilapidated rural houses are to be renovated.',
    'In 2019, over 16,000 dilapidated rural houses are to be renovated.',
  ],
  [
    'a document left in Chinese',
    't5.1',
    '《山东半岛城市群规划》 will be implemented in depth.',
    '《济南都市圈规划》 will be implemented in depth.',
  ],
  [
    'whom it is about',
    't19.5',
    'In 2019, 16,000 dilapidated houses in rural areas are to be renovated.',
    'In 2019, 16,000 dilapidated houses are to be renovated.',
  ],
  [
    'who leads and who joins',
    't20.2',
    'A value mechanism for ecological products, led by the government with the participation of enterprises, is to be explored.',
    'A value mechanism for ecological products, led by enterprises with the participation of the government, is to be explored.',
  ],
  [
    'what goes where',
    't15.4',
    'High-quality existing assets are to be put to good use, and the money recovered is to supplement local finances.',
    'High-quality existing assets are to be put to good use, and local finances are to supplement the money recovered.',
  ],
  [
    'the basis of what is provided',
    't2.2',
    'Basic urban public services are provided on the basis of the residence permit.',
    'Residence permits are provided on the basis of basic urban public services.',
  ],
  [
    'a thing denied',
    't11.5',
    'Plots on the register of construction land subject to soil pollution risk control and remediation may not be used for housing.',
    'Plots on the register of construction land subject to soil pollution risk control and remediation may be used for housing.',
  ],
  [
    'a thing not denied',
    't14.7',
    'A system for evaluating and assessing the effectiveness of urban management is to be established.',
    'A system for evaluating and assessing the effectiveness of urban management is not to be established.',
  ],
  [
    'what is denied',
    't1.2',
    'People with a lawful and stable job but no fixed residence are to settle conveniently and without delay.',
    'People with no lawful and stable job but a fixed residence are to settle conveniently and without delay.',
  ],
  [
    'from where to where',
    't10.4',
    'Small and medium-sized cities should become better able to take on industries transferred from large cities.',
    'Large cities should become better able to take on industries transferred from small and medium-sized cities.',
  ],
  [
    'an encouragement',
    't10.5',
    'City governments are encouraged to streamline approvals and open up resources.',
    'City governments are required to streamline approvals and open up resources.',
  ],
  [
    'one of two things',
    't12.4',
    'Pavements are to be cleared and dedicated bicycle lanes built.',
    'Pavements are to be cleared or dedicated bicycle lanes built.',
  ],
];

describe('English', () => {
  it.each(CASES)('%s', (_, id, faithful, lie) => {
    expect(faultsOf(id, faithful)).toEqual([]);
    expect(faultsOf(id, lie)).not.toEqual([]);
  });
});

describe('the words of English', () => {
  it.each([
    ['organisations', 'organize'],
    ['neighbouring', 'neighbor'],
    ['carried', 'carry'],
    ['drawn', 'draw'],
    ['controlled', 'control'],
    ['renovation', 'renovating'],
    ['effectively', 'effective'],
    ["government's", 'governments'],
  ])('%s is %s', (one, other) => {
    expect(englishLemma(one)).toBe(englishLemma(other));
  });

  it('what governs is not a government', () => {
    expect(englishLemma('government')).not.toBe(englishLemma('govern'));
  });

  it.each([
    ['lawful rights and interests', 2],
    ['the legal rights of migrants', 3],
    ['lawyers', 0],
  ])('a term with alternatives takes %s', (text, length) => {
    const { lengthIn } = readPattern('{lawful,legal} right{, of}');
    const row = lemmasOf(text).map(({ lemma }) => `${lemma} `);
    expect(lengthIn(row.join(''))).toBe(length);
  });
});
