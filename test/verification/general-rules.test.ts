// Each general rule of the check: what it lets pass, and the nearest lie, which it does not.
import { describe, expect, it } from 'vitest';
import { faultsOf } from './samples.ts';

/** A rule, the clause, a sentence that keeps to it, and one that does not. */
type Row = readonly [rule: string, ids: string, faithful: string, lie: string];

const MOVED: readonly Row[] = [
  [
    'a verb behind its object',
    't4.1',
    '省级财政要对农业转移人口落户较多的地区加大资金奖励力度。',
    '农业转移人口落户较多的地区要加大对省级财政的资金奖励力度。',
  ],
  [
    'a verb that stays with its object',
    't9.1',
    '综合立体交通建设要统筹高速铁路、高速公路、航空、港口。',
    '综合立体交通网络要统筹高速铁路、高速公路、航空、港口。',
  ],
  [
    'the figure behind what it counts',
    't9.3',
    '加快建设进度的在建高速公路项目有27个。',
    '加快建设进度的在建高速公路项目有9个。',
  ],
  [
    'what something serves as',
    't2.2',
    '居住证是提供城镇基本公共服务的载体。',
    '城镇基本公共服务是居住证的载体。',
  ],
  [
    'a verb that takes in',
    't3.8',
    '城镇住房保障范围会纳入符合条件的常住人口。',
    '将常住人口纳入符合条件的城镇住房保障范围。',
  ],
  [
    'members of an enumeration in another order',
    't5.4',
    '要提高山东半岛城市群的对外辐射影响力和综合竞争力。',
    '要提高东北亚地区的对外辐射影响力和综合竞争力。',
  ],
  [
    'where a thing is done',
    'p1.1',
    '要推动未在城镇落户的常住人口平等享有基本公共服务。',
    '要推动在城镇落户的常住人口平等享有基本公共服务。',
  ],
  [
    'a member left out between the verb and its object',
    't8.4',
    '支持经济发达镇建设基础设施。',
    '经济发达镇要支持建设基础设施。',
  ],
];

const SAID_OTHERWISE: readonly Row[] = [
  [
    'a condition as a demand',
    't16.2',
    '允许农村集体经营性建设用地入市，但须符合空间规划、用途管制并依法取得。',
    '允许农村集体经营性建设用地入市，但须符合空间规划。',
  ],
  [
    'a condition for what it governs',
    't16.7',
    '在有效防控风险的基础上，可以因地制宜、稳慎探索宅基地使用权抵押。',
    '在有效防控风险基础上，积极推广农地抵押贷款业务。',
  ],
  [
    'one verb of two objects',
    't19.4',
    '要推进农村生活垃圾分类试点工作和农村“厕所革命”。',
    '要推进农村“厕所革命”试点工作和农村生活垃圾分类。',
  ],
  [
    'the person who asks',
    't1.2',
    '如果您有合法稳定职业但无固定住所，落户时将及时获得便利。',
    '如果您无固定住所，落户时将及时获得便利。',
  ],
  [
    'who is supported',
    't13.3',
    '支持大城市中小学结对帮扶中小城市中小学。',
    '大城市中小学要支持结对帮扶中小城市中小学。',
  ],
  [
    'all of a kind',
    't22.3',
    '各有关部门都要积极主动配合。',
    '各有关部门要按照本通知的所有任务和责任分工，积极主动配合。',
  ],
  [
    'the end of the year',
    't6.2',
    '年底前要完成青岛都市圈发展战略研究。',
    '年底前要完成济南都市圈发展战略研究。',
  ],
  [
    'other words for the same',
    't16.7',
    '农村各类资产抵押融资要依照法律合规开展。',
    '乡村各类资产抵押要依照法律合规开展。',
  ],
];

const LEFT_OUT: readonly Row[] = [
  [
    'a member, not what tells more of one',
    't8.1',
    '通知要求坚决避免地产化发展和过度举债式发展。',
    '通知要求坚决避免地产化发展和举债式发展。',
  ],
  [
    'a member, not how a thing is done',
    't6.2',
    '济南都市圈战略研究要启动并基本完成。',
    '启动并完成济南都市圈战略研究。',
  ],
  [
    'a member, not a part of a condition',
    't15.2',
    '对符合规划和产业政策的城市补短板项目，要加大支持力度。',
    '对符合规划的城市补短板项目，要加大支持力度。',
  ],
  [
    'a member, not one of two that are the core',
    't6.1',
    '做大做强济南都市圈。',
    '以青岛为核心，协同周边城市发展。',
  ],
  [
    'what a mechanism is for, not a part of its name',
    't22.1',
    '要加强对城镇化重大事项的集体研究。',
    '完善城镇化工作领导小组制度，加强集体研究。',
  ],
  [
    'by what means',
    't17.1,t17.2',
    '要增强乡村教师岗位的吸引力，也要增加基层医务人员岗位的吸引力。',
    '要增强教师岗位的吸引力，也要增加医务人员岗位的吸引力。',
  ],
  [
    'examples before what sums them up',
    't3.7',
    '就业创业服务优先向已在城镇稳定就业生活但未落户的农村贫困人口提供。',
    '就业创业服务优先向未落户的农村贫困人口提供。',
  ],
  [
    'a subject as a whole, not half of it',
    't22.2',
    '各级城镇化工作领导小组办公室要督促落实本通知任务。',
    '各级城镇化工作领导小组督促落实本通知任务。',
  ],
  [
    'nothing of who leads',
    't6.3',
    '要建立由中心城市牵头的都市区协同发展机制。',
    '建立都市区牵头的协同发展机制。',
  ],
  [
    'the word 制度 behind a name',
    't3.8',
    '住房保障和住房公积金的覆盖范围要持续扩大。',
    '住房公积金的保障范围要持续扩大。',
  ],
  [
    'what a thing is done for',
    't9.2',
    '要加快推进济郑高铁、雄商高铁、鲁南高铁菏泽至兰考段、黄台联络线5个高铁项目。',
    '要加快推进济郑高铁、雄商高铁、鲁南高铁菏泽至兰考段、黄台联络线4个高铁项目。',
  ],
];

describe.each([
  ['what has moved', MOVED],
  ['what is said otherwise', SAID_OTHERWISE],
  ['what is left out', LEFT_OUT],
])('%s', (_, rows) => {
  it.each(rows)('%s (%s): %s', (_rule, ids, faithful, lie) => {
    expect(faultsOf(ids.replace(',', ' '), faithful)).toEqual([]);
    expect(faultsOf(ids.replace(',', ' '), lie)).not.toEqual([]);
  });
});

describe('in English', () => {
  it('what is counted twice stands on the second figure', () => {
    const words = [
      ...['expressway 高速公路', 'project 项目', 'open to traffic 建成通车', 'ensure 确保'].map((pair) =>
        pair.split(/ (?=\p{Script=Han})/u),
      ),
    ].map(([term = '', official = '']) => ({ term, lang: 'en', official: [official] }));
    expect(
      faultsOf('t9.3', 'Nine expressway projects are to be opened to traffic this year.', words),
    ).toEqual([]);
    expect(
      faultsOf('t9.3', '27 expressway projects are to be opened to traffic this year.', words),
    ).not.toEqual([]);
  });
});
