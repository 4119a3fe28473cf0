// Reading corpus/: what is broken is refused with one line that says what to do; nothing is served from it.
import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/notice/build-corpus.ts';
import { loadNotice, NoticeError } from '../../src/notice/load-notice.ts';
import { loadQuestions } from '../../src/notice/load-questions.ts';
import { CORPUS, SEED, SHANDONG } from './fixtures.ts';

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mingwen-notice-'));
  folder = join(root, 'shandong-2019');
  cpSync(CORPUS, folder, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const structure = () => join(folder, 'notice.json');
const text = () => join(folder, 'text.txt');

/** The error that `action` throws: a NoticeError of one line. */
function refusalOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    expect(error).toBeInstanceOf(NoticeError);
    const { message } = error as NoticeError;
    expect(message).not.toContain('\n');
    return message;
  }
  throw new Error('nothing was refused');
}

describe('loadNotice', () => {
  it('reads the folder as it is', () => {
    expect(loadNotice(folder)).toEqual(SHANDONG);
  });

  it.each(['text.txt', 'notice.json'])('refuses a folder without %s', (name) => {
    rmSync(join(folder, name));
    expect(refusalOf(() => loadNotice(folder))).toBe(
      `${join(folder, name)} is missing; npm run parse makes it`,
    );
  });

  it('refuses a text of which one bit was flipped', () => {
    const bytes = readFileSync(text());
    bytes[1000] = (bytes[1000] ?? 0) ^ 1;
    writeFileSync(text(), bytes);
    expect(refusalOf(() => loadNotice(folder))).toMatch(
      /text\.txt is not the text that .*notice\.json describes/,
    );
  });

  it('refuses a text that was cut short', () => {
    truncateSync(text(), 18_000);
    expect(refusalOf(() => loadNotice(folder))).toMatch(/npm run parse renews it$/);
  });

  it.each([
    ['that is cut short', '{"id":"shandong-2019","tasks":['],
    ['of another shape', '{"id":"shandong-2019"}'],
    ['that is empty', ''],
    ['that is a list', '[]'],
  ])('refuses a structure %s', (_name, content) => {
    writeFileSync(structure(), content);
    expect(refusalOf(() => loadNotice(folder))).toBe(
      `${structure()} is not a notice structure; npm run parse renews it`,
    );
  });
});

describe('loadQuestions', () => {
  it('gives none for a notice that has no questions', () => {
    rmSync(join(folder, 'questions.jsonl'), { force: true });
    expect(loadQuestions(folder)).toEqual([]);
  });

  it('names the line that is no question', () => {
    const good = '{"q":"几项任务","clauses":["title"],"lang":"zh","voice":"plain"}';
    writeFileSync(join(folder, 'questions.jsonl'), `${good}\n\n{"q":""}\n`);
    expect(refusalOf(() => loadQuestions(folder))).toBe(
      `${join(folder, 'questions.jsonl')}:3 is not of the form that this file has`,
    );
  });

  it('links every question of the notice to clauses that it has', () => {
    const ids = new Set(SHANDONG.clauses.map(({ id }) => id));
    const unknown = loadQuestions(CORPUS).flatMap(({ clauses }) => clauses.filter((id) => !ids.has(id)));
    expect(unknown).toEqual([]);
  });
});

describe('buildCorpus', () => {
  it('writes the folder that loadNotice reads, the text byte for byte', () => {
    const built = buildCorpus(SEED, root, 'again');
    expect(loadNotice(join(root, 'again'))).toEqual(built);
    expect(built).toEqual({ ...SHANDONG, id: 'again' });
    expect(readFileSync(join(root, 'again', 'text.txt')).equals(readFileSync(SEED))).toBe(true);
  });

  it('keeps a byte order mark, so that offsets count every character of the file', () => {
    const seed = join(root, 'marked.txt');
    writeFileSync(seed, '\uFEFF标题\n(一)甲。');
    expect(buildCorpus(seed, root, 'marked').clauses[0]).toMatchObject({ text: '标题', start: 1 });
    expect(loadNotice(join(root, 'marked')).clauses[0]).toMatchObject({ text: '标题', start: 1 });
  });

  it('refuses a document that is not UTF-8', () => {
    const seed = join(root, 'gbk.txt');
    writeFileSync(seed, Uint8Array.from([0xb9, 0xd8, 0xd3, 0xda]));
    expect(refusalOf(() => buildCorpus(seed, root, 'gbk'))).toBe(`${seed} is not UTF-8 text`);
  });
});
