// Whether a clause says who is to act: the doer, the payer or the leader, by the ways official documents assign one.

const BODY =
  '(?:地方|城市|各级|人民)*政府|领导小组办公室|领导小组|(?:各|有关|主管|相关)?部门|各地区?|各级|各城市|所有设区市|设区市|市县|省级|中心城市|试点城市';
const ORGANISATION =
  '企业|县医院|乡镇卫生院|(?:城市)?大医院|大城市中小学|(?:农村)?集体经济组织|科研人员|设计师|社会资本|第三方|城市人才|各类城市人才';
const PAYER = '(?:省级|市县|中央|各级|地方)?财政(?:预算)?';
const NAME = `(?:${BODY}|${ORGANISATION}|${PAYER})`;

const ASSIGNMENTS: readonly RegExp[] = [
  // Somebody leads, is responsible, coordinates, takes part.
  new RegExp(`(${NAME})(?:牵头|负责|统筹|主导|引导|主体|和各界参与|参与)`),
  // Somebody must, will, may, is encouraged to.
  new RegExp(`(${NAME})(?:和[^,。]{2,8})?(?:要|应|将|须|必须)(?!素)`),
  new RegExp(
    `(?:鼓励|允许|支持|引导|督促|吸引|探索)(${NAME})(?:与|对|进行|支持|探索|建立|进一步|按规定|到|扩大|科学|加大|以|返乡|居住证)`,
  ),
  // Duty or action stands right after the name.
  new RegExp(`落实(${NAME})主体责任`),
  new RegExp(`(${NAME})(?:协调议事|[^,。]{0,6}职能|在编制)`),
  new RegExp(`(${NAME})(?:全面)?(?:启动|开展|制定|按规定予以支持|对[^,。]{2,20}(?:奖励|支持))`),
  new RegExp(`(${PAYER})(?:对|按规定|予以)`),
  /(第三方)(?:年度)?评估/,
  // A city at the head of a demand: 青岛要….
  /([\p{Script=Han}]{2})要(?:进一步|加快|率先|全面)/u,
];

/** True when the clause names somebody as the one to act. */
export function assignsActor(clause: string): boolean {
  return ASSIGNMENTS.some((pattern) => pattern.test(clause));
}

const DEPARTMENT =
  /(?:哪|什么|啥|边)(?:个|家|些)?(?:部门|单位|厅|局|委办)|牵头单位|主管部门|责任单位|归口|which (?:department|agency|bureau|office)/i;

/** True when a question wants the name of a department, not just of whoever acts. */
export function asksDepartment(question: string): boolean {
  return DEPARTMENT.test(question);
}

// 住建厅, 公安局, 发改委: short names of authorities as people write them.
const AUTHORITY =
  /(?:省|市|县|区|国家)?(?:公安|民政|教育|财政|住建|住房城乡建设|住房和城乡建设|交通|交通运输|卫健|卫生健康|卫计|人社|人力资源社会保障|农业|农业农村|自然资源|国土|规划|环保|生态环境|水利|水务|发改|发展改革|医保|文旅|文化和旅游|司法|工信|商务|税务|统计|城管|大数据|国资|金融监管|市场监管|审计|扶贫|民航|铁路)(?:部(?!门)|厅|局|委)?(?:部门|机关|系统)?/g;
const IS_AUTHORITY = /(?:部|厅|局|委|部门|机关|系统)$/;

const CHARGE = /归|管|负责|牵头|主管|主抓|说了算|in charge|responsible/;

/** True when a normalised question names an authority and asks whether the matter is its charge. */
export function supposesAuthority(question: string): boolean {
  // The 管 of 城管 puts nobody in charge.
  return CHARGE.test(question.replace(AUTHORITY, ' ')) && findAuthorities(question).length > 0;
}

/** The authorities that a normalised question names by themselves. */
export function findAuthorities(question: string): string[] {
  return [...new Set((question.match(AUTHORITY) ?? []).filter((name) => IS_AUTHORITY.test(name)))];
}

const OWNERSHIP =
  /(?:是|由|归|该|应该|到底|具体)*(?:哪|什么|啥|边)(?:一|些)?(?:个|家|级)?(?:部门|单位|衙门口?|厅|局|委办|机构)?(?:来|去)?(?:负责|牵头|主管|管理|管|主抓|抓|承担|组织|落实|实施)?|(?:由|归|该|是)?谁(?:来|去)?(?:负责|牵头|主管|管理|管|主抓|抓|承担|组织)?|牵头单位|责任单位|主管部门|负责部门|归口|(?:这事|这件事|这项工作)|找谁|who(?:'s| is)? (?:responsible for|in charge of)|which (?:department|agency|bureau|office) (?:is responsible for|leads|is in charge of)?/gi;
/** Fewer characters than this are no subject to search for. */
const LEAST_SUBJECT = 4;

/** The question without the words that ask who is responsible, so that the search looks for its subject. */
export function withoutOwnership(question: string): string {
  const subject = question.replace(OWNERSHIP, ' ').replace(/\s+/g, ' ').trim();
  return subject.replace(/[\s\p{P}]/gu, '').length >= LEAST_SUBJECT ? subject : question;
}
