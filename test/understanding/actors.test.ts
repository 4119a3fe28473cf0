// Who is to act, by the clauses; what asks for a department, and what is left of a question without it.
import { describe, expect, it } from 'vitest';
import {
  asksDepartment,
  assignsActor,
  findAuthorities,
  supposesAuthority,
  withoutOwnership,
} from '../../src/understanding/actors.ts';
import { SHANDONG } from '../notice/fixtures.ts';

const textOf = (id: string) => SHANDONG.clauses.find((clause) => clause.id === id)?.text ?? '';

describe('a clause that says who is to act', () => {
  it.each([
    ['t1.1', '青岛'],
    ['t1.3', '地方政府'],
    ['t2.2', '各地区'],
    ['t4.1', '省级财政'],
    ['t6.3', '中心城市'],
    ['t8.2', '企业'],
    ['t12.8', '所有设区市'],
    ['t16.6', '市县财政'],
    ['t17.3', '县医院'],
    ['t17.3', '城市大医院'],
    ['t18.4', '省级统筹、市县负责'],
    ['t22.2', '各级城镇化工作领导小组办公室'],
    ['t23.1', '地方政府和有关部门'],
    ['t25.1', '各级各部门'],
  ])('%s: %s', (id, actor) => {
    expect(textOf(id)).toContain(actor);
    expect(assignsActor(textOf(id))).toBe(true);
  });

  it.each([
    ['a subject without a doer', 't12.1'],
    ['a task without a doer', 't19.4'],
    ['市县 as whose plan it is', 't11.1'],
    ['地方政府 as whose debt it is', 't15.1'],
    ['财政 as where funds come from', 't15.2'],
    ['公司 as what is changed', 't15.5'],
    ['医院 as what is supported', 't17.2'],
    ['部门 as whose data they are', 't24.1'],
    ['组织 as a verb', 't2.1'],
    ['政府投资 and 要素 as words', 't5.1'],
    ['特色小镇 as what is tested', 't8.1'],
  ])('not %s: %s', (_name, id) => {
    expect(textOf(id)).not.toBe('');
    expect(assignsActor(textOf(id))).toBe(false);
  });
});

describe('asksDepartment', () => {
  it.each([
    '哪个部门负责',
    '归哪个厅管',
    '牵头单位是谁',
    '主管部门是',
    '什么部门管',
    '責任單位',
    'Which department leads?',
  ])('%s', (question) => {
    expect(asksDepartment(question.replace('責任單位', '责任单位'))).toBe(true);
  });

  it.each(['谁来管护', '各部门要做什么', '哪些任务提到部门数据', '部门数据怎么共享'])(
    'not %s',
    (question) => {
      expect(asksDepartment(question)).toBe(false);
    },
  );
});

describe('authorities that a question names', () => {
  it.each([
    ['省公安厅管落户吗', ['省公安厅']],
    ['找住建局还是自然资源部门', ['住建局', '自然资源部门']],
    ['公安局和公安局', ['公安局']],
    // A field of work is no authority.
    ['教育和交通有什么安排', []],
  ])('%s: %j', (question, names) => {
    expect(findAuthorities(question)).toEqual(names);
  });

  it.each([
    ['落户是省公安厅负责吗', true],
    ['改厕归住建局管吧', true],
    ['省公安厅在哪里', false],
    ['谁负责改厕', false],
  ])('%s supposes one in charge: %s', (question, supposes) => {
    expect(supposesAuthority(question)).toBe(supposes);
  });
});

describe('withoutOwnership', () => {
  it.each([
    ['农村厕所改造由哪个部门负责', '农村厕所改造'],
    ['谁负责农村危房改造', '农村危房改造'],
    ['垃圾分类的牵头单位', '垃圾分类的'],
    ['who is responsible for rural toilets', 'rural toilets'],
  ])('%s: %s', (question, subject) => {
    expect(withoutOwnership(question)).toBe(subject);
  });

  it.each(['谁负责', '改厕谁负责', '哪个部门牵头'])(
    '%s leaves too little to search for and stays whole',
    (question) => {
      expect(withoutOwnership(question)).toBe(question);
    },
  );
});
