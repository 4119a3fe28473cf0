// What a careful writer may say in other words or in another order, and the nearest lie, which is refused.
import { describe, expect, it } from 'vitest';
import { loadVocabulary } from '../../src/load-vocabulary.ts';
import { checkSentence } from '../../src/verification/check-sentence.ts';
import { buildRephrasings, rephrase } from '../../src/verification/rephrase.ts';
import { SHANDONG } from '../notice/fixtures.ts';

const VOCABULARY = loadVocabulary(SHANDONG);

function faultsOf(id: string, sentence: string) {
  const clause = SHANDONG.clauses.find((one) => one.id === id)?.text ?? '';
  return checkSentence(sentence, [clause], VOCABULARY);
}

describe.each([
  [
    'plain words',
    't3.1',
    '跟着父母来城里的孩子比较多的城市，要增加教育资源供给。',
    '跟着父母来城里的孩子比较少的城市，要增加教育资源供给。',
  ],
  ['a frame', 't17.2', '要让基层医务人员的岗位更有吸引力。', '要让乡村教师的岗位更有吸引力。'],
  ['a frame of two', 't2.2', '凭居住证就能享受城镇基本公共服务。', '凭户口就能享受城镇基本公共服务。'],
  [
    'a word that stands for two',
    't1.1',
    '青岛要全面取消重点人群的落户门槛。',
    '青岛要全面取消农业转移人口的落户门槛。',
  ],
  ['the rank of a place', 't1.1', '青岛市要全面取消重点群体落户限制。', '济南市要全面取消重点群体落户限制。'],
  ['the part of a title', 'p2.0', '第二部分是优化城镇化布局形态。', '第三部分是优化城镇化布局形态。'],
  [
    'who is asked, last',
    't22.2',
    '督促落实本通知任务的是各级城镇化工作领导小组办公室。',
    '督促落实本通知任务的是各级城镇化工作领导小组。',
  ],
  [
    'force behind its statement',
    't17.3',
    '县医院与乡镇卫生院建立县域医共体，通知予以鼓励。',
    '县医院与乡镇卫生院建立县域医共体，通知予以禁止。',
  ],
  [
    'a target behind who acts',
    't18.5',
    '一般公共财政预算按规定对城乡生活污水、生活垃圾一体化处理设施，城乡道路和普通公路等公益性设施管护和运行投入予以支持。',
    '市县财政按规定对城乡生活污水、生活垃圾一体化处理设施予以支持。',
  ],
  [
    'an object behind its verb',
    't12.4',
    '要净化人行道，建设自行车专用道。',
    '要净化自行车专用道，建设人行道。',
  ],
  ['who acts is no object', 't7.5', '完成中小城市试点第三方年度评估。', '完成评估第三方。'],
  [
    'a verb behind its object',
    't12.2',
    '通知要求推广街区制，把路网密度提上去。',
    '通知要求推广街区制，把路网密度降下来。',
  ],
  [
    'a condition that comes last',
    't16.7',
    '要稳慎探索宅基地使用权抵押，前提是有效防控风险。',
    '积极推广农地抵押贷款业务，前提是有效防控风险。',
  ],
  [
    'who is guided, before a later statement',
    't10.4',
    '要引导中小城市增强承接大城市产业转移的能力。',
    '引导中小城市增强大城市承接产业转移能力。',
  ],
  [
    'members over a comma',
    't18.5',
    '对公益性设施的管护和运行投入，一般公共财政预算会按规定给予支持。',
    '对公益性设施的管护和运行投入，一般公共财政预算会全额给予支持。',
  ],
  [
    'one head for two',
    't20.4',
    '鼓励经营性项目与公益性项目综合体立项。',
    '鼓励经营性项目与公益性项目分别立项。',
  ],
  [
    'members in another order',
    't21.1',
    '要形成城乡统一、平等竞争、规范有序的人力资源市场。',
    '要形成城乡分割、平等竞争、规范有序的人力资源市场。',
  ],
  [
    'the count of what is named',
    't8.1',
    '对进入创建名单的省级特色小镇，开展定期测评和优胜劣汰。',
    '对省级特色小镇，开展定期测评和优胜劣汰。',
  ],
  [
    'what the law demands behind what is encouraged',
    't2.3',
    '流动人口的合法权益要依法保障。',
    '各城市居住证要互认。',
  ],
  [
    'what the notice demands',
    't18.4',
    '城乡基础设施一体化建设机制由省级统筹、市县负责，要求事权清晰、权责一致。',
    '由市县统筹、省级负责，要求事权清晰、权责一致。',
  ],
  [
    'no demand of what is allowed',
    't16.2',
    '按照国家统一部署，在符合空间规划、用途管制和依法取得前提下，允许农村集体经营性建设用地入市。',
    '按照国家统一部署，在符合空间规划、用途管制和依法取得前提下，要求农村集体经营性建设用地入市，允许就地入市或异地调整入市。',
  ],
])('%s', (_, id, faithful, lie) => {
  it(`${id}: ${faithful}`, () => {
    expect(faultsOf(id, faithful)).toEqual([]);
    expect(faultsOf(id, lie)).not.toEqual([]);
  });
});

describe('rephrase', () => {
  const plain = [
    { official: '有意愿', plain: ['愿意'] },
    { official: '群众', plain: ['居民'] },
    { official: '增强{x}吸引力', plain: ['让{x}更吸引人'] },
  ];
  const rephrasings = buildRephrasings(plain);

  it('puts the official wording in the place of the plain one', () => {
    expect(rephrase('愿意落户的人', ['有意愿落户'], rephrasings)).toContain('有意愿落户的人');
    expect(rephrase('让岗位更吸引人', ['增强教师岗位吸引力'], rephrasings)).toContain('增强岗位吸引力');
  });

  it('leaves what is official, and what the clauses say themselves', () => {
    const words = rephrase('有意愿的居民', ['有意愿的群众和居民'], rephrasings);
    expect(words.some((one) => one.includes('群众'))).toBe(false);
    expect(words.some((one) => one.includes('有有意愿'))).toBe(false);
  });

  it('brings in nothing that the clauses do not have', () => {
    expect(rephrase('愿意落户', ['取消限制'], rephrasings)).toEqual(['愿意落户']);
  });
});

describe('what a regular expression takes for its own', () => {
  // The clause has 都市圈(区) and an enumeration; the sentence whatever a model writes.
  it.each([
    '探索建立跨市域统计分算、毗邻行政区征管协调和互利共赢的税收分享机制。',
    '都市圈(区)、征管协(调)和互利共赢[的]税收分享机制?',
    '((((、*+?^$和|{}[]\\',
  ])('%s is judged like any sentence', (sentence) => {
    expect(Array.isArray(faultsOf('t6.4', sentence))).toBe(true);
  });
});
