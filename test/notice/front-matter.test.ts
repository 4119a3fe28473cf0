// What stands around the body: title, junk lines of a reprint, addressees, issuers, date, attachments.
import { describe, expect, it } from 'vitest';
import { clausesOf, documentOf, expectSound } from './fixtures.ts';

const BODY = ['一、甲。甲句。', '二、乙。乙句。'];
const idsOf = (...lines: string[]) => documentOf(...lines).clauses.map(({ id }) => id);

describe('the head of a document', () => {
  it('joins a title that is broken over lines', () => {
    const notice = documentOf('某某省人民政府办公厅', '关于做好某事的通知', ...BODY);
    expect(notice.metadata.title).toBe('某某省人民政府办公厅关于做好某事的通知');
    expect(clausesOf(notice).slice(0, 2)).toEqual([
      'title 某某省人民政府办公厅',
      'title.2 关于做好某事的通知',
    ]);
  });

  it.each(['鲁政发〔2019〕15号', '国办发[2019]8号', '某某令第〔2019〕3号', '鲁政字（2019）110号'])(
    'keeps the document number %s as a line of its own, outside the title',
    (number) => {
      const notice = documentOf('关于做好某事的通知', number, '各市:', ...BODY);
      expect(notice.metadata.title).toBe('关于做好某事的通知');
      expect(notice.clauses[1]?.text).toBe(number);
    },
  );

  it('takes a date under the title for the date, not for a piece of the title', () => {
    const { title, date } = documentOf('某某办法', '2019年7月3日', ...BODY).metadata;
    expect([title, date]).toEqual(['某某办法', '2019年7月3日']);
  });

  it('keeps junk lines of a reprinting site, wherever they stand', () => {
    const notice = documentOf(
      '来源:某网 时间:2019-07-03',
      '标题',
      '浏览次数:5',
      '各市:',
      '序言。',
      ...BODY,
      '责任编辑:某',
    );
    expect(notice.clauses.map(({ id }) => id)).toEqual([
      'reprint',
      'title',
      'reprint.2',
      'addressees',
      'pre.1',
      't1.0',
      't1.1',
      't2.0',
      't2.1',
      'closing.1',
    ]);
    expect(notice.metadata.title).toBe('标题');
    expectSound(notice);
  });

  it('takes the line in a colon under the title for the addressees', () => {
    expect(documentOf('标题', '各市人民政府、各有关部门：', '序言。', ...BODY).metadata.addressees).toBe(
      '各市人民政府、各有关部门：',
    );
  });

  it.each(['为做好某事,现将有关事项通知如下:', '现决定以下事项:', '主要任务是:'])(
    'takes the lead-in %s for the preamble, not for addressees',
    (line) => {
      const notice = documentOf('关于做好某事的通告', line, ...BODY);
      expect(notice.metadata.addressees).toBeNull();
      expect(clausesOf(notice)[1]).toBe(`pre.1 ${line}`);
    },
  );

  it('takes a long run of lines without a full stop for a list with a title, not for one long title', () => {
    const notice = documentOf(...Array.from({ length: 8 }, (_, at) => `第${at + 1}行没有句号`));
    expect(notice.metadata.title).toBe('第1行没有句号');
    expect(notice.clauses.at(-1)?.id).toBe('pre.7');
  });
});

describe('the closing of a document', () => {
  it.each([
    '2019年7月3日',
    '二〇一九年七月三日',
    '二○一九年十二月三十一日',
    '２０１９年７月３日',
    '2019 年 7 月 3 日',
  ])('knows the date %s and the issuer above it', (date) => {
    const notice = documentOf('标题', ...BODY, '某某办公室', date);
    expect(notice.metadata).toMatchObject({ issuer: '某某办公室', date });
    expect(notice.tasks.at(-1)?.end).toBe(notice.text.indexOf('\n某某办公室'));
  });

  it('names each of several issuers', () => {
    const notice = documentOf('标题', ...BODY, '某某省公安厅', '某某省财政厅', '2019年7月3日');
    expect(notice.metadata.issuer).toBe('某某省公安厅、某某省财政厅');
    expect(clausesOf(notice).slice(-3)).toEqual([
      'issuer 某某省公安厅',
      'issuer.2 某某省财政厅',
      'date 2019年7月3日',
    ]);
  });

  it('does not take the last sentence of a task for an issuer', () => {
    const notice = documentOf('标题', ...BODY, '请遵照执行。', '2019年7月3日');
    expect(notice.metadata.issuer).toBeNull();
    expect(clausesOf(notice).slice(-2)).toEqual(['t2.2 请遵照执行。', 'date 2019年7月3日']);
  });

  it('keeps attachments and notes, above the date or below it, outside the tasks', () => {
    expect(idsOf('标题', ...BODY, '附件:1.甲表', '2.乙表', '某某办公室', '2019年7月3日').slice(-5)).toEqual([
      't2.1',
      'closing.1',
      'closing.2',
      'issuer',
      'date',
    ]);
    expect(
      idsOf('标题', ...BODY, '某某办公室', '2019年7月3日', '(此件公开发布)', '抄送:某某').slice(-4),
    ).toEqual(['issuer', 'date', 'closing.1', 'closing.2']);
  });

  it('does without any of it', () => {
    const notice = documentOf(...BODY);
    expect(notice.metadata).toEqual({ title: '', issuer: null, date: null, addressees: null });
    expectSound(notice);
  });
});
