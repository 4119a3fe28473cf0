// What a clause must hold to answer a question of each kind, as data; kinds that are not listed need no special thing.
import type { AskedKind } from './question-kinds.ts';

/** Months, years, 年内, 今年: when something is due or done. */
export const DATE = /\d{4}年|\d{1,2}月|年内|今年|当年|首批|年底/;
const MONEY = /\d[\d.]*(?:亿|万|千)?元/;
const ENUMERATION = /[^,。;、]{1,16}、[^,。;、]{1,16}[、和与及]?[^,。;]{0,16}/;
/** Whoever a clause can make the doer, payer or leader: nouns of persons in office, bodies, payers, places as actors. */
export const ACTOR =
  /(?:[各省市县区]级)?(?:政府|财政(?!转移|、|,)|领导小组(?:办公室)?|有关部门|各部门|各地区?|各地|各级|市县|设区市|中心城市|城市政府|企业|医院|卫生院|集体经济组织|科研人员|设计师|大城市|社会资本|第三方|各城市|省级|青岛|济南)/;

export const EVIDENCE: Readonly<Partial<Record<AskedKind, RegExp>>> = {
  amount: MONEY,
  fee: MONEY,
  percentage: /\d[\d.]*%|百分之[一二三四五六七八九十百\d]|[一二三四五六七八九]成/,
  date: DATE,
  duration: /\d+(?:个)?(?:天|日|个月|工作日|小时|分钟)|[一二三四五六七八九十]+(?:天|个月|年内)/,
  contact: /\d{7,}|电话|网址|邮箱|热线/,
  materials: /身份证|材料|证明|复印件|申请表/,
  procedure: /申请|受理|提交|办结|窗口/,
  threshold: /条件|以上|以下|有合法|富余|符合|新纳入|较多|满\d/,
  definition: /是指|即|包括|所称|“[^”]+”/,
  members: ENUMERATION,
  actor: ACTOR,
  count: /\d|[一二三四五六七八九十两]+(?:个|大|项|类)/,
  penalty: /处罚|追究|问责|处分|罚款/,
  result: /已经|已完成|建成了|截至/,
  why: /以.+(?:为|促进|提升|增强)|避免|防|提高|增强|促进|推动/,
};

/** Words that set a deadline within the year of the plan. */
export const DEADLINE = /年内|今年|2019年/;
