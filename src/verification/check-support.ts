// Words of a sentence that stand on nothing in its clauses, each named by what it is.
import { findPlaces } from '../text/places.ts';
import type { Fault, FaultKind } from './fault.ts';
import { WEAK_ADDED } from './lexicon.ts';
import { isCompared, type Token, textOf } from './read-tokens.ts';
import { type Reading, segmentsAround } from './reading.ts';

const ORGANISATION = /(?:厅|局|部|委|委员会|办公室|机关|领导小组|部门|单位|医院|学校|企业|公司)$/;
const KIND_OF_WORD: Readonly<Record<string, FaultKind>> = {
  已: 'aspect',
  了: 'aspect',
  完成: 'aspect',
  必须: 'force',
  要求: 'force',
  允许: 'force',
  鼓励: 'force',
  探索: 'force',
  支持: 'force',
  引导: 'force',
  确保: 'force',
  严禁: 'negation',
  避免: 'negation',
  无: 'negation',
};

const GRANTS: Readonly<Record<string, RegExp>> = {
  允许: /提供|优先|给予|予以|开放|鼓励|支持|引导|继续|纳入|探索/,
  要求: /要|应/,
  须: /要|应|必须|前提|基础/,
  负责: /将|要|牵头|主体责任/,
  给: /提供|给予|予以|向|对/,
};

export function checkSupport(reading: Reading): Fault[] {
  const { sentence, links } = reading;
  const supported = new Set(links.map(({ at }) => at));
  const faults: Fault[] = [];
  for (let at = 0; at < sentence.length; at++) {
    if (!lacksSupport(at, sentence, supported)) continue;
    let end = at + 1;
    while (end < sentence.length && lacksSupport(end, sentence, supported)) end++;
    if (end === at + 1 && (isGranted(at, reading) || isOfNotice(at, reading) || isListed(at, sentence)))
      continue;
    const words = sentence.slice(at, end);
    at = end;
    faults.push({ kind: kindOf(words, end - words.length, sentence), text: textOf(words) });
  }
  return faults;
}

function lacksSupport(at: number, sentence: readonly Token[], supported: ReadonlySet<number>): boolean {
  const token = sentence[at];
  return token !== undefined && isCompared(token) && !WEAK_ADDED.has(token.key) && !supported.has(at);
}

// 可以 of what is offered or encouraged, 要求 of what the clause says with 要.
function isGranted(at: number, reading: Reading): boolean {
  const { sentence, source } = reading;
  const answer = GRANTS[sentence[at]?.key ?? ''];
  return (
    answer !== undefined &&
    segmentsAround(at, reading).some(({ start, end }) => answer.test(textOf(source.tokens.slice(start, end))))
  );
}

// 要求 of 通知…,并要求…, or at the head of a part: the notice demands; where it only encourages or allows it does not.
function isOfNotice(at: number, reading: Reading): boolean {
  const { sentence, source } = reading;
  if (sentence[at]?.text !== '要求') return false;
  if (sentence.slice(0, at).some(({ text }) => text.startsWith('通知'))) return true;
  const opens = at === 0 || sentence[at - 1]?.kind === 'break';
  return (
    opens && !segmentsAround(at, reading).some(({ start, end }) => isSoft(source.tokens.slice(start, end)))
  );
}

function isSoft(tokens: readonly Token[]): boolean {
  return tokens.some(({ key }) => /^(?:允许|鼓励|引导|支持|探索)$/.test(key));
}

// 列入创建名单 and 进入创建名单.
function isListed(at: number, sentence: readonly Token[]): boolean {
  return sentence[at]?.key === '纳入' && /名[单录]/.test(textOf(sentence.slice(at + 1, at + 5)));
}

function kindOf(words: readonly Token[], at: number, sentence: readonly Token[]): FaultKind {
  for (const { kind, key, role } of words) {
    if (kind === 'number' || kind === 'date' || kind === 'document') return kind;
    if (role === 'strong') return 'force';
    const known = KIND_OF_WORD[key];
    if (known !== undefined) return known;
  }
  const written = textOf(words);
  if (findPlaces(textOf(sentence.slice(Math.max(0, at - 1), at + words.length + 2))).length > 0)
    return 'place';
  return ORGANISATION.test(written) ? 'organisation' : 'unsupported';
}
