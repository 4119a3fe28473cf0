// The table of contents: parts and their tasks, each with how often what is searched for stands in it.
import type { Notice, Span } from '../notice/notice.ts';
import { TEXT_ANCHOR } from './article.ts';
import { type Html, html } from './html.ts';
import type { ReaderStrings } from './page-strings.ts';
import type { ReaderMarks } from './reader-marks.ts';

export const CONTENTS_ANCHOR = 'page-contents';

/** On a phone it is hidden until its anchor is asked for: a list that opens and closes without a script. */
export function renderContents(
  { parts, tasks }: Notice,
  { found }: ReaderMarks,
  strings: ReaderStrings,
): Html {
  const countIn = (span: Span) => found.filter(({ start }) => start >= span.start && start < span.end).length;
  const entry = (anchor: string, name: string, count: number) => {
    const times = count === 0 ? '' : html` <span class="count">${strings.times(count)}</span>`;
    return html`<a class="tap entry" href="#${anchor}"><span lang="zh-CN">${name}</span>${times}</a>`;
  };
  const listTasks = (part: number | null) =>
    tasks
      .filter((task) => task.part === part)
      .map((task) => {
        const name = task.title === task.label ? task.label : `${task.label}${task.title}`;
        return html`<li>${entry(`task-${task.number}`, name, countIn(task))}</li>`;
      });
  const listed = parts.map((part) => {
    // Its heading and what leads in its tasks.
    const inTasks = tasks.filter((task) => task.part === part.number).map(countIn);
    const count = countIn(part) - inTasks.reduce((sum, each) => sum + each, 0);
    const tasksOfPart = listTasks(part.number);
    const list = tasksOfPart.length === 0 ? '' : html`<ul>${tasksOfPart}</ul>`;
    return html`<li class="of-part">${entry(`p${part.number}.0`, `${part.label}${part.title}`, count)}${list}</li>`;
  });
  return html`<nav class="contents" id="${CONTENTS_ANCHOR}" aria-label="${strings.contents}">
<p class="caption" aria-hidden="true">${strings.contents}</p>
<ul>${listed}${listTasks(null)}</ul>
<a class="tap close" href="#${TEXT_ANCHOR}">${strings.closeContents}</a>
</nav>`;
}
