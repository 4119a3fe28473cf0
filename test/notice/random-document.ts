// Documents made at random from a seed: any mix of headings, items, marks, brackets and white space.

/** A generator of whole numbers below `limit`; the same seed gives the same numbers (mulberry32). */
export function randomFrom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

const STYLES = [
  ['一、', '二、', '三、', '(一)', '（二）', '(三)', '1.', '(1)'],
  ['第一章 ', '第二章', '第一条 ', '第二条 ', '第三条之一', '(一)'],
  ['1.', '２．', '3、', '(1)', '（2）'],
  ['一、', '(一)', '1.', '(1)', '第一章 ', '第一条 '],
];
const PIECES = [
  ...['甲', '乙乙', '丙丙丙', 'x', '𠮷', '3.5', '2019年', '很长的一段话没有句号,'],
  ...['。', '。', '!', '？', '；', '，', ':', '“', '”', '《', '》', '(', '）', '"'],
  ...[' ', '　', '\t'],
];
const LINES = [
  '标题',
  '分类:某类',
  '各市:',
  '某某办公室',
  '2019年7月3日',
  '附件:某表',
  '',
  ' ',
  '鲁政发〔2019〕15号',
];

/** Up to 40 lines; one in ten is of the kind that stands around the body of a document. */
export function randomDocument(seed: number): string {
  const random = randomFrom(seed);
  const pick = (from: readonly string[]) => from[random(from.length)] ?? '';
  const marks = STYLES[random(STYLES.length)] ?? [];
  const lines = Array.from({ length: random(40) }, () => {
    if (random(10) === 0) return pick(LINES);
    const mark = random(2) === 0 ? pick(marks) : '';
    return mark + Array.from({ length: random(20) }, () => pick(PIECES)).join('');
  });
  return (random(4) === 0 ? '\uFEFF' : '') + lines.join(pick(['\n', '\r\n', '\n\n']));
}
