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

/** Whether, by the form of the question alone, a notice of this kind is likely to hold what is asked. */
export const HOLDINGS = ['held', 'not_held'] as const;
export type Holding = (typeof HOLDINGS)[number];

/** Whether a list of tasks is asked for. */
export const LISTS = ['none', 'list'] as const;

/** What the tasks on a list have in common. */
export const LISTED = ['mention', 'figures', 'documents', 'deadlines'] as const;
export type Listed = (typeof LISTED)[number];

/** Whether the words of a list must stand there themselves, or what they mean in any words. */
export const WORDINGS = ['literal', 'meant'] as const;

/** Where the words of a list must stand. */
export const STANDS = ['anywhere', 'titles'] as const;

/** Whether one of several words is enough, or all must stand in one task. */
export const JOININGS = ['any', 'all'] as const;

/** How a question refers to the structure of the notice; `none`: it does not. */
export const STRUCTURES = ['none', 'numbered', 'location', 'outline', 'parts', 'count'] as const;
export type Structure = (typeof STRUCTURES)[number];

/** How much of the numbered tasks or parts is asked for: themselves, what they are called, or something within them. */
export const EXTENTS = ['whole', 'titles', 'topic'] as const;
export type Extent = (typeof EXTENTS)[number];
