// What a retrieval arm is: one way of finding, measured on its own.

export interface Arm {
  readonly name: string;
  /** Ids of the clauses found, best first. */
  search(question: string): Promise<readonly string[]>;
}
