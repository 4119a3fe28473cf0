// Questions for the place of a thing in the notice: 宅基地抵押在第几项 is answered by what the notice says of it.
import { normaliseText } from '../text/normalise.ts';

// 几项 alone counts; 排第几 ranks.
const WHERE =
  '(?:(?:是|在|属于|归|算|写在|放在|列在|出自)(?:第几|哪一?个?|(?<=[在于归])几)(?:[项条款](?![目件])(?:任务)?|任务|(?<=第几))|第几[项条款](?:任务)?)(?:里面?|中|下面?|说的|讲的|写的|提的|管的?)?';
const RANKED = /排|全国|全省|名次|讨厌|喜欢/;
const CHINESE = new RegExp(`^(.{2,24}?)(?:的(?:内容|规定|事情?|任务|条款))?${WHERE}[?。!]*$`);
const ENGLISH =
  /^(?:in )?which (?:task|item|clause) (?:covers|mentions|deals with|is about|talks about|says something about) (?!it\b|the (?:most|longest|shortest))(.{3,60}?)[?.]*$/;

/** What a question asks the place of, as a question for what the notice says; null when it asks for no place. */
export function readLocation(question: string): string | null {
  const text = normaliseText(question);
  const subject = RANKED.test(text) ? undefined : CHINESE.exec(text)?.[1];
  if (subject !== undefined) return `${subject}有什么规定`;
  const english = ENGLISH.exec(text)?.[1];
  return english === undefined ? null : `What does the notice say about ${english}?`;
}
