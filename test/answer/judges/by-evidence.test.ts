// The plain case: which of the clauses found are quoted, and what is said when none holds what is asked.
import { describe, expect, it } from 'vitest';
import { chooseEvidence, quoteEvidence, reportMissing } from '../../../src/answer/judges/by-evidence.ts';
import { MISSING } from '../../../src/answer/missing.ts';
import { ABSENT_COVERAGE, EVIDENCE_CLAUSES, EVIDENCE_SHARE } from '../../../src/tuning.ts';
import { ASKED_KINDS } from '../../../src/understanding/question-kinds.ts';
import { SHANDONG } from '../../notice/fixtures.ts';
import { classificationOf, foundOf, idsOf, understandingOf } from '../samples.ts';

describe('what is quoted', () => {
  const chosen = (ids: string[], scores: number[], more = false) =>
    idsOf(chooseEvidence(foundOf(ids, scores), SHANDONG, more));
  const near = EVIDENCE_SHARE + 0.01;
  const far = EVIDENCE_SHARE - 0.01;

  it('is the best clause and those nearly as good', () => {
    expect(chosen(['t1.1', 't1.2', 't1.3'], [1, near, far])).toEqual(['t1.1', 't1.2']);
    expect(chosen(['t1.1', 't3.1'], [0.5, 0.5 * near])).toEqual(['t1.1', 't3.1']);
  });

  it('is so many clauses at most', () => {
    expect(chosen(['t1.1', 't1.2', 't1.3', 't2.1', 't2.2'], [1, 1, 1, 1, 1])).toHaveLength(EVIDENCE_CLAUSES);
  });

  it('is the task when its title is found best', () => {
    const ids = chosen(['t24.0', 't12.1'], [1, 0.1]);
    expect(ids).toEqual(['t24.0', 't24.1', 't24.2']);
  });

  it('is what was not shown before when more is asked for, the same task first', () => {
    expect(chosen(['t2.2', 't3.2', 't2.3'], [1, 0.5, 0.4], true)).toEqual(['t2.3', 't3.2']);
  });

  it('is nothing where nothing was found', () => {
    expect(chosen([], [])).toEqual([]);
  });
});

describe('a premise that the notice does not share', () => {
  it.each([
    ['首批100个美丽村居试点几时完成', 't19.2', '100'],
    ['首批100个试点几时完成', 't19.2', '100'],
    ['27个项目今年建成通车吧', 't9.3', '27'],
  ])('%s: the clause has another figure there', (question, id, figure) => {
    expect(quoteEvidence(understandingOf(question), foundOf([id]), SHANDONG)).toMatchObject({
      reason: 'false_premise',
      lead: [{ key: 'premise_other_figure', values: { figure } }],
    });
  });

  it.each([
    ['首批56个试点几时完成', 't19.2'],
    ['第二批100个试点要抓好吧', 't19.2'],
    ['9个项目今年建成通车吗', 't9.3'],
    ['27个在建高速公路怎么样', 't9.3'],
  ])('%s is as the clause has it', (question, id) => {
    expect(quoteEvidence(understandingOf(question), foundOf([id]), SHANDONG).reason).toBeNull();
  });

  const quoted = (question: string, ...ids: string[]) =>
    quoteEvidence(understandingOf(question), foundOf(ids, [1, 1, 1]), SHANDONG);

  it.each([
    ['特色小镇是190个吧', 't8.1', '190'],
    ['今年改造危房3.5万户对吗', 't19.5', '3.5万'],
    ['不是说30个试点任务吗', 't19.2', '30'],
  ])('%s: the figure is not in the notice', (question, id, figure) => {
    expect(quoted(question, id)).toMatchObject({
      outcome: 'answered',
      reason: 'false_premise',
      lead: [{ key: 'premise_figure', values: { figure } }],
    });
  });

  it('a year that is taken for granted', () => {
    expect(quoted('危房改造是2020年的吧', 't19.5')).toMatchObject({ reason: 'false_premise' });
  });

  it('an authority that the notice does not name', () => {
    expect(quoted('省公安厅说落户要放开吗', 't1.3')).toMatchObject({
      reason: 'false_premise',
      lead: [{ key: 'premise_body', values: { body: '省公安厅' } }],
    });
  });

  it.each([
    ['特色小镇是109个吧', 't8.1'],
    ['2019年改造多少', 't19.5'],
    // Another year asked of is not one taken for granted.
    ['那2020年改造多少', 't19.5'],
    // A figure of the user's own life beside a clause that holds none.
    ['我88岁了能落户吗', 't1.2'],
  ])('%s holds none', (question, id) => {
    expect(quoted(question, id)).toMatchObject({ reason: null, lead: [{ key: 'quoted' }] });
  });
});

describe('what is missing', () => {
  it('is a detail where the question and the nearest clause share a subject of few clauses', () => {
    const near = foundOf(['t1.3'], [1], 0.1);
    const reasonOf = (question: string) => reportMissing(understandingOf(question), near, SHANDONG).reason;
    expect(reasonOf('落户要交多少钱')).toBe('detail_not_stated');
    expect(reasonOf('城市里能不能养鸽子')).toBe('topic_absent');
  });

  const refused = (
    question: string,
    found = foundOf(['t8.4']),
    asks: (typeof ASKED_KINDS)[number] = 'rule',
  ) => reportMissing(understandingOf(question, { classification: classificationOf(asks) }), found, SHANDONG);

  it.each(ASKED_KINDS.filter((kind) => kind !== 'rule'))('of kind %s has a sentence of its kind', (kind) => {
    const verdict = refused('奖励的事', foundOf(['t8.4']), kind);
    expect(verdict).toMatchObject({ outcome: 'not_in_notice', reason: MISSING[kind].reason, evidence: [] });
    expect(verdict.lead).toEqual([{ key: MISSING[kind].key }, { key: 'nearest' }]);
    expect(idsOf(verdict.related)).toEqual(['t8.4']);
  });

  it.each([
    ['amount', 'missing_amount', 'detail_not_stated'],
    ['fee', 'missing_fee', 'detail_not_stated'],
    ['definition', 'term_not_defined', 'term_not_defined'],
    ['actor', 'department_not_assigned', 'department_not_assigned'],
  ] as const)('%s: %s, %s', (kind, key, reason) => {
    expect(MISSING[kind]).toEqual({ key, reason });
  });

  it('of no special kind is a rule that is not there', () => {
    expect(refused('奖励的事')).toMatchObject({
      reason: 'detail_not_stated',
      lead: [{ key: 'missing_rule' }, { key: 'nearest' }],
    });
  });

  it('is the subject itself when the best clause hardly speaks of it', () => {
    const verdict = refused('彩礼多少钱', foundOf(['t8.4'], [1], ABSENT_COVERAGE - 0.01), 'fee');
    expect(verdict).toMatchObject({
      reason: 'topic_absent',
      lead: [{ key: 'topic_absent' }, { key: 'nearest' }],
    });
  });

  it('has nothing nearest where nothing was found', () => {
    expect(refused('彩礼', foundOf([])).lead).toEqual([{ key: 'topic_absent' }]);
  });
});

describe('the place of another rule', () => {
  const refusedPlace = (question: string, ...ids: string[]) => {
    const { reason, lead } = reportMissing(understandingOf(question), foundOf(ids), SHANDONG);
    return reason === 'place_not_covered' ? lead[0]?.values?.place : null;
  };

  it.each([
    // Named elsewhere in the notice, but the rule found is that of Qingdao.
    ['济南怎么落户', 't1.1', '济南'],
    ['Can I settle in Jinan?', 't1.1', '济南'],
    // Not named anywhere.
    ['深圳怎么落户', 't1.2', '深圳'],
    ['淄博有机场吗', 't9.4', '淄博'],
  ])('%s beside %s: nothing is said of %s', (question, id, place) => {
    expect(refusedPlace(question, id)).toBe(place);
  });

  it.each([
    ['青岛怎么落户', 't1.1'],
    ['落户有什么条件', 't1.1'],
    ['济南都市圈怎么建', 't6.2'],
    ['山东营商环境怎么改善', 't10.5'],
    // A list of several places is not the rule of one.
    ['济南有机场吗', 't9.4'],
  ])('%s beside %s is about no other place', (question, id) => {
    expect(refusedPlace(question, id)).toBeNull();
  });
});
