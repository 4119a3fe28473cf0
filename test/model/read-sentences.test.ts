// Sentences out of a text in pieces: where they end, which ids are theirs, and when they are handed on.
import { describe, expect, it } from 'vitest';
import { type ReadSentence, readSentences } from '../../src/model/read-sentences.ts';

async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) {
    await Promise.resolve();
    yield text.slice(at, at + size);
  }
}

async function read(text: string, size = text.length): Promise<string[]> {
  const sentences: string[] = [];
  for await (const sentence of readSentences(pieces(text, Math.max(size, 1)))) sentences.push(show(sentence));
  return sentences;
}

const show = (sentence: ReadSentence) =>
  sentence.kind === 'no_answer' ? 'no answer' : `${sentence.text} ${sentence.ids.join(' ')}`.trim();

describe('readSentences', () => {
  it.each<[string, string, string[]]>([
    ['a line each', '一句。[c3]\n两句。[c7]\n', ['一句。 c3', '两句。 c7']],
    ['on one line', '一句。[c3]两句。[c7]', ['一句。 c3', '两句。 c7']],
    ['several ids', '一句。[c3][c7] [c9]\n', ['一句。 c3 c7 c9']],
    ['ids before the full stop', '一句[c3]。两句[c7]。', ['一句。 c3', '两句。 c7']],
    ['ids in one bracket, of any kind', '一句。[c3, c7]\n两句。【C9】\n', ['一句。 c3 c7', '两句。 c9']],
    ['the same id twice', '一句。[c3][c3]\n', ['一句。 c3']],
    ['no full stop at the end', '一句。[c3]\n没有句号[c7]', ['一句。 c3', '没有句号 c7']],
    ['no id', '一句。两句。[c7]', ['一句。', '两句。 c7']],
    ['an id before its sentence, as in a list', '[c3] 一句。\n[c7] 两句。\n', ['一句。', '两句。']],
    ['decimals', '增长3.5%。[c3]', ['增长3.5%。 c3']],
    ['English', 'Up by 3.5 per cent. [c3] In 2019. [c7]', ['Up by 3.5 per cent. c3', 'In 2019. c7']],
    ['a full stop inside marks', '说“好。行。”就办。[c3]', ['说“好。行。”就办。 c3']],
    ['a document with a full stop in its name', '按《规划。纲要》办。[c3]', ['按《规划。纲要》办。 c3']],
    ['a mark that is never closed', '说“好。[c3]\n两句。[c7]', ['说“好。 c3', '两句。 c7']],
    ['exclamation and question', '好!行?', ['好!', '行?']],
    [
      'marks of a list and emphasis',
      '- **一句**。[c3]\n1. 两句。[c7]\n### 三\n',
      ['一句。 c3', '两句。 c7', '三'],
    ],
    ['lines without words', '\n\n---\n。\n[c3]\n一句。[c7]\n', ['一句。 c7']],
    ['a bracket that is no id', '一句。[注]两句。[c7]', ['一句。', '[注]两句。 c7']],
    ['what says that there is no answer', 'NO_ANSWER', ['no answer']],
    ['the same with a full stop', 'NO_ANSWER。\n', ['no answer']],
    ['a thought before the answer', '<think>想[c3]。\n再想。</think>\n一句。[c7]', ['一句。 c7']],
    ['a thought without an end', '<think>想想。', []],
    ['nothing', '', []],
  ])('reads %s, in pieces of any size', async (_name, text, expected) => {
    for (const size of [text.length, 1, 2, 3, 5]) expect(await read(text, size)).toEqual(expected);
  });

  it('hands on a sentence as soon as nothing can be added to it', async () => {
    let written = '';
    async function* slowly(): AsyncGenerator<string> {
      for (const piece of ['一句。', '[c3]', '\n', '两句']) {
        written += piece;
        await Promise.resolve();
        yield piece;
      }
    }
    for await (const sentence of readSentences(slowly())) {
      expect([show(sentence), written]).toEqual(['一句。 c3', '一句。[c3]\n']);
      break;
    }
  });

  it('drops an unfinished sentence when the text breaks off', async () => {
    async function* broken(): AsyncGenerator<string> {
      yield '一句。[c3]\n没有说完[c7]';
      await Promise.resolve();
      throw new Error('gone');
    }
    const sentences: string[] = [];
    const reading = async () => {
      for await (const sentence of readSentences(broken())) sentences.push(show(sentence));
    };
    await expect(reading()).rejects.toThrow('gone');
    expect(sentences).toEqual(['一句。 c3']);
  });

  it('waits for no sentence for ever', async () => {
    const parts = await read('啊'.repeat(5_000), 50);
    expect(parts.length).toBeGreaterThan(3);
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThan(1_000);
  });
});
