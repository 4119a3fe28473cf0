// Turns the text of a Chinese official document into a Notice: parts, tasks and clauses with their offsets.
import { readFrontMatter } from './front-matter.ts';
import type { Line } from './lines.ts';
import { readLines } from './lines.ts';
import { chooseLevels, type Levels } from './markers.ts';
import type { Clause, Notice, Part, Section, Span, Task } from './notice.ts';
import { checkNumbering } from './numbering.ts';
import { splitSentences } from './split-sentences.ts';

/** A first sentence longer than this (UTF-16 units) is a clause of its item, not the item's title. */
const LONGEST_TITLE = 60;

/** Parses `text` as received; `id` and `sha256` (of the file) are carried into the result. */
export function parseNotice(text: string, id: string, sha256: string): Notice {
  const lines = readLines(text);
  const firstItem = lines.findIndex((line) => line.marker !== null);
  const front = readFrontMatter(lines, firstItem === -1 ? lines.length : firstItem);
  const body = lines.slice(front.bodyStart, front.bodyEnd);
  // A list of attachments behind the body is numbered too, and says nothing about its tasks.
  const levels = chooseLevels(new Set(body.flatMap((line) => line.marker?.kind ?? [])));
  const blocks = openBlocks(body, levels);
  const units = blocks.map((block): Unit => ({ block, clauses: blockClauses(text, block, levels) }));
  const parts = units.flatMap((unit, place) =>
    unit.block.level === 'part' ? [readPart(unit, endOfPart(units, place))] : [],
  );
  const tasks = units.flatMap((unit) => (unit.block.level === 'task' ? [readTask(unit)] : []));
  const clauses = [...front.clauses, ...units.flatMap((unit) => unit.clauses)].sort(
    (a, b) => a.start - b.start,
  );
  return {
    id,
    sha256,
    text,
    metadata: front.metadata,
    parts,
    tasks,
    clauses,
    problems: checkNumbering(parts, tasks),
  };
}

/** A heading, an item or the running text before the first of them, with the lines that belong to it. */
interface Block {
  readonly level: 'part' | 'task' | 'text';
  readonly part: number | null;
  readonly task: number | null;
  /** Prefix of its clauses' ids: `p3`, `t12`, `pre`. */
  readonly prefix: string;
  readonly lines: Line[];
}

/** A block with the clauses cut from it. */
interface Unit {
  readonly block: Block;
  readonly clauses: readonly Clause[];
}

function levelOf(line: Line, levels: Levels): Block['level'] {
  if (line.marker === null) return 'text';
  if (line.marker.kind === levels.part) return 'part';
  return line.marker.kind === levels.task ? 'task' : 'text';
}

function openBlocks(lines: readonly Line[], levels: Levels): Block[] {
  const blocks: Block[] = [];
  const used = new Map<string, number>();
  const restarts = { part: numbersRestart(lines, levels.part), task: numbersRestart(lines, levels.task) };
  const counts = { part: 0, task: 0 };
  // Two items with one number keep it (the numbering is reported, not repaired); only their ids must differ.
  const uniquePrefix = (prefix: string): string => {
    const times = (used.get(prefix) ?? 0) + 1;
    used.set(prefix, times);
    return times === 1 ? prefix : `${prefix}r${times}`;
  };
  for (const line of lines) {
    const level = levelOf(line, levels);
    const current = blocks.at(-1);
    if (level === 'text' || line.marker === null) {
      if (current !== undefined) current.lines.push(line);
      else blocks.push({ level: 'text', part: null, task: null, prefix: 'pre', lines: [line] });
      continue;
    }
    counts[level] += 1;
    const number = restarts[level] ? counts[level] : line.marker.number;
    blocks.push(
      level === 'part'
        ? { level, part: number, task: null, prefix: uniquePrefix(`p${number}`), lines: [line] }
        : {
            level,
            part: current?.part ?? null,
            task: number,
            prefix: uniquePrefix(`t${number}`),
            lines: [line],
          },
    );
  }
  return blocks;
}

// (一) that begins anew under each heading cannot name a task by itself: such items are counted through the document.
function numbersRestart(lines: readonly Line[], kind: Levels['task']): boolean {
  const numbers = lines.flatMap((line) => (line.marker?.kind === kind ? [line.marker.number] : []));
  return numbers.some((number, index) => index > 0 && number === 1);
}

const SECTIONS: Readonly<Record<Block['level'], Section>> = { part: 'part', task: 'task', text: 'preamble' };

function blockClauses(text: string, block: Block, levels: Levels): Clause[] {
  const structured = levels.task !== null;
  const spans = block.lines.flatMap((line) =>
    structured ? splitSentences(text, line.start, line.end) : [line],
  );
  const firstNumber = hasTitle(block, spans) ? 0 : 1;
  return spans.map(({ start, end }, index) => ({
    id: `${block.prefix}.${firstNumber + index}`,
    section: SECTIONS[block.level],
    part: block.part,
    task: block.task,
    start,
    end,
    text: text.slice(start, end),
  }));
}

// Articles of a regulation have no titles: their first sentence already is a rule.
function hasTitle(block: Block, sentences: readonly Span[]): boolean {
  const marker = block.lines[0]?.marker;
  const first = sentences[0];
  if (block.level === 'text' || marker === null || marker === undefined || first === undefined) return false;
  return marker.kind !== 'article' && first.end - first.start <= LONGEST_TITLE;
}

function readItem({ block, clauses }: Unit): Span & { label: string; title: string } {
  const label = block.lines[0]?.marker?.label ?? '';
  const heading = clauses.find((clause) => clause.id === `${block.prefix}.0`);
  const title =
    heading?.text
      .slice(label.length)
      .trim()
      .replace(/[。.:：]$/, '') ?? label;
  return { start: clauses[0]?.start ?? 0, end: clauses.at(-1)?.end ?? 0, label, title };
}

function readPart(unit: Unit, end: number): Part {
  return { number: unit.block.part ?? 0, ...readItem(unit), end };
}

// A part reaches to the last clause before the next part.
function endOfPart(units: readonly Unit[], place: number): number {
  let end = 0;
  for (let at = place; at === place || (at < units.length && units[at]?.block.level !== 'part'); at++) {
    end = units[at]?.clauses.at(-1)?.end ?? end;
  }
  return end;
}

function readTask(unit: Unit): Task {
  return { number: unit.block.task ?? 0, ...readItem(unit), part: unit.block.part };
}
