// What a question can be judged to be; a closed union, in the order of the judge's outputs.

/** What a question is judged to be; `answered` and `not_in_notice` are questions on the notice's subject. */
export const JUDGEMENTS = [
  'answered',
  'not_in_notice',
  'off_topic',
  'injection',
  'opinion',
  'smalltalk',
] as const;
export type Judgement = (typeof JUDGEMENTS)[number];
