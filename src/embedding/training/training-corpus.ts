// The project's own training material as plain data: citable units, the questions they answer, everyday words.

export interface TrainingUnit {
  /** `t3.1`; with the notice's id before it where there are several notices. */
  readonly id: string;
  readonly text: string;
  /** Title of the task or part that the unit stands in; '' for what stands outside and for titles themselves. */
  readonly title: string;
  /** Units of one task, part or section; the coarse label. */
  readonly group: string;
}

export interface TrainingQuestion {
  readonly text: string;
  /** Ids of the units that answer; empty where only the group is known. */
  readonly units: readonly string[];
  /** null: no unit answers, the question is off the subject. */
  readonly group: string | null;
  readonly language: string;
  readonly source: QuestionSource;
}

/** Only the questions of `corpus` are keys of the product; the others are learnt from. */
export type QuestionSource = 'corpus' | 'understanding' | 'seed';

export interface GlossaryEntry {
  readonly term: string;
  readonly official: readonly string[];
}

export interface TrainingCorpus {
  readonly units: readonly TrainingUnit[];
  /** Keys of the product. */
  readonly questions: readonly TrainingQuestion[];
  /** Questions that are no keys, some of them off the subject. */
  readonly otherQuestions: readonly TrainingQuestion[];
  readonly glossary: readonly GlossaryEntry[];
}

/** What is embedded of a unit: a clause alone often does not say what it speaks of, its title does. */
export function keyTextOf(unit: Pick<TrainingUnit, 'title' | 'text'>): string {
  return unit.title === '' ? unit.text : `${unit.title} ${unit.text}`;
}
