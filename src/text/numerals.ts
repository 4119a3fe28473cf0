// Chinese and Arabic numerals, both ways.
const DIGITS = digitsFrom([
  '零〇○',
  '一壹',
  '二贰两',
  '三叁',
  '四肆',
  '五伍',
  '六陆',
  '七柒',
  '八捌',
  '九玖',
]);
const UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const NUMERALS = '零一二三四五六七八九';

/** Characters that a Chinese numeral is written with, for use inside a character class. */
export const CHINESE_NUMERAL_CHARACTERS = '零〇一二两三四五六七八九十百千';

/** Forms that are also parts of words (大陆, 队伍, 收拾): numerals only where nothing else can stand, as after 第. */
export const FORMAL_NUMERAL_CHARACTERS = '○廿卅壹贰叁肆伍陆柒捌玖拾佰仟';

/**
 * The value of a numeral below 10,000 in Chinese (二十五, 廿五, 二〇一九, 一百九 = 190) or Arabic digits (25, ２５);
 * null when it is not one.
 */
export function parseNumeral(numeral: string): number | null {
  const text = numeral.normalize('NFKC').trim().replace('廿', '二十').replace('卅', '三十');
  if (/^\d{1,4}$/.test(text)) return Number(text);
  const values = [...text];
  if (values.length === 0 || values.length > 9) return null;
  if (values.every((character) => DIGITS[character] !== undefined)) return readDigits(values);
  return readUnits(values);
}

// 二〇一九: digit by digit. 两 is never one of several digits: 一两项 is one or two.
function readDigits(values: readonly string[]): number | null {
  if (values.length > 4 || (values.length > 1 && values.includes('两'))) return null;
  return Number(values.map((character) => DIGITS[character]).join(''));
}

function readUnits(values: readonly string[]): number | null {
  let total = 0;
  let digit: number | null = null;
  let lastUnit = 10_000;
  let gap = false;
  for (const character of values) {
    const unit = UNITS[character];
    const value = DIGITS[character];
    if (unit !== undefined) {
      // Only ten does without its one: 十二, but never 百二.
      if (unit >= lastUnit || (digit === null && unit > 10)) return null;
      total += (digit ?? 1) * unit;
      lastUnit = unit;
      digit = null;
      gap = false;
    } else if (value === undefined || digit !== null) {
      return null;
    } else if (value === 0) {
      if (total === 0 || gap) return null;
      gap = true;
    } else {
      digit = value;
    }
  }
  if (digit === null) return gap ? null : total;
  // 一百九 leaves out the last unit and is 190; 一百零九 is 109.
  return total + digit * (gap || lastUnit === 10 ? 1 : lastUnit / 10);
}

function digitsFrom(written: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries(written.flatMap((forms, value) => [...forms].map((form) => [form, value])));
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
