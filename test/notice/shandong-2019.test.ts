// The first notice: what the parser makes of the text as received, and that corpus/ is that text.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeText, sha256Of } from '../../src/notice/load-notice.ts';
import { parseNotice } from '../../src/notice/parse-notice.ts';
import { CORPUS, expectSound, outlineOf, SEED, SHANDONG } from './fixtures.ts';

const SHA256 = 'c051f89512fae877f0715469e7546c7a6d9e71234a44ebd4013bc70fe6401410';
const clause = (id: string) => SHANDONG.clauses.find((candidate) => candidate.id === id)?.text;

describe('corpus/shandong-2019', () => {
  it('holds the document byte for byte as received', () => {
    const received = readFileSync(SEED);
    expect(readFileSync(`${CORPUS}/text.txt`).equals(received)).toBe(true);
    expect(sha256Of(received)).toBe(SHA256);
    expect(SHANDONG.sha256).toBe(SHA256);
    expect(SHANDONG.text).toHaveLength(6433);
  });

  it('is what the parser makes of the seed today', () => {
    const received = readFileSync(SEED);
    expect(parseNotice(decodeText(received), 'shandong-2019', sha256Of(received))).toEqual(SHANDONG);
  });
});

describe('the structure of the notice', () => {
  it('is sound: slices are quotes, clauses tile their task, ids are unique', () => {
    expectSound(SHANDONG);
  });

  it('has 5 parts, 25 tasks with a title each, and 114 clauses beside the titles', () => {
    const inTasks = SHANDONG.clauses.filter(({ task }) => task !== null);
    const titles = inTasks.filter(({ id }) => id.endsWith('.0'));
    expect(SHANDONG.parts).toHaveLength(5);
    expect(SHANDONG.tasks).toHaveLength(25);
    expect(titles.map(({ task }) => task)).toEqual(SHANDONG.tasks.map(({ number }) => number));
    expect(inTasks.length - titles.length).toBe(114);
  });

  it('is numbered without a hole or a repeat', () => {
    expect(SHANDONG.problems).toEqual([]);
    expect(SHANDONG.tasks.map(({ number }) => number)).toEqual(Array.from({ length: 25 }, (_, at) => at + 1));
  });

  it('reads as its table of contents', () => {
    expect(outlineOf(SHANDONG)).toEqual([
      '一、加快农业转移人口市民化',
      '  1 (一)积极推动已在城镇就业的农业转移人口落户',
      '  2 (二)深入实施居住证制度',
      '  3 (三)深化常住人口基本公共服务全覆盖',
      '  4 (四)完善“人地钱挂钩”配套政策',
      '二、优化城镇化布局形态',
      '  5 (五)做大做强山东半岛城市群',
      '  6 (六)推进都市圈(区)一体化发展',
      '  7 (七)加快培育中小城市',
      '  8 (八)支持特色小镇和经济发达镇有序发展',
      '  9 (九)强化交通运输网络支撑',
      '三、推动城市高质量发展',
      '  10 (十)分类引导城市产业布局',
      '  11 (十一)优化城市空间布局',
      '  12 (十二)加强城市基础设施建设',
      '  13 (十三)改进城市公共资源配置',
      '  14 (十四)提升城市品质和魅力',
      '  15 (十五)健全城市投融资机制',
      '四、促进城乡融合发展',
      '  16 (十六)推进城乡要素合理配置',
      '  17 (十七)缩小城乡基本公共服务差距',
      '  18 (十八)提高城乡基础设施建管能力',
      '  19 (十九)深入开展美丽村居建设',
      '  20 (二十)加快乡村经济多元化发展',
      '  21 (二十一)促进农民收入持续增长',
      '五、强化组织实施',
      '  22 (二十二)加强部门协调',
      '  23 (二十三)压实地方责任',
      '  24 (二十四)强化跟踪监测',
      '  25 (二十五)加强宣传引导',
    ]);
  });

  it('cuts no sentence inside quotation marks, brackets or 《》', () => {
    const count = (text: string, character: string) => text.split(character).length - 1;
    for (const { text } of SHANDONG.clauses) {
      for (const [open, close] of ['“”', '《》', '()'].map((pair) => [...pair])) {
        expect(count(text, open ?? '')).toBe(count(text, close ?? ''));
      }
    }
  });
});

describe('what stands around the tasks', () => {
  it('gives the metadata as written', () => {
    expect(SHANDONG.metadata).toEqual({
      title: '山东省城镇化工作领导小组办公室《关于印发2019年新型城镇化建设重点任务的通知》',
      issuer: '山东省城镇化工作领导小组办公室',
      date: '2019年7月3日',
      addressees: '各市人民政府、省城镇化工作领导小组成员单位、省有关部门:',
    });
  });

  it('makes every line of it a unit that can be cited', () => {
    const around = SHANDONG.clauses.filter(({ task }) => task === null);
    expect(around.map(({ id }) => id).join(' ')).toBe(
      'title reprint addressees pre.1 pre.2 pre.3 pre.4 p1.0 p1.1 p2.0 p2.1 p3.0 p3.1 p4.0 p4.1 p5.0 p5.1 issuer date',
    );
    expect(clause('reprint')).toBe('分类:产业新闻 浏览:4207次');
    expect(clause('pre.4')).toBe('重点任务是:');
    expect(clause('p1.1')).toMatch(/^按照尊重意愿、自主选择原则,.*基本公共服务。$/);
  });
});
