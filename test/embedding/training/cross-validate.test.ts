import { describe, expect, it } from 'vitest';
import { crossValidate, foldOf } from '../../../src/embedding/training/cross-validate.ts';
import { writeModelCard } from '../../../src/embedding/training/model-card.ts';
import { createRandom } from '../../../src/embedding/training/random.ts';
import { trainOnGeneralData } from '../../../src/embedding/training/train-model.ts';
import { data, recipe } from './small-data.ts';

describe('foldOf', () => {
  it('spreads texts over the folds and depends on the text alone', () => {
    const sizes = [0, 0, 0, 0, 0];
    for (let number = 0; number < 1000; number += 1) {
      const fold = foldOf(`第${number}问`, 5);
      sizes[fold] = (sizes[fold] ?? 0) + 1;
    }
    for (const size of sizes) expect(size).toBeGreaterThan(150);
    expect(foldOf('户口', 5)).toBe(foldOf('户口', 5));
  });
});

describe('crossValidate', () => {
  const trained = trainOnGeneralData(data, recipe, createRandom(1), () => {});
  const before = trained.model.table.slice();
  const quality = crossValidate(trained, recipe, () => {});
  const keys = data.corpus.questions.length;

  it('asks every question of the corpus once, and the others that have an answer once', () => {
    for (const { metrics } of quality.byAggregation) expect(metrics.queries).toBe(keys);
    expect(quality.byLanguage.map(({ name, metrics }) => [name, metrics.queries])).toEqual([
      ['en', 1],
      ['zh', keys - 1],
    ]);
    expect(quality.otherQuestions).toMatchObject([{ name: 'seed, zh', metrics: { queries: 1 } }]);
  });

  it('has no clause figure where only the task is known', () => {
    expect(quality.otherQuestions[0]?.metrics.unitHit1).toBeNaN();
    expect(quality.otherQuestions[0]?.metrics.groupHit1).toBe(1);
  });

  it('leaves the general model as it was', () => {
    expect(trained.model.table).toEqual(before);
  });

  it('is what the model card shows', () => {
    const card = writeModelCard({ data, recipe, pieces: 9, quality });
    expect(card).toContain('| seed, zh | 1 | – | – | – | 1.000 | 1.000 |');
    expect(card).toMatch(/CC BY-SA 3\.0.*CC BY-SA 4\.0/);
    expect(writeModelCard({ data, recipe, pieces: 9, quality: null })).toContain('Not measured');
  });
});
