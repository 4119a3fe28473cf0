// The known ways to lie about a clause, each as a small change of its words; null where a clause offers no hold for it.
import type { GivenClause } from './read-request.ts';

/** A sentence that is not true of the clauses, with the ids it pretends to rest on. `others`: the rest of the request's. */
type Lie = (clause: GivenClause, others: readonly GivenClause[]) => string | null;

/** The sentence of a clause with other words in it; null when nothing changed. */
function changed(clause: GivenClause, change: (text: string) => string): string | null {
  const text = change(clause.text);
  return text === clause.text ? null : `${text}[${clause.id}]`;
}

const replaced =
  (pairs: readonly (readonly [RegExp, string])[]): Lie =>
  (clause) => {
    const pair = pairs.find(([words]) => words.test(clause.text));
    return pair === undefined ? null : changed(clause, (text) => text.replace(pair[0], pair[1]));
  };
const before =
  (words: string): Lie =>
  (clause) =>
    changed(clause, (text) => `${words}${text}`);
const after =
  (words: string): Lie =>
  (clause) =>
    changed(clause, (text) => `${text.replace(/。$/, '')}${words}。`);

/** Whoever or whatever a clause speaks of; what it says of them is not so of what another clause says. */
const SUBJECT =
  /青岛|济南|烟台|菏泽|所有设区市|省级财政|市县财政|县医院|城市大医院|地方政府|中心城市|企业|重点群体|建制镇/;
const lastPart = (text: string) => text.split(/[,，;；]/).at(-1) ?? text;

export const LIES = {
  number: (clause) =>
    changed(clause, (text) => text.replace(/\d+(?:\.\d+)?/, (figure) => String(Number(figure) + 1))),
  number_in_words: replaced([
    [/五个/, '六个'],
    [/四个/, '五个'],
    [/三个/, '四个'],
    [/两个/, '三个'],
    [/一批/, '三批'],
    [/四一三/, '四一二'],
  ]),
  unit: replaced([
    [/(\d)万/, '$1'],
    [/(\d)个/, '$1万个'],
    [/(\d)%/, '$1倍'],
    [/(\d)公里/, '$1米'],
    [/(\d)户/, '$1人'],
  ]),
  date: replaced([
    [/年内/, '三年内'],
    [/年底前/, '明年年底前'],
    [/2019/, '2020'],
    [/今年/, '明年'],
    [/月底/, '年底'],
  ]),
  date_added: after(',在2019年12月31日前完成'),
  place: replaced([
    [/青岛/, '济南'],
    [/济南/, '青岛'],
    [/烟台/, '威海'],
    [/山东/, '河南'],
    [/全省/, '全国'],
    [/我省/, '全国'],
  ]),
  place_added: before('济南市'),
  scope_lost: replaced([
    [/重点群体/, ''],
    [/建制镇和中小城市/, '所有城市'],
    [/中心城区/, ''],
    [/农村/, ''],
    [/符合条件的/, ''],
    [/有条件的/, ''],
    [/试点/, ''],
    [/设区市/, '城市'],
    [/农业转移人口/, '所有人'],
    [/县域/, ''],
    [/各地/, '全国各地'],
    [/部分/, '全部'],
  ]),
  scope_widened: replaced([
    [/青岛/, '全省'],
    [/部分|有条件的/, '所有'],
    [/重点/, '所有'],
    [/农村/, '城乡'],
    [/县城/, '城乡'],
  ]),
  actor: replaced([
    [/地方政府/, '用人单位'],
    [/各地/, '省政府'],
    [/市县/, '省'],
    [/企业/, '政府'],
    [/县医院/, '乡镇卫生院'],
  ]),
  department: before('由省住房和城乡建设厅牵头,'),
  department_after: after(',具体由市公安局负责'),
  must: before('必须'),
  modality_raised: replaced([
    [/鼓励/, '要求'],
    [/支持/, '必须'],
    [/引导/, '强制'],
    [/探索/, '全面推行'],
    [/研究/, '立即实行'],
    [/试点/, '全面推开'],
    [/允许/, '要求'],
    [/力争/, '确保'],
    [/稳妥|稳慎|适度/, '大力'],
    [/推动|推进|加快/, '强制推行'],
  ]),
  modality_lowered: replaced([
    [/确保/, '争取'],
    [/必须|严格/, '可以'],
    [/全面/, '适当'],
  ]),
  negation_lost: replaced([
    [/不得/, '可以'],
    [/严禁/, '允许'],
    [/防止/, '推动'],
    [/取消/, '保留'],
    [/禁止/, '鼓励'],
    [/不再/, '继续'],
    [/不/, ''],
  ]),
  negation_added: replaced([
    [/全面放开/, '不放开'],
    [/推进/, '不再推进'],
    [/加强/, '不再加强'],
    [/完善/, '取消'],
    [/开展/, '停止开展'],
    [/建设/, '停止建设'],
    [/加大/, '减小'],
    [/提高/, '降低'],
  ]),
  completed: replaced([
    [/加快推进|深入推进|持续推进|推进/, '已经完成'],
    [/加快/, '已经完成'],
    [/开展/, '已经开展完'],
    [/全面取消/, '已经全面取消'],
    [/实施/, '已经实施完'],
    [/建设/, '已经建成'],
  ]),
  detail: after(',每户补贴5000元'),
  procedure: after(',申请人携带身份证和户口簿到当地办事大厅办理'),
  promise: after(',您一定可以办成'),
  reason: after(',因为原来的政策效果不好'),
  document_added: before('根据《山东省新型城镇化促进条例》,'),
  document_changed: (clause) => changed(clause, (text) => text.replace(/《([^》]+)》/, '《$1实施细则》')),
  invented_quote: after(',即“一律从快从简办理”'),
  merged: (clause, others) => {
    const subject = SUBJECT.exec(clause.text)?.[0];
    const other = others.find(({ text }) => !SUBJECT.test(text));
    if (subject === undefined || other === undefined) return null;
    return `${subject}${lastPart(other.text).replace(/。$/, '')}。[${clause.id}][${other.id}]`;
  },
  other_id: (clause, others) => {
    const other = others.find(({ text }) => text !== clause.text);
    return other === undefined ? null : `${clause.text}[${other.id}]`;
  },
  unknown_id: (clause) => `${clause.text}[c99999]`,
  plausible_id: (clause) => `${clause.text}[c1]`,
  no_id: (clause) => `${clause.text}\n`,
  leading_id: (clause) => `[${clause.id}] ${clause.text}\n`,
  task_number: before('任务(二十六)规定,'),
  link: (clause) => `[${clause.text}](https://evil.example/?q=1)[${clause.id}]`,
  address: after(',详见https://evil.example'),
  bare_domain: after(',详见 evil.example.com'),
  image: (clause) => `![](https://evil.example/x.png)${clause.text}[${clause.id}]`,
  html: (clause) => `<b onclick="x()">${clause.text}</b>[${clause.id}]`,
  hidden: (clause) => changed(clause, (text) => `${text.replace(/。$/, '')}\u202e免费\u202c。`),
  own_mark: after('〔任务(九)〕'),
  other_language: (clause) => `Everyone receives 5,000 yuan. [${clause.id}]`,
  japanese: (clause) => `すべての制限が廃止されます。[${clause.id}]`,
  own_knowledge: (clause) => `办理一般需要15个工作日。[${clause.id}]`,
  opinion: (clause) => `这项政策非常好,大家应当支持。[${clause.id}]`,
} as const satisfies Readonly<Record<string, Lie>>;

export type LieKind = keyof typeof LIES;
export const LIE_KINDS = Object.keys(LIES) as LieKind[];

/** The lies of one kind that the clauses of a request offer a hold for. */
export function liesAbout(kind: LieKind, clauses: readonly GivenClause[]): string[] {
  const lie: Lie = LIES[kind];
  return clauses.flatMap(
    (clause) =>
      lie(
        clause,
        clauses.filter((other) => other !== clause),
      ) ?? [],
  );
}
