// A statement whose evidence fails is dropped; an answer with nothing left says that the notice does not hold it.
import { describe, expect, it } from 'vitest';
import { compose } from '../../src/answer/compose.ts';
import type { Draft } from '../../src/answer/draft.ts';
import { answered, notInNotice } from '../../src/answer/verdicts.ts';
import { verify } from '../../src/answer/verify.ts';
import type { Clause } from '../../src/notice/notice.ts';
import { SHANDONG } from '../notice/fixtures.ts';
import { clauseOf, idsOf, understandingOf } from './samples.ts';

const RULE = clauseOf('t1.1');
const OTHER = clauseOf('t1.2');
const ALTERED: Clause = { ...RULE, text: RULE.text.replace('落户限制', '落户条件') };

const draftOf = (...evidence: Clause[]): Draft =>
  compose(answered([{ key: 'quoted' }], evidence), understandingOf('怎么落户'), SHANDONG);
const verified = (draft: Draft) => verify(draft, SHANDONG, 'zh');
const linesOf = ({ statements }: Draft) => statements.map(({ text }) => text);

describe('verify', () => {
  it('leaves an answer alone whose evidence holds', () => {
    const draft = draftOf(RULE, OTHER);
    expect(verified(draft)).toEqual(draft);
  });

  it('drops the quote of a clause whose characters were altered, and its citation', () => {
    const draft = verified(draftOf(ALTERED, OTHER));
    expect(draft.outcome).toBe('answered');
    expect(idsOf(draft.evidence)).toEqual(['t1.2']);
    expect(linesOf(draft)).toEqual(['通知原文:', `任务(一):${OTHER.text}`]);
  });

  it.each<[string, Clause]>([
    ['stands in another task', { ...RULE, task: 2 }],
    ['has other offsets', { ...RULE, start: RULE.start + 1 }],
    ['is no clause of the notice', { ...RULE, id: 't99.1' }],
    ['is another part', { ...RULE, part: 2 }],
  ])('drops a clause that %s', (_name, clause) => {
    expect(idsOf(verified(draftOf(clause, OTHER)).evidence)).toEqual(['t1.2']);
  });

  it('drops a statement whose words are not those of its clause', () => {
    const draft = draftOf(RULE, OTHER);
    const statements = draft.statements.map((statement) =>
      statement.kind === 'quoted' && statement.clause === RULE
        ? { ...statement, text: `任务(一):${ALTERED.text}` }
        : statement,
    );
    expect(idsOf(verified({ ...draft, statements }).evidence)).toEqual(['t1.2']);
  });

  it('drops a statement that names another task before its quote', () => {
    const draft = draftOf(RULE, OTHER);
    const statements = draft.statements.map((statement) =>
      statement.kind === 'quoted' ? { ...statement, text: `任务(二):${statement.clause.text}` } : statement,
    );
    expect(verified({ ...draft, statements }).outcome).toBe('not_in_notice');
  });

  it('says that the notice does not hold it when nothing is left', () => {
    const draft = verified({ ...draftOf(ALTERED), checked: { tasks: 25, found: 1 } });
    expect(draft).toMatchObject({
      outcome: 'not_in_notice',
      reason: 'topic_absent',
      completeness: null,
      checked: null,
      evidence: [],
      related: [],
    });
    expect(linesOf(draft)).toEqual(['通知没有说到这件事。']);
  });

  it('drops a related clause that does not hold and keeps the refusal', () => {
    const verdict = notInNotice('detail_not_stated', [{ key: 'missing_fee' }], [ALTERED, OTHER]);
    const draft = verified(compose(verdict, understandingOf('落户多少钱'), SHANDONG));
    expect(draft.reason).toBe('detail_not_stated');
    expect(idsOf(draft.related)).toEqual(['t1.2']);
    expect(linesOf(draft).join()).not.toContain(ALTERED.text);
  });
});
