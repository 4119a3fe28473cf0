// The arguments of the runner: what goes together and what does not.
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../evals/arguments.ts';

describe('arguments', () => {
  it('default to all cases in process', () => {
    expect(readArguments([])).toMatchObject({
      split: 'all',
      url: undefined,
      openai: undefined,
      write: false,
    });
  });

  it('are read by name', () => {
    const given = ['--kind', 'list', '--case', 'list-001', '--split', 'dev', '--url', 'http://127.0.0.1:1'];
    expect(readArguments(given)).toMatchObject({ kind: 'list', caseId: 'list-001', split: 'dev' });
  });

  it('name a writer', () => {
    expect(readArguments(['--writer', 'lying', '--split', 'dev'])).toMatchObject({ writer: 'lying' });
    expect(readArguments(['--writer', 'copying', '--fail-under', 'a']).failUnder).toBe('a');
  });

  it.each([
    [['--split', 'train']],
    [['--url', 'a', '--openai', 'b']],
    [['--kind', 'list', '--write']],
    [['--split', 'dev', '--fail-under', 'evals/baseline.json']],
    [['--url', 'a', '--write']],
    [['--writer', 'a']],
    [['--writer', 'lying', '--write']],
    [['--writer', 'copying', '--url', 'a']],
    [['--no-such-thing']],
  ])('refuse %j', (given) => {
    expect(() => readArguments(given)).toThrow();
  });
});
