// Chinese and Arabic numerals, both ways.
const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const NUMERALS = '零一二三四五六七八九';

/** Characters that a Chinese numeral is written with, for use inside a character class. */
export const CHINESE_NUMERAL_CHARACTERS = '零〇一二两三四五六七八九十百千';

/**
 * The value of a numeral below 10,000 in Chinese (二十五, 二〇一九) or Arabic digits (25, ２５);
 * null when it is not one.
 */
export function parseNumeral(numeral: string): number | null {
  const text = numeral.normalize('NFKC').trim();
  if (/^\d{1,4}$/.test(text)) return Number(text);
  if (text === '') return null;
  const values = [...text];
  if (values.length > 1 && values.every((character) => DIGITS[character] !== undefined)) {
    return Number(values.map((character) => DIGITS[character]).join(''));
  }
  let total = 0;
  let digit = -1;
  let lastUnit = Number.POSITIVE_INFINITY;
  for (const character of values) {
    const unit = UNITS[character];
    if (unit === undefined) {
      const value = DIGITS[character];
      if (value === undefined || digit > 0) return null;
      digit = value;
      continue;
    }
    if (unit >= lastUnit) return null;
    lastUnit = unit;
    total += (digit === -1 ? 1 : digit) * unit;
    digit = -1;
  }
  return digit === -1 ? total : total + digit;
}

/** 25 → 二十五, 109 → 一百零九; for whole numbers from 0 to 9,999. */
export function toChineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 9999) {
    throw new RangeError(`no Chinese numeral for ${value}`);
  }
  if (value === 0) return '零';
  let written = '';
  let gap = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) {
      gap = written !== '';
      continue;
    }
    written += (gap ? '零' : '') + NUMERALS[digit] + name;
    gap = false;
  }
  return value < 20 ? written.replace(/^一十/, '十') : written;
}
