import { describe, expect, it } from 'vitest';
import { DEFAULT_RECIPE, parseTrainingOptions } from '../../../src/embedding/training/training-options.ts';

describe('parseTrainingOptions', () => {
  it('needs only the data', () => {
    expect(parseTrainingOptions(['--data', 'DIR'])).toEqual({
      data: 'DIR',
      corpus: 'corpus',
      out: 'models/mingwen-static',
      crossValidate: false,
      recipe: DEFAULT_RECIPE,
    });
  });

  it('takes the others', () => {
    const options = parseTrainingOptions([
      ...[
        '--data',
        'DIR',
        '--corpus',
        'C',
        '--out',
        'O',
        '--seed',
        '7',
        '--dimension',
        '64',
        '--cross-validate',
      ],
    ]);
    expect(options).toMatchObject({
      corpus: 'C',
      out: 'O',
      crossValidate: true,
      recipe: { seed: 7, dimension: 64 },
    });
  });

  it.each([
    [[], '--data is missing'],
    [['--data', 'DIR', '--seed', 'one'], '--seed must be a whole number'],
    [['--data', 'DIR', '--dimension', '0'], '--dimension must be a whole number'],
    [['--data', 'DIR', '--speed', '1'], '--speed'],
  ])('refuses %j', (args, message) => {
    expect(() => parseTrainingOptions(args)).toThrow(message);
  });
});
