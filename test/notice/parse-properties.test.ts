// What holds of every document, however odd: tried on documents made at random from a seed.
import { describe, expect, it } from 'vitest';
import { parseNotice } from '../../src/notice/parse-notice.ts';
import { expectSound } from './fixtures.ts';
import { randomDocument } from './random-document.ts';

const SEEDS = Array.from({ length: 300 }, (_, seed) => seed);

describe('any document', () => {
  it('is cut into clauses that are slices, in order, without a gap, each named once; tasks are whole', () => {
    for (const seed of SEEDS) {
      const text = randomDocument(seed);
      try {
        expectSound(parseNotice(text, 'random', ''));
      } catch (cause) {
        throw new Error(`seed ${seed}: ${JSON.stringify(text)}`, { cause });
      }
    }
  });

  it('gives the same notice each time', () => {
    for (const seed of SEEDS.slice(0, 20)) {
      const text = randomDocument(seed);
      expect(parseNotice(text, 'random', '')).toEqual(parseNotice(text, 'random', ''));
    }
  });

  it('the documents are worth trying: many have tasks, many have numbering problems', () => {
    const notices = SEEDS.map((seed) => parseNotice(randomDocument(seed), 'random', ''));
    expect(notices.filter(({ tasks }) => tasks.length > 2).length).toBeGreaterThan(120);
    expect(notices.filter(({ problems }) => problems.length > 0).length).toBeGreaterThan(80);
  });
});
