// Finds and masks personal data in a question before anything else sees it.

const DIGIT = '[\\d０-９]';
const GAP = '[\\s\\-–—－]?';
const PATTERNS: readonly (readonly [RegExp, (digits: string) => boolean])[] = [
  [new RegExp(`(?<!${DIGIT})(?:${DIGIT}${GAP}){17}[\\dXx０-９Ｘｘ](?!${DIGIT})`, 'g'), isIdentityNumber],
  [new RegExp(`(?<!${DIGIT})(?:${DIGIT}${GAP}){14}${DIGIT}(?!${DIGIT})`, 'g'), isOldIdentityNumber],
  [new RegExp(`(?<!${DIGIT})(?:${DIGIT}${GAP}){15,18}${DIGIT}(?!${DIGIT})`, 'g'), isBankCard],
  [
    new RegExp(
      `(?<!${DIGIT})(?:(?:[+＋]|[0０]{2})?[8８][6６]${GAP})?[1１][3-9３-９](?:${GAP}${DIGIT}){9}(?!${DIGIT})`,
      'g',
    ),
    () => true,
  ],
];
const MAIL = /[\w.+-]+[@＠][\w-]+(?:\.[\w-]+)+/g;
const MASK = '＊＊＊';

export interface Masked {
  readonly text: string;
  /** True when something was masked. */
  readonly found: boolean;
}

/** The text with identity numbers (by checksum), bank cards (Luhn), mobile numbers and e-mail addresses masked. */
export function maskPersonalData(text: string): Masked {
  let masked = text.replace(MAIL, MASK);
  for (const [pattern, isReal] of PATTERNS) {
    masked = masked.replace(pattern, (found) => (isReal(digitsOf(found)) ? MASK : found));
  }
  return { text: masked, found: masked !== text };
}

// 我的手机＊＊＊: the words that name what was masked go with it, they ask nothing.
const NAMED_MASK =
  /[,，、;；]?\s*(?:我|本人|my)?的?\s*(?:手机|电话|联系方式|身份证|证件|银行卡|卡|邮箱|e-?mail|phone|mobile|id(?: card)?)?(?:\s*(?:号码?|是|为|number|is))*[:：]?\s*＊＊＊/giu;

/** A masked question as it is searched and judged: without the masks, unless nothing else was said. */
export function withoutMasks(text: string): string {
  const rest = text.replace(NAMED_MASK, '').trim();
  return rest === '' ? text : rest;
}

function digitsOf(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\dX]/g, '');
}

// Source: GB 11643-1999, weights and check characters.
function isIdentityNumber(digits: string): boolean {
  if (!/^\d{17}[\dX]$/.test(digits) || !isDate(digits.slice(6, 14))) return false;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return '10X98765432'[sum % 11] === digits[17];
}

function isOldIdentityNumber(digits: string): boolean {
  return /^\d{15}$/.test(digits) && isDate(`19${digits.slice(6, 12)}`);
}

function isDate(digits: string): boolean {
  const [year, month, day] = [
    Number(digits.slice(0, 4)),
    Number(digits.slice(4, 6)),
    Number(digits.slice(6, 8)),
  ];
  return year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

// Source: ISO/IEC 7812-1, annex B (Luhn).
function isBankCard(digits: string): boolean {
  if (!/^\d{16,19}$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const doubled = Number(digit) * (place % 2 === 0 ? 1 : 2);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
