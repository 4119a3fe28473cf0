// Reads numbers of tasks and parts in pinyin: di shi ba xiang is 第十八项. Before words are read, which would take them apart.

const DIGITS: Readonly<Record<string, string>> = {
  yi: '一',
  er: '二',
  san: '三',
  si: '四',
  wu: '五',
  liu: '六',
  qi: '七',
  ba: '八',
  jiu: '九',
  shi: '十',
  bai: '百',
};
const NOUNS: Readonly<Record<string, string>> = {
  ju: '句',
  xiang: '项',
  tiao: '条',
  bufen: '部分',
  kuai: '块',
};

const DIGIT = Object.keys(DIGITS).join('|');
const NUMBER = `((?:(?:${DIGIT}) ?)+|\\d{1,2} ?)`;
const ORDINAL = new RegExp(`\\bdi ?${NUMBER}(xiang|tiao|bu ?fen|kuai|ju)(?![a-z])`, 'gi');
const TASK = new RegExp(`\\bren ?wu ?${NUMBER}(?![a-z])`, 'gi');

export function readPinyinNumbers(text: string): string {
  return withoutTones(text)
    .replace(
      ORDINAL,
      (_, number: string, noun: string) =>
        `第${numeralOf(number)}${NOUNS[noun.toLowerCase().replace(' ', '')] ?? ''}`,
    )
    .replace(TASK, (_, number: string) => `任务${numeralOf(number)} `);
}

// dì shí jiǔ xiàng: letters with marks of tone, and no others, lose them.
function withoutTones(text: string): string {
  return text.replace(/[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/gi, (letter) =>
    letter.normalize('NFD').replace(/[\u0300\u0301\u0304\u030c]/g, ''),
  );
}

function numeralOf(number: string): string {
  const syllables = number.toLowerCase().match(new RegExp(DIGIT, 'g'));
  return syllables === null ? number.trim() : syllables.map((syllable) => DIGITS[syllable] ?? '').join('');
}
