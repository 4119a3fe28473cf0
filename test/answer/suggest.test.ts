// Questions to go on with: near what was shown, or one from each part to begin with.
import { describe, expect, it } from 'vitest';
import { compose } from '../../src/answer/compose.ts';
import type { Verdict } from '../../src/answer/draft.ts';
import { suggest } from '../../src/answer/suggest.ts';
import { answered, notInNotice, plain } from '../../src/answer/verdicts.ts';
import type { Language } from '../../src/text/language.ts';
import { documentOf, SHANDONG } from '../notice/fixtures.ts';
import { clauseOf, understandingOf } from './samples.ts';

const OFFERED = [1, 3, 8, 12, 14, 19, 23].map((task) => ({
  task,
  clause: `t${task}.1`,
  zh: `问${task}`,
  'zh-Hant': `問${task}`,
  en: `ask ${task}`,
}));
const suggested = (verdict: Verdict, language: Language = 'zh') =>
  suggest(compose(verdict, understandingOf('问'), SHANDONG), SHANDONG, OFFERED, language);

describe('suggest', () => {
  it('offers questions on the task that was quoted, then on its neighbours', () => {
    expect(suggested(answered([{ key: 'quoted' }], [clauseOf('t12.8')]))).toEqual(['问12', '问14', '问8']);
  });

  it('offers nothing that the clauses quoted already answer', () => {
    expect(suggested(answered([{ key: 'quoted' }], [clauseOf('t12.1')]))).toEqual(['问14', '问8', '问19']);
  });

  it('goes by the nearest clause when the notice does not answer', () => {
    expect(suggested(notInNotice('detail_not_stated', [], [clauseOf('t19.4')]))).toEqual([
      '问19',
      '问23',
      '问14',
    ]);
  });

  it('begins with one question from each part', () => {
    expect(suggested(plain('smalltalk', null, [{ key: 'greeting' }]))).toEqual(['问1', '问8', '问12']);
    expect(suggested(answered([{ key: 'quoted' }], [clauseOf('issuer')]))).toEqual(['问1', '问8', '问12']);
  });

  it('speaks the language of the question', () => {
    const verdict = answered([{ key: 'quoted' }], [clauseOf('t1.2')]);
    expect(suggested(verdict, 'en')[0]).toBe('ask 1');
    expect(suggested(verdict, 'zh-Hant')[0]).toBe('問1');
  });

  it('takes the first ones for a document without parts, and none where there are none', () => {
    const bare = documentOf('通知', '(一)甲。', '(三)乙。');
    const draft = compose(plain('smalltalk', null, [{ key: 'greeting' }]), understandingOf('你好'), bare);
    expect(suggest(draft, bare, OFFERED, 'zh')).toEqual(['问1', '问3', '问8']);
    expect(suggest(draft, bare, [], 'zh')).toEqual([]);
  });
});
