// Personal data is masked however it is written; numbers that are none are left alone. All numbers here are made up.
import { describe, expect, it } from 'vitest';
import { maskPersonalData, withoutMasks } from '../../src/text/personal-data.ts';
import { SHANDONG } from '../notice/fixtures.ts';

describe('is masked', () => {
  it.each([
    ['identity number', '11010519491231002X'],
    ['its check letter small', '11010519491231002x'],
    ['full-width', '１１０１０５１９４９１２３１００２Ｘ'],
    ['in groups', '110105 19491231 002X'],
    ['with hyphens', '110105-19491231-002X'],
    ['identity number of digits alone', '440308199901010012'],
    ['old identity number of 15 digits', '110105491231002'],
    ['mobile number', '13800138000'],
    ['full-width', '１３８００１３８０００'],
    ['in groups', '138 0013 8000'],
    ['with hyphens', '138-0013-8000'],
    ['with the country', '+86 13800138000'],
    ['with the country, joined', '8613800138000'],
    ['with the country, full-width', '＋８６13800138000'],
    ['with the country as it is dialled', '0086 138 0013 8000'],
    ['bank card of 16 digits', '4111111111111111'],
    ['in groups', '4111 1111 1111 1111'],
    ['of 19 digits', '6222021234567890128'],
    ['mail', 'zhang.san+gov@mail.example.cn'],
    ['mail, full-width sign', 'zhang＠example.com'],
  ])('%s: %s', (_name, secret) => {
    expect(maskPersonalData(secret)).toEqual({ text: '＊＊＊', found: true });
    expect(maskPersonalData(`我是${secret},能落户吗`)).toEqual({ text: '我是＊＊＊,能落户吗', found: true });
  });

  it('each of several', () => {
    const { text } = maskPersonalData(
      '电话13800138000或13900139000,身份证11010519491231002X,lisi@example.com',
    );
    expect(text).toBe('电话＊＊＊或＊＊＊,身份证＊＊＊,＊＊＊');
  });
});

describe('is left alone', () => {
  it.each([
    ['identity number with a wrong check character', '110105194912310021'],
    ['identity number with an impossible month', '110105194913310021'],
    ['15 digits that hold no date', '110105499931002'],
    ['card number that fails Luhn', '4111111111111112'],
    ['number that no mobile has', '12800138000'],
    ['eleven digits inside a longer number', '9913800138000551'],
    ['land line', '0531-86912345'],
    ['public hotline', '12345'],
    ['number of a document', '鲁政发〔2019〕12号'],
    ['dates and figures', '2019年7月3日,109个,1.6万户,15分钟'],
    ['list of numbers', '第1、2、3、4、5、6、7、8、9、10、11项'],
    ['at sign', '@所有人'],
    ['nothing', ''],
  ])('%s: %s', (_name, text) => {
    expect(maskPersonalData(text)).toEqual({ text, found: false });
  });

  it('every number of the notice', () => {
    expect(maskPersonalData(SHANDONG.text)).toEqual({ text: SHANDONG.text, found: false });
  });
});

describe('withoutMasks', () => {
  it.each([
    ['青岛能落户吗,我的手机＊＊＊,身份证＊＊＊', '青岛能落户吗'],
    ['my phone is ＊＊＊, can I settle?', ', can I settle?'],
    ['＊＊＊ 居住证怎么办', '居住证怎么办'],
    // Nothing else was said.
    ['＊＊＊', '＊＊＊'],
    ['居住证要什么证件', '居住证要什么证件'],
  ])('%s', (text, rest) => {
    expect(withoutMasks(text)).toBe(rest);
  });
});
