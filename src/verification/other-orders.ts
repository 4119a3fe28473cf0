// Says a statement again in another order of its parts, where Chinese grammar alone makes the two the same.
import { escapePattern } from '../text/escape-pattern.ts';
import { MOVING_WORD, VERBAL } from './lexicon.ts';

type Turn = (sentence: string, cited: string) => readonly string[];

const PART = '[^,;:。!?、和与及]';
const AND = '[、和与及]';

/** Each other order of the sentence that one turn gives; `cited`: its clauses, as they are compared. */
export function otherOrders(sentence: string, cited: string): string[] {
  return TURNS.flatMap((turn) => turn(sentence, cited)).filter((turned) => turned !== sentence);
}

/** 督促落实任务的是办公室: 办公室督促落实任务. */
const withoutCleft: Turn = (sentence) => {
  const found = /^([^,;:。]+)的(?:主体|部门|单位)?(?:就|正)?是([^,;:。]+)(。?)$/.exec(sentence);
  return found === null ? [] : [`${found[2]}${found[1]}${found[3]}`];
};

/** 甲与乙建立机制,通知予以鼓励: 鼓励甲与乙建立机制. */
const forceFirst: Turn = (sentence) => {
  const found =
    /^(.+?),(?:对此,?)?(?:这(?:是|一点|些)?|通知|文件)*(?:对此|也|都|同样|明确|均|是)*(?:予以|给予|加以|表示|受|受到|得到|获得|要|被)*(鼓励|支持|引导|允许|督促|探索)(?:引导|的|和引导)*。?$/.exec(
      sentence,
    );
  return found === null ? [] : [`${found[2]}${found[1]}。`];
};

/** 财政对设施予以支持: 对设施,财政予以支持. */
const targetFirst: Turn = (sentence) => {
  const found = /^([^,;:。对]+)(对[^;:。]+?)((?:予以|给予|进行|实施|开展|提供)[^,;:。]*。?)$/.exec(sentence);
  return found === null ? [] : [`${found[2]},${found[1]}${found[3]}`];
};

/** 把路网密度提高 and 路网密度要提高: 提高路网密度, where the clauses have that. */
const verbFirst: Turn = (sentence, cited) => [
  sentence.replace(
    HANDLED,
    (found, before: string, object: string, manner: string | undefined, verb: string) =>
      cited.includes(`${verb}${object.slice(0, 2)}`) ? `${before}${manner ?? ''}${verb}${object}` : found,
  ),
  sentence.replace(
    DEMANDED,
    (found, start: string, object: string, manner: string | undefined, verb: string) =>
      cited.includes(`${verb}${object.slice(0, 2)}`) ? `${start}要${manner ?? ''}${verb}${object}` : found,
  ),
];

const MANNER =
  '((?:进一步|着力|切实|综合|统筹|深入|加快|持续|不断|稳步|及时|积极|大力|全面|科学|合理|适度)*)';
const COMPLEMENT = '(?:进去|起来|到位|出来|上去|下来|下去|好)?(?=[,;。]|$)';
const HANDLED = new RegExp(`()[把将]([^,;:。]{2,30}?)${MANNER}(${MOVING_WORD})${COMPLEMENT}`, 'g');
const DEMANDED = new RegExp(
  `(^|[,;:。])([^,;:。]{2,40}?)(?:都|也|均)?(?:要|应当|应该|应|需要|须)(?:予以|加以|进行|得到)?${MANNER}(${MOVING_WORD})${COMPLEMENT}`,
  'g',
);

/** 净化人行道 for 人行道净化 of the clauses. */
const objectFirst: Turn = (sentence, cited) => {
  let turned = sentence;
  for (const verb of NAMED_WITH_OBJECT) {
    for (const [, object] of cited.matchAll(new RegExp(`(${PART}{2,16})${escapePattern(verb)}`, 'g'))) {
      const said = longestAfter(turned, verb, object ?? '');
      if (said !== null) turned = turned.replace(`${verb}${said}`, `${said}${verb}`);
    }
  }
  return [turned];
};

/** The longest end of the object that stands behind the verb in the sentence. */
function longestAfter(sentence: string, verb: string, object: string): string | null {
  for (let start = 0; start <= object.length - 2; start++) {
    const end = object.slice(start);
    if (sentence.includes(`${verb}${end}`)) return ACTS.test(end) ? null : end;
  }
  return null;
}

/** 第三方 of 第三方年度评估 is who does it. */
const ACTS = /(?:政府|财政|企业|公司|组织|机构|部门|单位|人员|教师|医院|学校|中小学|方)$/;

// Who is supported or opened to is no object like these: 政府支持 and 支持政府 are not the same.
const NAMED_WITH_OBJECT = [
  ...VERBAL,
  '净化',
  '清洁',
  '运行',
  '增长',
  '分类',
  '实现',
  '征管',
  '引进',
  '选择',
].filter((verb) => !/支持|支援|帮扶|合作|开放|对接|共享|衔接|转移|互认|保障/.test(verb));

/** 经营性项目与公益性项目: 经营性与公益性项目, where the clauses have that. */
const headOnce: Turn = (sentence, cited) =>
  HEADS.flatMap((length) => {
    const twice = new RegExp(`(${PART}{1,8}?)的?(${PART}{${length}})(${AND})(${PART}{1,8}?)的?\\2`, 'g');
    return sentence.replaceAll(twice, (found, one: string, head: string, and: string, other: string) => {
      const joined = new RegExp(`([^,;:。!?]{2})${AND}${escapePattern(other)}的?${escapePattern(head)}`).exec(
        cited,
      )?.[1];
      return joined !== undefined && one.endsWith(joined) ? `${one}${and}${other}${head}` : found;
    });
  });

/** Characters of what two members share. */
const HEADS = [2, 3, 4, 5, 6];

/** 济南和青岛都市圈 for 济南都市圈和青岛都市圈 of the clauses. */
const headTwice: Turn = (sentence, cited) => {
  let turned = sentence;
  for (const [, one = '', head = '', and = '', other = ''] of cited.matchAll(
    new RegExp(`(${PART}{1,6}?)(${PART}{2,4})(${AND})(${PART}{1,6}?)\\2`, 'g'),
  )) {
    turned = turned.replace(
      new RegExp(`${escapePattern(one)}${AND}${escapePattern(other)}的?${escapePattern(head)}`),
      `${one}${head}${and}${other}${head}`,
    );
  }
  return [turned];
};

/** The members of an enumeration in the order of the clauses: each is still named, and none twice. */
const membersInOrder: Turn = (sentence, cited) =>
  [...cited.matchAll(new RegExp(`${PART}+(?:${AND}${PART}+)+`, 'g'))].flatMap(([row]) => {
    const members = row.split(new RegExp(AND));
    if (members.length > MOST_MEMBERS) return [];
    const heads = endsOf(members[0] ?? '').filter((core) => sentence.includes(core));
    const tails = beginningsOf(members.at(-1) ?? '').filter((core) => sentence.includes(core));
    const inner = members.slice(1, -1);
    if (inner.some((member) => !sentence.includes(member))) return [];
    return heads.flatMap((head) =>
      tails.flatMap((tail) => {
        const cores = [head, ...inner, tail];
        const any = `(?:${cores.map(escapePattern).join('|')})`;
        const found = new RegExp(`${any}(?:${AND}${any}){${cores.length - 1}}`).exec(sentence)?.[0];
        if (found === undefined || !cores.every((core) => found.split(core).length === 2)) return [];
        return [sentence.replace(found, cores.join('、'))];
      }),
    );
  });

const MOST_MEMBERS = 5;
/** What a member without what stands before or behind all of them is at least. */
const SHORTEST_MEMBER = 3;

function endsOf(text: string): string[] {
  return [...text].map((_, start) => text.slice(start)).filter(({ length }) => length >= SHORTEST_MEMBER);
}

function beginningsOf(text: string): string[] {
  return [...text].map((_, end) => text.slice(0, end + 1)).filter(({ length }) => length >= SHORTEST_MEMBER);
}

const TURNS: readonly Turn[] = [
  verbFirst,
  membersInOrder,
  withoutCleft,
  forceFirst,
  targetFirst,
  objectFirst,
  headOnce,
  headTwice,
];
