// Names of places that questions name: Shandong's cities, the best known of its counties, provinces, large cities.
// Source: the administrative divisions of China as of 2019 (莱芜 became part of 济南 in January 2019).

const SHANDONG_CITIES =
  '济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽 莱芜';
const SHANDONG_COUNTIES = `章丘 平阴 商河 胶州 即墨 平度 莱西 桓台 高青 沂源 滕州 广饶 利津 垦利 龙口 莱阳 莱州 蓬莱 招远 栖霞 海阳 长岛 青州 诸城 寿光 安丘 高密 昌邑 临朐 昌乐
曲阜 邹城 微山 鱼台 金乡 嘉祥 汶上 泗水 梁山 新泰 肥城 宁阳 东平 荣成 乳山 文登 五莲 莒县 沂南 郯城 沂水 兰陵 费县 平邑 莒南 蒙阴 临沭 乐陵 禹城 陵县 宁津 庆云 临邑 齐河 平原 夏津 武城
临清 阳谷 莘县 茌平 东阿 冠县 高唐 惠民 阳信 无棣 沾化 博兴 邹平 曹县 单县 成武 巨野 郓城 鄄城 定陶 东明 牡丹区 黄岛 崂山 历下 历城 兖州`;
const PROVINCES = `北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门`;
const LARGE_CITIES = `深圳 广州 杭州 南京 苏州 武汉 成都 西安 郑州 长沙 合肥 福州 厦门 南昌 石家庄 太原 沈阳 大连 长春 哈尔滨 昆明 贵阳 南宁 海口 兰州 西宁 银川 乌鲁木齐 拉萨 呼和浩特 宁波 温州 无锡 徐州 连云港 东莞 佛山 珠海 商丘 邯郸 沧州 雄安`;
const ENGLISH: Readonly<Record<string, string>> = {
  jinan: '济南',
  qingdao: '青岛',
  zibo: '淄博',
  zaozhuang: '枣庄',
  dongying: '东营',
  yantai: '烟台',
  weifang: '潍坊',
  jining: '济宁',
  taian: '泰安',
  "tai'an": '泰安',
  weihai: '威海',
  rizhao: '日照',
  linyi: '临沂',
  dezhou: '德州',
  liaocheng: '聊城',
  binzhou: '滨州',
  heze: '菏泽',
  beijing: '北京',
  shanghai: '上海',
  shenzhen: '深圳',
  guangzhou: '广州',
  tianjin: '天津',
  hangzhou: '杭州',
  nanjing: '南京',
  chongqing: '重庆',
};

const NAMES = [SHANDONG_CITIES, SHANDONG_COUNTIES, PROVINCES, LARGE_CITIES].flatMap((names) =>
  names.split(/\s+/),
);
/** Several cities in one word, by the first character of each, as official documents of the province write them. */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  烟威: ['烟台', '威海'],
  临日: ['临沂', '日照'],
  东滨: ['东营', '滨州'],
  济枣菏: ['济宁', '枣庄', '菏泽'],
  济青: ['济南', '青岛'],
};
/** The province itself is no place that a rule could be about; read as a word, so that 山东营商 holds no 东营. */
const PROVINCE = '山东';
const PATTERN = new RegExp([...NAMES, PROVINCE].sort((a, b) => b.length - a.length).join('|'), 'g');
const ENGLISH_PATTERN = new RegExp(`\\b(?:${Object.keys(ENGLISH).join('|')})\\b`, 'g');

/** The places that a normalised text names, each once, by their Chinese names. */
export function findPlaces(text: string): string[] {
  const chinese = (text.match(PATTERN) ?? []).filter((name) => name !== PROVINCE);
  const english = (text.match(ENGLISH_PATTERN) ?? []).flatMap((name) => ENGLISH[name] ?? []);
  return [...new Set([...chinese, ...english])];
}

/** True when a clause names the place, by itself or in one word with others (烟威). */
export function namesPlace(text: string, place: string): boolean {
  return (
    text.includes(place) ||
    Object.entries(TOGETHER).some(([word, places]) => places.includes(place) && text.includes(word))
  );
}
