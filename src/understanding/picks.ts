// Tasks that are picked by their place among others: 双数的几项, 每个部分的最后一项, 正中间那一项.
import type { Notice } from '../notice/notice.ts';

type Pick = (tasks: readonly number[], notice: Notice) => readonly number[];

const EACH_PART = '(?:每一?个?|各个?)(?:大)?(?:部分|块|板块|章)(?:里)?的?';
const ITEM = '(?:那|这)?一?(?:[项条个](?![目件款])(?:任务)?|任务)';
const THE_ITEM = '(?:那|这|一)+(?:[项条个](?![目件款])(?:任务)?|任务)';

const PICKS: readonly (readonly [RegExp, Pick])[] = [
  [
    /(?:序号|编号|号码)?(?:是|为)?(?:单数|奇数|\bodd[- ](?:numbered|tasks|items|numbers))(?:序号|编号|号)?的?/,
    odd(1),
  ],
  [
    /(?:序号|编号|号码)?(?:是|为)?(?:双数|偶数|\beven[- ](?:numbered|tasks|items|numbers))(?:序号|编号|号)?的?/,
    odd(0),
  ],
  [/掐头去尾|去头去尾|中间(?:的|那)?几[项条个](?:任务)?/, (tasks) => tasks.slice(1, -1)],
  [new RegExp(`${EACH_PART}(?:打头|开头|第一|头|首)的?${ITEM}`), ofEachPart(0)],
  [new RegExp(`${EACH_PART}(?:最后|末尾?|收尾|压轴|结尾)的?${ITEM}`), ofEachPart(-1)],
  [
    new RegExp(`(?:正中间?|正当中|中间|当中)的?${THE_ITEM}`),
    (tasks) => tasks.slice((tasks.length - 1) / 2, tasks.length / 2 + 1),
  ],
];

/** Tasks by how long they or their titles are. */
const TITLE = '(?:标题|题目|名字|名称)(?:字数|字)?';
const BODY = '(?:内容|正文|篇幅|字数|文字|句子|句数|写得|条文|说得)';
const MEASURES: readonly (readonly [RegExp, Pick])[] = [
  [new RegExp(`${TITLE}最[长多]的?${ITEM}?|longest title`), byLength(titleLength, 1)],
  [new RegExp(`${TITLE}最[短少]的?${ITEM}?|shortest title`), byLength(titleLength, -1)],
  [
    new RegExp(`${BODY}最[长多]的?${ITEM}?|最长的${ITEM}|${ITEM}最长|longest (?:task|item)`),
    byLength(bodyLength, 1),
  ],
  [
    new RegExp(`${BODY}最[短少]的?${ITEM}?|最短的${ITEM}|${ITEM}最短|shortest (?:task|item)`),
    byLength(bodyLength, -1),
  ],
];

/** How a question picks among tasks. */
export interface TaskPick {
  readonly of: Pick;
  /** The question without the words that pick. */
  readonly rest: string;
}

/** Reads a normalised question; null when it picks none by place. */
export function findPick(question: string): TaskPick | null {
  const found = [...PICKS, ...MEASURES].find(([pattern]) => pattern.test(question));
  if (found === undefined) return null;
  const [pattern, of] = found;
  return { of, rest: question.replace(pattern, ' ') };
}

function odd(remainder: 0 | 1): Pick {
  return (tasks) => tasks.filter((task) => task % 2 === remainder);
}

function ofEachPart(place: 0 | -1): Pick {
  return (tasks, notice) =>
    notice.parts.flatMap(({ number }) => {
      const own = notice.tasks.filter((task) => task.part === number && tasks.includes(task.number));
      return own.at(place)?.number ?? [];
    });
}

/** The task of the greatest length, or the least with sign -1; all of them where several are alike. */
function byLength(lengthOf: (task: number, notice: Notice) => number, sign: 1 | -1): Pick {
  return (tasks, notice) => {
    const lengths = tasks.map((task) => sign * lengthOf(task, notice));
    const greatest = Math.max(...lengths);
    return tasks.filter((_, index) => lengths[index] === greatest);
  };
}

function titleLength(task: number, notice: Notice): number {
  return notice.tasks.find(({ number }) => number === task)?.title.length ?? 0;
}

function bodyLength(task: number, notice: Notice): number {
  const own = notice.clauses.filter((clause) => clause.task === task && clause.id !== `t${task}.0`);
  return own.reduce((sum, { text }) => sum + text.length, 0);
}
