// The words of official Chinese by what they do in a statement; alike in every notice, none is about one subject.

/** Words of one line say the same and are compared as one; the first names the line. */
const SAME: readonly string[] = [
  '增加 加大 扩大 提高 提升 增强 增进 加强 强化 增多 更多 更高 更有 更具 提质 做大',
  '减少 降低 缩小 压缩 削减 下降 减低 更低 更少',
  '建立 构建 搭建 建设 打造 设立 组建 兴建 修建',
  '完善 健全 改进 改善 优化 健全完善 建立健全',
  '开工建设 开工 动工 动工建设 开建',
  '制定 制订 拟定 编制 订立 出台',
  '启动 开始 着手',
  '完成 完结 做完',
  '按规定 按照规定 依规定 按有关规定',
  '富余 空余 多余',
  '前提 先决条件',
  '加入 参加',
  '配套 相配套',
  '允许 可以 准许 可',
  '鼓励 倡导 提倡 被鼓励 引导鼓励 鼓励引导 引导和鼓励 鼓励和引导',
  '引导 指引',
  '督促 敦促',
  '支持 扶持',
  '探索 摸索 研究探索 探讨',
  '严禁 禁止 不得 不准 不许 不允许 不能 严格禁止 不可以 不可',
  '避免 防止 防范 严防 杜绝 防控',
  '确保 保证 务求',
  '保障 保护 维护',
  '必须 务必 一律 强制 须 一定要 必需 应当必须',
  '纳入 列入',
  '人员 人 人群 人士 群众 人们 人口 居民 者',
  '子女 孩子 小孩 儿女',
  '住所 住处 居所 住房处所',
  '便利 方便 便捷',
  '车位 停车位 停车泊位',
  '医保 医疗保险',
  '社保 社会保险',
  '养老保险 养老险',
  '高铁 高速铁路',
  '高速公路 高速路',
  '落户 入户 安家落户',
  '取消 撤销 撤掉',
  '放开 敞开',
  '办理 申办',
  '数量 数目',
  '周边 周围 附近',
  '城际 城市间 城市之间',
  '各城市 各城市之间 各个城市 各市',
  '各地 各地区 各个地区 各地方',
  '带动 撬动 拉动',
  '举办 举行 召开',
  '挂钩 相挂钩',
  '定期 按期',
  '奖励 奖励资金',
  '归属',
  '明确 理清 厘清',
  '互认 相互承认 互相认可 相互认可 互相承认',
  '较多 比较多',
  '盘活 激活',
  '空闲 闲置',
  '回收 收回',
  '补充 充实',
  '振兴 复兴',
  '夯实 打牢 筑牢',
  '承接 承担转移',
  '研究 研讨',
  '检查 核查',
  '评估 评价',
  '培育 培养 扶育',
  '标准 准则',
  '返乡下乡 返乡 下乡返乡',
  '用于 用作 用途为',
  '比例 占比 比重',
  '费用',
  '附加 附带',
  '已 已经 早已',
  '首批 第一批',
  '危房 危旧房',
  '改厕 厕所改造',
  '统筹 统筹安排',
  '无 没有 没 未 尚未 还没有 还未 不 非 并未 并非 未曾 不是 没能',
  '高端化 高端',
  '主导 牵头 领头',
  '负责 承担责任',
  '如期 按时',
  '目标 指标',
  '贯彻落实 贯彻',
  '吸引 招引',
  '持有 拥有',
  '要求 责令',
  '挖掘 发掘',
  '传承 承传',
  '流向 流动',
  '照护 照顾 照料 看护',
  '建成通车 通车',
  '建成投用 投用 投入使用 启用',
  '融资 筹资',
  '精简 简化',
  '不断 持续不断',
  '处理 处置 统筹处理',
  '考虑 统筹考虑 综合考虑',
  '规划 统筹规划',
  '布局 统筹布局',
  '整治 治理',
  '关注 关心',
  '创建 创立',
  '离岗 离职',
  '总量 总数',
];

/** Words that carry no statement of their own: left out of the comparison on both sides. */
const FREE = `的 之 其 则 也 还 就 而 且 又 以 于 为 对 向 在 把 将 由 被 让 使 使得 从 到 该 此 是 等 等等 要 应 需 这 这些 这个 属于 如果 若 即 时
应当 应该 需要 将会 计划 其中 为此 为了 以便 从而 因此 所以 那么 此外 另外 同时 另一方面 一方面 首先 其次 最后 既 进行 方面 方式 工作 力度 任务 情况 事项 问题
相关 有关 各项 各种 各类 您 您的 我省 本省 本通知 通知 文件 通知要求 通知提出 通知明确 通知指出 通知规定 通知强调 通知要 根据通知 按照通知 依据通知 根据 按照通知要求
通知中 通知里 这份通知 该通知 这项 这项工作 这项任务 来看 来说 而言 内容 做法 关于 通过 借助 用来 也要 还要 既要 又要 并且 而且 努力
推动 推进 促进 深入推进 开展 实施 落实 抓好 做好 办好 实行 施行 执行 组织 组织开展 持续推进 做到 实现 来 在于 从事 包括 之间 以及其他 例如 与 同 跟 和其 但 但是 不过 行动 安排 之间 可以关注 可关注 请注意 日期 发文日期 印发日期 成文日期 标题 题目 发文机关 发文单位 印发 落款 精细化推进 给予 予以 提供 得到 获得 享受 享有 受到 接受 拿到 会 会被 就会 凡 凡是 只要 如有 一旦 透过 中的 里的 当中 作为 业务 地区 按照 按 依照 遵照 具体来说 总的来说 还要求`;
/** Words that may be left out, and may be added where the clause is not cautious: they say how eagerly, not what. */
const EAGER = '进一步 持续 继续 不断 深入 切实 着力 着重 认真 扎实 有序 积极 充分 更加 更 良好';
/** Words that may be left out, and added only where the same statement has them: a pace, a rank, a manner. */
const PACE =
  '及时 稳步 有效 科学 主动 因地制宜 高度 加快 加速 尽快 优先 合理 丰富 便捷高效 高效便捷 互利共赢 具体 重大 重要 大力';
/** Words that may be left out but not added: they raise what is demanded, or add nothing to what is named. */
const STRONG =
  '全面 全力 坚决 严格 从严 彻底 完全 大幅 大幅度 全额 立即 立刻 马上 迅速 无条件 统一 明显 显著 范围 规模 项目 进度 工程 各 批 地区 进入 建立 构建 搭建 建设 打造 设立 组建 确保 保证';
/** Words for all of a kind: they stand before or after it, so only whether the clause has one is compared. */
const ALL = '所有 全部 全体 一切 每个 每一 任何 均 皆 都 每';
/** Words that join two things of one kind. */
const JOINING = '、 和 及 以及 并 或 或者';
/** Words that hold one of the above by chance. */
const WHOLE =
  '试点 经济组织 社会组织 都市 首都 人才 人文 人居 人行道 不动产 可再生 可持续 非机动车 给水 平均 许可 更新 国家 以上 以下 为主 主体 向上 中小 成为 行为 对口 对接 针对 应用 社会 会商 会议 博览会 机会 委员会 大会 会员 协同 共同 合同 不仅 需求 要素 主要 重要 必要 要点 存在 现在 从业 到期 时代 即时 及格 和谐 来源 未来';

/** What a word is in a comparison. `content` must be held and kept; the others as told above. */
/** Characters that carry nothing when they stand alone: not missed in a sentence, nor, the second, in a clause. */
export const WEAK_ADDED = new Set('地得所中上里内到处相们一');
export const WEAK_LOST = new Set('地得所中上里内到处相们一下有好后出起着过度份');

/** What names the kind of thing at the end of a statement. */
export const TAIL = /^(?:机制|定位|程度|体系|政策|制度|措施|要求|目标)$/;

/** Verbs that official Chinese also puts behind what they are done to: 三级医院建设 for 建设三级医院. */
export const VERBAL = new Set(
  '建设 改造 保护 编制 评估 培育 互认 处理 处置 整治 治理 修复 改革 转型 培训 检查 调整 协调 供给 奖励 开放 审批 规划 管控 管理 监测 利用 对接 合作 推广 创建 建立 保障 振兴 支持 提升'.split(
    ' ',
  ),
);

/** Things a statement sets up; to leave out what they are for tells less, and nothing else. */
export const FRAMEWORKS = /(?:机制|平台|体系|系统|制度|模式|格局|环境|网络|经验|标准|主体|品牌)(?:建设)?$/;

export type WordRole = 'content' | 'free' | 'eager' | 'pace' | 'strong' | 'list' | 'all';

export interface Word {
  readonly key: string;
  readonly role: WordRole;
}

function entries(words: string, role: WordRole): [string, Word][] {
  return words.split(/\s+/).map((word) => [word, { key: word, role }]);
}

const strong = new Set(STRONG.split(' '));
const sameEntries = SAME.flatMap((line) => {
  const words = line.split(' ');
  return words.map((word): [string, Word] => {
    return [word, { key: words[0] ?? word, role: strong.has(word) ? 'strong' : 'content' }];
  });
});

/** Every word of the lists by its writing in simplified Chinese. */
export const LEXICON: ReadonlyMap<string, Word> = new Map([
  ...entries(FREE, 'free'),
  ...entries(EAGER, 'eager'),
  ...entries(PACE, 'pace'),
  ...entries(STRONG, 'strong'),
  ...sameEntries,
  ...ALL.split(' ').map((word): [string, Word] => [word, { key: '所有', role: 'all' }]),
  ...entries(JOINING, 'list'),
  ...entries(WHOLE, 'content'),
]);

export const LONGEST_WORD = Math.max(...[...LEXICON.keys()].map((word) => word.length));
