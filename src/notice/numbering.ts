// Looks for holes and repeats in the numbering of a document.
import { parseNumeral } from '../text/numerals.ts';
import type { Part, Task } from './notice.ts';

/** One sentence for each hole, repeat or step back in the numbers of the parts and of the tasks. */
export function checkNumbering(parts: readonly Part[], tasks: readonly Task[]): string[] {
  return [...checkRun('part', parts), ...checkRun('task', tasks)];
}

function checkRun(
  what: string,
  items: readonly { readonly label: string; readonly number: number }[],
): string[] {
  const problems: string[] = [];
  let previous = 0;
  for (const item of items) {
    // 第二条之一 was put in behind 第二条 and is no number of the run.
    if (item.label.includes('之')) continue;
    // The printed number: items counted through the document restart it under each part, which is in order.
    const printed = parseNumeral(item.label.replace(/[第条章编、.．()（）]/g, '')) ?? item.number;
    const expected = previous + 1;
    if (printed === previous) problems.push(`${what} ${item.label} stands twice`);
    else if (printed > expected) problems.push(`${what} ${expected} is missing before ${item.label}`);
    else if (printed < expected && printed !== 1)
      problems.push(`${what} ${item.label} stands after ${previous}`);
    previous = printed;
  }
  return problems;
}
