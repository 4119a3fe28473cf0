// What can be wrong with a written sentence, judged by the clauses that it cites.

export const FAULT_KINDS = [
  'number',
  'date',
  'place',
  'document',
  'organisation',
  'force',
  'aspect',
  'negation',
  'scope',
  'merged',
  'role',
  'unsupported',
  'markup',
  'language',
] as const;
/** `role`: the words stand in the clauses, but in another relation; `merged`: words of several statements joined in one. */
export type FaultKind = (typeof FAULT_KINDS)[number];

export interface Fault {
  readonly kind: FaultKind;
  /** The words of the sentence, or of the clause where something of it is lost. */
  readonly text: string;
}
