// Who is responsible: the actor that a clause names is quoted; else the notice assigns none, and duties known from
// elsewhere stand apart.
import { describe, expect, it } from 'vitest';
import { checkAnswer } from '../../../src/answer/check-answer.ts';
import { compose } from '../../../src/answer/compose.ts';
import { finish } from '../../../src/answer/finish.ts';
import { judgeByOwnership } from '../../../src/answer/judges/by-ownership.ts';
import type { Reference } from '../../../src/protocol.ts';
import { SHANDONG } from '../../notice/fixtures.ts';
import { foundOf, idsOf, understandingOf } from '../samples.ts';

const duty = (task: number, measure: string, departments: string): Reference => ({
  task,
  measure,
  departments,
  basis: '某条例',
  source: '某条例',
  confidence: 'high',
});
const DUTIES = [
  duty(19, '推进农村改厕', '省卫生健康委'),
  duty(19, '农村危房改造', '省住房和城乡建设厅'),
  duty(12, '垃圾分类', '省住房和城乡建设厅'),
];

describe('an actor that the notice names', () => {
  it('is quoted', () => {
    const verdict = judgeByOwnership('谁负责', foundOf(['t18.4', 't1.1'], [1, 0.9]), SHANDONG, DUTIES);
    expect(verdict).toMatchObject({ outcome: 'answered', lead: [{ key: 'quoted_actor' }] });
    expect(idsOf(verdict.evidence)).toEqual(['t18.4']);
  });

  it('is no department: where one is asked for, the answer says that none is named', () => {
    const verdict = judgeByOwnership('哪个部门负责', foundOf(['t18.4']), SHANDONG, DUTIES);
    expect(verdict).toMatchObject({ outcome: 'answered', lead: [{ key: 'quoted_actor_no_department' }] });
  });

  it('may stand in a clause of the same task that is found nearly as well', () => {
    const verdict = judgeByOwnership('谁负责', foundOf(['t8.1', 't8.2'], [1, 0.9]), SHANDONG, []);
    expect(idsOf(verdict.evidence)).toEqual(['t8.2']);
  });

  it('is quoted against an authority that the question supposes and the notice never names', () => {
    const question = '第十八项归省发改委牵头,对吧';
    const verdict = judgeByOwnership(question, foundOf(['t18.4']), SHANDONG, DUTIES);
    expect(verdict).toMatchObject({
      outcome: 'answered',
      reason: 'false_premise',
      lead: [{ key: 'premise_body', values: { body: '省发改委' } }],
    });
  });

  it('is not taken from another task, nor from a clause that is far off', () => {
    const another = judgeByOwnership('谁负责', foundOf(['t19.4', 't18.4'], [1, 0.99]), SHANDONG, []);
    const farOff = judgeByOwnership('谁负责', foundOf(['t8.1', 't8.2'], [1, 0.2]), SHANDONG, []);
    expect([another.outcome, farOff.outcome]).toEqual(['not_in_notice', 'not_in_notice']);
  });
});

describe('no actor', () => {
  const verdict = judgeByOwnership('谁负责', foundOf(['t19.4']), SHANDONG, DUTIES);

  it('is said, with the clause and the two on carrying out the notice as related', () => {
    expect(verdict).toMatchObject({
      outcome: 'not_in_notice',
      reason: 'department_not_assigned',
      evidence: [],
    });
    expect(idsOf(verdict.related)).toEqual(['t19.4', 't22.3', 't23.1']);
  });

  it('keeps what is known from elsewhere out of the answer', () => {
    expect(verdict.references.map(({ departments }) => departments)).toEqual(['省卫生健康委']);
    const draft = compose(verdict, understandingOf('改厕谁负责'), SHANDONG);
    const answer = finish(draft, SHANDONG, [], 'zh', 'answer-1');
    expect(answer.references).toEqual([DUTIES[0]]);
    expect(answer.answer).not.toMatch(/厅|委|卫生健康/);
    expect(checkAnswer(answer, SHANDONG)).toEqual([]);
  });

  it('gives the duties of the whole task where none is of this very clause, and never those of another task', () => {
    const references = judgeByOwnership('谁负责', foundOf(['t19.1']), SHANDONG, DUTIES).references;
    expect(references.map(({ task }) => task)).toEqual([19, 19]);
  });

  it('is said when nothing was found at all', () => {
    const nothing = judgeByOwnership('谁负责', foundOf([]), SHANDONG, DUTIES);
    expect(nothing).toMatchObject({ outcome: 'not_in_notice', references: [] });
    expect(idsOf(nothing.related)).toEqual(['t22.3', 't23.1']);
  });
});
