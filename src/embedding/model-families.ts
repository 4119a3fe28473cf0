// What known families of embedding models want: how their output is pooled, what stands before a text. By name.

/** How the vectors of a text's pieces become one: their mean, or the first one (the classification token's). */
export type Pooling = 'mean' | 'cls';

export interface Family {
  readonly pooling: Pooling;
  /** Put before a question; '' for nothing. It is sent as it is, after the text was normalised. */
  readonly queryPrefix: string;
  /** Put before what is searched. */
  readonly passagePrefix: string;
}

const plain = (pooling: Pooling): Family => ({ pooling, queryPrefix: '', passagePrefix: '' });

/** From the models' cards and FlagEmbedding's model_mapping.py; the first that fits counts, so the particular stands before the general. */
const FAMILIES: readonly (readonly [RegExp, Family])[] = [
  [/\bbge-m3$/, plain('cls')],
  [/\bbge-\w+-zh\b/, { ...plain('cls'), queryPrefix: '为这个句子生成表示以用于检索相关文章：' }],
  [
    /\bbge-\w+-en\b/,
    { ...plain('cls'), queryPrefix: 'Represent this sentence for searching relevant passages: ' },
  ],
  // Not its "instruct" models, which want a task described in the prefix.
  [
    /\be5-(?:small|base|large)(?:-v2)?$/,
    { pooling: 'mean', queryPrefix: 'query: ', passagePrefix: 'passage: ' },
  ],
  [/\bgte-(?:\w+-zh|multilingual-\w+|\w+-en-v1\.5)$/, plain('cls')],
  [/\bgte-(?:small|base|large)$/, plain('mean')],
  [/\bMiniLM-L\d+/i, plain('mean')],
];

/** The family that a model's name tells, with or without its owner before it; null when it tells none. */
export function familyOf(model: string): Family | null {
  return FAMILIES.find(([name]) => name.test(model))?.[1] ?? null;
}
