// A finished answer: its lines, what was checked, caveats, the label, and a button that copies it.
import type { Answer } from '../../protocol.ts';
import { copyText } from '../copy-text.ts';
import { create, createButton, createIcon, fill } from '../dom.ts';
import { type Line, readLines } from '../statements.ts';
import { fillIn } from '../strings.ts';
import type { ViewContext } from './context.ts';
import { ICONS } from './icons.ts';
import { createReferencesCard } from './references-card.ts';
import { createStatements } from './statements-view.ts';

export function createAnswer(question: string, answer: Answer, context: ViewContext): HTMLElement {
  const isSilent = answer.outcome === 'not_in_notice';
  const lines = readLines(answer.answer, [...answer.citations, ...answer.related]);
  const content = isSilent ? createSilence(lines, context) : createStatements(lines, context);
  const caveats = answer.caveats.map((caveat) => create('p', { class: 'caveat' }, caveat));
  const bubble = create(
    'div',
    { class: isSilent ? 'bubble silent' : 'bubble' },
    ...addLabel(
      answer.label,
      lines,
      [...content, ...createChecked(answer, context), ...caveats],
      createCopyButton(question, answer, context),
    ),
  );
  return create('div', { class: 'answer' }, bubble, createReferencesCard(answer.references, context));
}

/** What is missing in plain sight; the nearest clauses set apart, so that nobody takes them for the answer. */
function createSilence(lines: readonly Line[], context: ViewContext): HTMLElement[] {
  const { strings } = context;
  const said = lines.filter(({ chips }) => chips.length === 0);
  const nearest = lines.filter(({ chips }) => chips.length > 0);
  const [missing, ...rest] = said.map(({ text }) => text);
  // The sentence that leads over to the clauses is their heading here.
  if (nearest.length > 0) rest.pop();
  const heading = create(
    'p',
    { class: 'card-heading' },
    createIcon(ICONS.silent),
    create('span', {}, missing ?? ''),
  );
  const blocks = [heading, ...rest.map((text) => create('p', { class: 'said' }, text))];
  if (nearest.length > 0) {
    const title = create('p', { class: 'nearest-heading' }, strings.nearest);
    blocks.push(create('div', { class: 'nearest' }, title, ...createStatements(nearest, context)));
  }
  return blocks;
}

function createChecked({ checked }: Answer, { strings }: ViewContext): HTMLElement[] {
  if (checked === null) return [];
  const sentence = fillIn(strings.checked, { tasks: checked.tasks });
  return [create('p', { class: 'checked' }, createIcon(ICONS.check), sentence)];
}

/**
 * The content with the line that says who wrote it, from the first text on and for as long as the text is there: above
 * what a language model wrote, so that nobody reads that without it; below quotes, which their bars mark already.
 */
export function addLabel(
  label: string,
  lines: readonly Line[],
  content: readonly HTMLElement[],
  button: HTMLElement | null,
): HTMLElement[] {
  if (label === '') return [...content];
  const isWritten = lines.some(({ kind }) => kind === 'written');
  const line = create('p', { class: 'label' }, label);
  if (!isWritten) return [...content, create('div', { class: 'answer-footer' }, line, button)];
  const footer = button === null ? [] : [create('div', { class: 'answer-footer' }, button)];
  return [line, ...content, ...footer];
}

function createCopyButton(question: string, answer: Answer, context: ViewContext): HTMLButtonElement {
  const { strings, say } = context;
  const name = create('span', {}, strings.copy);
  const copy = async () => {
    const isCopied = await context.copy(copyText(question, answer, strings, context.resolve));
    const sentence = isCopied ? strings.copied : strings.copyFailed;
    fill(name, sentence);
    say(sentence);
  };
  return createButton({ class: 'plain', click: () => void copy() }, createIcon(ICONS.copy), name);
}
