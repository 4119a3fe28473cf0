// The text of a notice as the reader shows it: headings and paragraphs in their order, with nothing left out.
import type { Clause, Notice } from '../notice/notice.ts';

/** A clause, or characters that belong to none and are shown all the same. */
export interface Piece {
  readonly id: string | null;
  readonly text: string;
  /** Where it begins in the text as received. */
  readonly start: number;
}

export interface Paragraph {
  readonly kind: 'heading' | 'text';
  readonly pieces: readonly Piece[];
}

/** Paragraphs that belong together: one task, one part's head, one section of the front matter. */
export interface Passage {
  readonly section: Clause['section'];
  readonly part: number | null;
  readonly task: number | null;
  readonly paragraphs: readonly Paragraph[];
}

interface OpenPassage extends Passage {
  readonly paragraphs: { kind: Paragraph['kind']; pieces: Piece[] }[];
}

export function readPassages({ text, clauses }: Notice): Passage[] {
  const passages: OpenPassage[] = [];
  let end = 0;
  for (const clause of clauses) {
    const gap = text.slice(end, clause.start);
    const stray = strayPieces(text, end, clause.start);
    end = clause.end;
    const piece = { id: clause.id, text: clause.text, start: clause.start };
    const kind = isHeading(clause) ? 'heading' : 'text';
    let passage = passages.at(-1);
    if (passage === undefined || !belongs(passage, clause)) {
      const { section, part, task } = clause;
      passage = { section, part, task, paragraphs: [] };
      passages.push(passage);
    }
    const paragraph = passage.paragraphs.at(-1);
    const goesOn = paragraph?.kind === kind && kind === 'text' && !gap.includes('\n');
    if (goesOn) paragraph.pieces.push(...stray, piece);
    else passage.paragraphs.push({ kind, pieces: [...stray, piece] });
  }
  const rest = strayPieces(text, end, text.length);
  if (rest.length > 0) passages.push(strayPassage(rest));
  return passages;
}

// Task 3 has t3.0 for its title, part 2 has p2.0 for its heading.
function isHeading({ id, section }: Clause): boolean {
  return section === 'title' || ((section === 'task' || section === 'part') && id.endsWith('.0'));
}

function belongs(passage: Passage, clause: Clause): boolean {
  return passage.section === clause.section && passage.part === clause.part && passage.task === clause.task;
}

// The characters between two clauses, without the white space around them.
function strayPieces(text: string, from: number, to: number): Piece[] {
  const gap = text.slice(from, to);
  const stray = gap.trim();
  return stray === '' ? [] : [{ id: null, text: stray, start: from + gap.indexOf(stray) }];
}

function strayPassage(pieces: Piece[]): OpenPassage {
  return {
    section: 'closing',
    part: null,
    task: null,
    paragraphs: [{ kind: 'text', pieces }],
  };
}
