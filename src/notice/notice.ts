// The vocabulary of a notice as data: Notice, Part, Task, Clause. Offsets are UTF-16 units into the text as received.

export type Section = 'title' | 'reprint' | 'addressees' | 'preamble' | 'part' | 'task' | 'closing';

/** A half-open range of UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One whole citable unit: a sentence, a title, a heading, a line. `text` is the notice's own characters. */
export interface Clause extends Span {
  /** `t1.0` the title of task 1, `t1.2` its second clause, `p3.0` a heading, `p3.1` its lead-in, `pre.1`, `title` … */
  readonly id: string;
  readonly section: Section;
  readonly part: number | null;
  readonly task: number | null;
  readonly text: string;
}

/** A numbered item of a notice; an article of a regulation. */
export interface Task extends Span {
  readonly number: number;
  /** The number as the text writes it: `(一)`, `第三条`, `1.`. */
  readonly label: string;
  /** The title without its label and full stop; the label where the item has no title of its own. */
  readonly title: string;
  readonly part: number | null;
}

export interface Part extends Span {
  readonly number: number;
  readonly label: string;
  readonly title: string;
}

/** What the document says of itself; null where it does not. */
export interface Metadata {
  readonly title: string;
  readonly issuer: string | null;
  /** As written, for example 2019年7月3日. */
  readonly date: string | null;
  readonly addressees: string | null;
}

export interface Notice {
  readonly id: string;
  /** SHA-256 of the file as received. */
  readonly sha256: string;
  readonly text: string;
  readonly metadata: Metadata;
  readonly parts: readonly Part[];
  readonly tasks: readonly Task[];
  /** Every citable unit in the order of the text. */
  readonly clauses: readonly Clause[];
  /** Holes and repeats in the numbering, as sentences; reported, never repaired. */
  readonly problems: readonly string[];
}
