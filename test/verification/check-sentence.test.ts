// What a written sentence may say of its clauses, and each way in which it says more.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkSentence } from '../../src/verification/check-sentence.ts';
import { FAULT_KINDS } from '../../src/verification/fault.ts';
import { SHANDONG } from '../notice/fixtures.ts';
import { faultsOf, kindsOf, VOCABULARY } from './samples.ts';

describe('a sentence that says what its clauses say', () => {
  it.each([
    ['t1.1', '青岛要全面取消重点群体的落户限制。'],
    ['t1.1', '如果您属于重点群体，青岛要全面取消对您的落户限制。'],
    ['t1.1', '青島要進一步解放思想，加大中心城區農業轉移人口的落戶力度。'],
    ['t1.3', '建制镇和中小城市的落户限制要全面放开。'],
    ['t2.2', '各地区被鼓励扩大居住证附加的公共服务和便利项目。'],
    ['t3.1', '有富余学位的公办学校要向随迁子女普遍开放。'],
    ['t3.8', '符合条件的常住人口将纳入城镇住房保障范围。'],
    ['t6.1', '做大做强济南都市圈和青岛都市圈，以两市为核心协同周边城市发展。'],
    ['t8.1', '对创建名单上的一百零九个省级特色小镇，开展定期测评和优胜劣汰。'],
    ['t13.3', '支持大城市中小学结对帮扶中小城市中小学。'],
    ['t15.4', '大力盘活存量优质资产，用回收资金补充地方财力。'],
    ['t9.3', '今年要确保9个高速公路项目建成通车。'],
    ['t11.5', '列入建设用地土壤污染风险管控和修复名录的地块，严禁用作住宅、公共管理与公共服务用地。'],
    ['t12.8', '城市生活垃圾分类工作年内要在所有设区市全面启动。'],
    ['t16.7', '宅基地使用权抵押要在有效防控风险的基础上因地制宜、稳慎探索。'],
    ['t19.5', '2019年改造农村危房16000户。'],
    ['t10.3 t10.4', '引导大城市产业高端化发展，引导中小城市夯实制造业基础。'],
    ['t1.1', 'Qingdao is to remove settlement restrictions on key groups.'],
    ['t10.5', 'City governments are encouraged to improve the business environment.'],
    ['date', '这份通知的日期是2019年7月3日。'],
  ])('%s: %s', (ids, sentence) => {
    expect(faultsOf(ids, sentence)).toEqual([]);
  });

  it('each clause may be repeated word for word', () => {
    const clauses = SHANDONG.clauses.filter(({ id }) => /^t\d+\.[1-9]/.test(id));
    const refused = clauses.filter(({ text }) => checkSentence(text, [text], VOCABULARY).length > 0);
    expect(clauses.length).toBeGreaterThan(100);
    expect(refused.map(({ id }) => id)).toEqual([]);
  });
});

describe('a sentence that says more', () => {
  it.each([
    ['number', 't8.1', '对进入创建名单的190个省级特色小镇开展定期测评和优胜劣汰。'],
    ['number', 't19.5', '2019年改造农村危房160000户。'],
    ['number', 't19.2', 'The first batch of 65 pilots is to be completed this year.'],
    ['date', 't19.5', '2020年改造农村危房1.6万户。'],
    ['date', 'date', '这份通知的日期是2019年3月7日。'],
    ['place', 't1.1', '济南要进一步解放思想，加大中心城区农业转移人口落户力度。'],
    ['place', 't1.1', 'Jinan is to remove settlement restrictions on key groups.'],
    ['document', 't18.3', '加快实施《山东省农村人居环境整治导则》。'],
    ['organisation', 't24.1', '统计局要建立数据会商机制。'],
    ['force', 't2.2', '各地区必须扩大居住证附加的公共服务和便利项目。'],
    ['force', 't10.5', '要优化服务、精简审批、开放资源。'],
    ['force', 't3.8', '符合条件的常住人口优先纳入城镇住房保障范围。'],
    ['force', 't10.5', 'City governments must all streamline approvals, fully.'],
    ['aspect', 't1.1', '青岛已经全面取消了重点群体的落户限制。'],
    ['aspect', 't1.1', 'Qingdao has removed settlement restrictions on key groups.'],
    ['negation', 't3.8', '不将符合条件的常住人口纳入城镇住房保障范围。'],
    ['negation', 't12.2', '禁止推广街区制。'],
    ['scope', 't11.5', '列入修复名录的地块用于住宅、公共管理与公共服务用地。'],
    ['scope', 't1.1', '全面取消重点群体落户限制。'],
    ['scope', 't3.1', '公办学校要普遍向随迁子女开放。'],
    ['scope', 't3.8', '将所有常住人口纳入城镇住房保障范围。'],
    ['scope', 't16.2', '允许农村集体经营性建设用地入市。'],
    ['merged', 't1.1 t1.3', '青岛要进一步解放思想，全面放开建制镇和中小城市落户限制。'],
    ['merged', 't19.2', '今年完成首批56个试点和第二批100个试点任务。'],
    ['role', 't8.2', '坚持企业引导、政府主体、市场化运作。'],
    ['role', 't8.4', '经济发达镇对新纳入改革范围的镇给予奖励。'],
    ['role', 't18.4', '城乡基础设施一体化建设由市县统筹、省级负责。'],
    ['unsupported', 't3.6', '推进农民工免费职业技能培训扩面提质。'],
    ['unsupported', 't12.2', 'Streets are cleaned.'],
    ['unsupported', 't12.2', '。'],
    ['markup', 't1.3', '**建制镇**的落户限制要全面放开。'],
    ['markup', 't1.3', '[落户限制](https://example.org)要全面放开。'],
    ['language', 't1.3', 'Ограничения снимаются.'],
  ])('%s, by %s: %s', (kind, ids, sentence) => {
    expect(kindsOf(ids, sentence)).toContain(kind);
  });

  it('has a test for each kind of fault', () => {
    const source = readFileSync(new URL(import.meta.url), 'utf8');
    expect(FAULT_KINDS.filter((kind) => !source.includes(`['${kind}', `))).toEqual([]);
  });
});

describe('a clause with one word less or another in its place', () => {
  it.each([
    ['试点', 't7.3', '深入推进新的中小城市,总结推广一批经验做法,发挥试点示范作用。'],
    ['试点', 't19.2', '今年完成首批56个任务,抓好第二批100个试点。'],
    ['农村', 't16.1', '吸引各类城市人才返乡下乡创业,允许集体经济组织探索人才加入机制。'],
    ['农村', 't19.5', '建立危房改造动态保障机制,2019年改造农村危房1.6万户。'],
    ['农村', 't20.1', '构建一二三产业融合发展体系,实现城乡生产与消费多层次对接。'],
  ])('without %s, %s: %s', (word, ids, sentence) => {
    expect(faultsOf(ids, sentence).filter(({ text }) => text.includes(word))).not.toEqual([]);
  });

  it.each([
    ['t6.1', '以济南、济南两市为核心,协同周边城市发展。'],
    ['t8.2', '坚持政府引导、政府主体、市场化运作。'],
    ['t18.4', '构建省级统筹、省负责的城乡基础设施一体化建设机制。'],
    ['t20.2', '探索建立政府主导、政府和各界参与、市场化运作的城乡生态产品价值实现机制。'],
    ['t22.3', '各有关部门要按照本通知的所有任务和责任分工,积极主动配合。'],
    ['t21.3', 'The checking of all rural collective assets is to be completed.'],
  ])('%s: %s', (ids, sentence) => {
    expect(faultsOf(ids, sentence)).not.toEqual([]);
  });

  it('the clause itself passes, whatever its marks and script are', () => {
    for (const clause of ['以济南、青岛两市为核心。', '(二)深入实施居住证制度。', '(1)见 www.sd.gov.cn。'])
      expect(checkSentence(clause, ['别的话。', clause], VOCABULARY)).toEqual([]);
    expect(checkSentence('深入實施居住證制度。', ['深入实施居住证制度。'], VOCABULARY)).toEqual([]);
  });
});

describe('what swaps two things of one clause', () => {
  it.each([
    ['t9.3', '加快9个在建高速公路项目建设进度，确保27个项目今年建成通车。'],
    ['t19.2', '今年完成首批100个试点任务，抓好第二批56个试点。'],
    ['t6.2', '年内完成济南都市圈发展战略研究，启动并基本完成青岛都市圈战略研究。'],
    ['t10.1', '促进要素从优质高效领域向低质低效领域流动。'],
    ['t13.3', '支持中小城市中小学对大城市中小学进行结对帮扶。'],
    ['t15.1', '在推动有效投资稳定增长前提下，有效防范地方政府债务风险。'],
    ['t1.1', '中心城区要加大青岛农业转移人口落户力度。'],
    ['t19.2', 'The first batch of 100 pilots is to be completed, and the second batch of 56 managed.'],
  ])('%s: %s', (ids, sentence) => {
    expect(faultsOf(ids, sentence)).not.toEqual([]);
  });
});

describe('what is given', () => {
  it('names the words at fault', () => {
    expect(faultsOf('t8.1', '对进入创建名单的190个省级特色小镇开展定期测评和优胜劣汰。')).toContainEqual({
      kind: 'number',
      text: '190',
    });
    expect(faultsOf('t1.1', '全面取消重点群体落户限制。')).toEqual([{ kind: 'scope', text: '青岛' }]);
  });

  it('a sentence without clauses stands on nothing', () => {
    expect(checkSentence('落户限制要全面放开。', [], VOCABULARY)).not.toEqual([]);
  });

  it('without a dictionary English is refused', () => {
    const none = { ...VOCABULARY, english: new Map() };
    expect(checkSentence('Remove settlement restrictions.', ['取消落户限制。'], none)).not.toEqual([]);
  });

  it('a sentence longer than any of a notice is not read', () => {
    const long = '落户'.repeat(201);
    expect(checkSentence(long, [`${long}限制`], VOCABULARY).map(({ kind }) => kind)).toEqual(['unsupported']);
  });
});
