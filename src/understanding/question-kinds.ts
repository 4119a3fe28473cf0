// What a question can be: the kinds of turn, and the kinds of thing that would answer it. Closed unions.

/** What a turn of the user is. */
export const ACTS = ['question', 'smalltalk', 'off_topic', 'injection', 'opinion'] as const;
export type Act = (typeof ACTS)[number];

/** The kind of thing that would answer a question; `rule` (whether, what, how in terms of policy) is the plain one. */
export const ASKED_KINDS = [
  'rule',
  'amount',
  'fee',
  'percentage',
  'date',
  'duration',
  'place',
  'contact',
  'materials',
  'procedure',
  'threshold',
  'definition',
  'members',
  'actor',
  'count',
  'list',
  'fulltext',
  'result',
  'why',
  'comparison',
  'metadata',
  'penalty',
  'other_document',
] as const;
export type AskedKind = (typeof ASKED_KINDS)[number];

/** Whether a turn after another is understood by itself, or only with the question before it. */
export const LEANINGS = ['alone', 'leaning'] as const;
export type Leaning = (typeof LEANINGS)[number];

/** Whether, by the form of the question alone, a notice of this kind is likely to hold what is asked. */
export const HOLDINGS = ['held', 'not_held'] as const;
export type Holding = (typeof HOLDINGS)[number];
