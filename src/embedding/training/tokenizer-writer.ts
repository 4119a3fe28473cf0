// Writes the vocabulary as the tokenizer and configuration files that transformers.js (and Python) read.
import {
  PADDING_ID,
  SEPARATOR_PATTERN,
  SPECIAL_PIECES,
  START_ID,
  UNKNOWN_ID,
  type Vocabulary,
} from './vocabulary.ts';

/** Scores keep this many decimals: enough to order any two segmentations, and the file stays small. */
const SCORE_DECIMALS = 4;

/** Scores as the written file has them; train with these, so that training segments as the product will. */
export function roundScores(vocabulary: Vocabulary): Vocabulary {
  return {
    pieces: vocabulary.pieces,
    scores: vocabulary.scores.map((score) => Number(score.toFixed(SCORE_DECIMALS))),
  };
}

/** File name → content: `tokenizer.json`, `tokenizer_config.json`, `config.json`. */
export function writeTokenizer(vocabulary: Vocabulary, dimension: number): Record<string, string> {
  const [padding, start, unknown] = SPECIAL_PIECES;
  const special = { single_word: false, lstrip: false, rstrip: false, normalized: false, special: true };
  const tokenizer = {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: SPECIAL_PIECES.map((content, id) => ({ id, content, ...special })),
    normalizer: null,
    pre_tokenizer: {
      type: 'Split',
      pattern: { Regex: SEPARATOR_PATTERN },
      behavior: 'Removed',
      invert: false,
    },
    // The start piece makes every text, the empty one too, at least one piece long.
    post_processor: {
      type: 'TemplateProcessing',
      single: [{ SpecialToken: { id: start, type_id: 0 } }, { Sequence: { id: 'A', type_id: 0 } }],
      pair: [
        { SpecialToken: { id: start, type_id: 0 } },
        { Sequence: { id: 'A', type_id: 0 } },
        { Sequence: { id: 'B', type_id: 0 } },
      ],
      special_tokens: { [start]: { id: start, ids: [START_ID], tokens: [start] } },
    },
    decoder: null,
    model: {
      type: 'Unigram',
      unk_id: UNKNOWN_ID,
      vocab: vocabulary.pieces.map((piece, id) => [piece, vocabulary.scores[id] ?? 0]),
      byte_fallback: false,
    },
  };
  const tokenizerConfig = {
    tokenizer_class: 'PreTrainedTokenizer',
    model_max_length: 4096,
    padding_side: 'right',
    pad_token: padding,
    bos_token: start,
    unk_token: unknown,
    clean_up_tokenization_spaces: false,
  };
  const config = {
    model_type: 'bert',
    architectures: ['BertModel'],
    hidden_size: dimension,
    vocab_size: vocabulary.pieces.length,
    pad_token_id: PADDING_ID,
  };
  return {
    'tokenizer.json': `${JSON.stringify(tokenizer)}\n`,
    'tokenizer_config.json': `${JSON.stringify(tokenizerConfig, null, 2)}\n`,
    'config.json': `${JSON.stringify(config, null, 2)}\n`,
  };
}
