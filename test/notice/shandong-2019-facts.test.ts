// What docs/product.md says is true of this notice: every answer about it rests on these text searches.
import { describe, expect, it } from 'vitest';
import { SHANDONG } from './fixtures.ts';

const { text, tasks, clauses } = SHANDONG;
const occurrences = (word: string) => text.split(word).length - 1;
const textOf = (number: number) => {
  const task = tasks.find((candidate) => candidate.number === number);
  return task === undefined ? '' : text.slice(task.start, task.end);
};
const tasksWith = (word: string) =>
  tasks.filter(({ number }) => textOf(number).includes(word)).map(({ number }) => number);

describe('no task names a responsible department', () => {
  it.each(['厅', '委'])('%s does not occur', (character) => {
    expect(occurrences(character)).toBe(0);
  });

  it('局 occurs only inside 布局, 格局 and 局地', () => {
    expect(occurrences('局')).toBe(occurrences('布局') + occurrences('格局') + occurrences('局地'));
  });

  it('(二十二) refers to a 责任分工 that stands nowhere else', () => {
    expect(occurrences('责任分工')).toBe(1);
    expect(tasksWith('责任分工')).toEqual([22]);
  });
});

describe('the actors it does name', () => {
  it.each([
    ['青岛要进一步解放思想', 1],
    ['落实地方政府主体责任', 1],
    ['鼓励各地区', 2],
    ['省级财政', 4],
    ['中心城市牵头', 6],
    ['企业主体', 8],
    ['所有设区市', 12],
    ['市县财政', 16],
    ['县医院', 17],
    ['城市大医院', 17],
    ['省级统筹、市县负责', 18],
    ['各级城镇化工作领导小组办公室', 22],
    ['地方政府和有关部门', 23],
    ['各级各部门', 25],
  ])('%s stands in task %i alone', (actor, task) => {
    expect(tasksWith(actor)).toEqual([task]);
  });

  it('only Qingdao has a settlement rule of its own; nothing is said of Jinan', () => {
    const settlement = clauses.filter((clause) => clause.text.includes('落户'));
    expect(settlement.filter((clause) => clause.text.includes('青岛')).map(({ id }) => id)).toEqual(['t1.1']);
    expect(settlement.filter((clause) => clause.text.includes('济南'))).toEqual([]);
  });
});

describe('what it leaves open', () => {
  it('task (九) says five railway projects and lists four names', () => {
    const five = /加快推进(.*)5个高铁项目/.exec(textOf(9));
    expect(five?.[1]?.split('、')).toEqual(['济郑高铁', '雄商高铁', '鲁南高铁菏泽至兰考段', '黄台联络线']);
  });

  it.each([
    ['四一三', [19]],
    ['三区三线', [11]],
    ['重点群体', [1]],
    ['4类重点对象', [19]],
  ])('%s is named once and never defined', (term, where) => {
    expect(occurrences(term)).toBe(1);
    expect(tasksWith(term)).toEqual(where);
    expect(text).not.toMatch(new RegExp(`${term}[”"]?(?:是指|指的是|即|包括)`));
  });

  it('中小城市 is named often and never defined', () => {
    expect(tasksWith('中小城市')).toEqual([1, 7, 9, 10, 13, 25]);
    expect(text).not.toMatch(/中小城市[”"]?(?:是指|指的是|即|包括)/);
  });

  it.each(['手续', '证明', '电话', '地址', '收费', '申请', '流程'])('%s does not occur', (word) => {
    expect(occurrences(word)).toBe(0);
  });
});

describe('it is a plan for 2019', () => {
  it('年内, 今年 and 2019年 mark the tasks with a deadline', () => {
    expect(tasksWith('年内')).toEqual([6, 12]);
    expect(tasksWith('今年')).toEqual([9, 14, 19]);
    expect(tasksWith('2019年')).toEqual([19]);
  });

  it('no other year occurs', () => {
    expect(new Set(text.match(/\d{4}(?=年)/g))).toEqual(new Set(['2019']));
  });

  it('its figures are these', () => {
    const figures = clauses.flatMap((clause) =>
      clause.task === null ? [] : (clause.text.match(/\d[\d.]*/g) ?? []),
    );
    expect(figures).toEqual(['109', '5', '27', '9', '15', '56', '100', '4', '2019', '1.6']);
  });
});
