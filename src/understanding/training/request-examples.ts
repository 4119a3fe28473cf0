// The labelled requests of a corpus as examples of each head and of the tagger; ordinary questions are no requests.
import { normaliseText } from '../../text/normalise.ts';
import type { LabelledQuestion } from '../load-labelled-questions.ts';
import type { LabelledRequest } from '../load-labelled-requests.ts';
import type { LabelledTurn } from '../load-labelled-turns.ts';
import { wordingFeatures } from '../question-features.ts';
import type { REQUEST_HEADS } from '../request-reader.ts';
import { type Token, type TokenFeatures, tokensOf } from '../token-features.ts';
import { OUTSIDE, type POINTER_TAGS, type WORD_TAGS } from '../word-tagger.ts';
import type { Fold } from './cross-validate.ts';
import type { HeadExamples } from './fit-heads.ts';
import type { TaggedExample } from './fit-tagger.ts';

/** Every so many of the ordinary questions joins: in full they would drown the requests. */
const ORDINARY_SHARE = 12;
/** The same of turns of a conversation: they point at what was said, not at tasks. */
const TURN_SHARE = 2;

export type RequestExamples = HeadExamples<typeof REQUEST_HEADS>;

/** A request whose words are labelled. */
export type TaggedRequest<Tag extends string> = TaggedExample<Tag> & Fold;

export function requestExamples(
  requests: readonly LabelledRequest[],
  ordinary: readonly LabelledQuestion[],
  turns: readonly LabelledTurn[],
): RequestExamples {
  const read = requests.map((request) => ({
    ...request,
    text: request.q,
    features: wordingFeatures(request.q),
  }));
  // What asks for lists, texts, counts or facts about the document may be a request that nobody labelled as one.
  const plain = ordinary
    .filter(({ asks }) => asks === null || !['list', 'fulltext', 'count'].includes(asks))
    .filter(({ asks }, index) => asks === 'metadata' || index % ORDINARY_SHARE === 0)
    .map(({ q }) => ({ text: q, features: wordingFeatures(q) }));
  const later = turns
    .filter((_, index) => index % TURN_SHARE === 0)
    .map(({ before, q }) => ({ text: before, features: wordingFeatures(q) }));
  const labelled = <Name extends keyof RequestExamples & keyof LabelledRequest>(name: Name) =>
    read.flatMap(({ text, features: found, [name]: label }) =>
      label === null ? [] : [{ text, features: found, label }],
    );
  const none = [...plain, ...later].map((example) => ({ ...example, label: 'none' as const }));
  return {
    list: [...labelled('list'), ...none],
    listed: labelled('listed'),
    wording: labelled('wording'),
    stands: labelled('stands'),
    joining: labelled('joining'),
    structure: [...labelled('structure'), ...none],
    extent: labelled('extent'),
  };
}

/** Requests for lists and for the places of things, with the words they ask for. */
export function wordExamples(
  requests: readonly LabelledRequest[],
  features: TokenFeatures,
): TaggedRequest<(typeof WORD_TAGS)[number]>[] {
  const naming = requests.filter(({ listed, structure }) => listed === 'mention' || structure === 'location');
  return tagged(naming, features, ['asked', 'denied']);
}

/** Requests that point at tasks or parts, and those that do not, with what points. */
export function pointerExamples(
  requests: readonly LabelledRequest[],
  features: TokenFeatures,
): TaggedRequest<(typeof POINTER_TAGS)[number]>[] {
  return tagged(requests, features, ['task', 'part']);
}

function tagged<Tag extends 'asked' | 'denied' | 'task' | 'part'>(
  requests: readonly LabelledRequest[],
  features: TokenFeatures,
  kinds: readonly Tag[],
): TaggedRequest<Tag | typeof OUTSIDE>[] {
  return requests.flatMap(({ q, words }) => {
    if (words === null) return [];
    const text = normaliseText(q);
    const tokens = tokensOf(text);
    const tags = tagsOf(
      text,
      tokens,
      kinds.flatMap((tag) => words[tag].map((word) => [tag, normaliseText(word)] as const)),
    );
    return tags === null ? [] : [{ text: q, tokens: features.of(text, tokens), tags }];
  });
}

// Null when a word does not stand there, as where pinyin was read as other characters.
function tagsOf<Tag extends string>(
  text: string,
  tokens: readonly Token[],
  words: readonly (readonly [Tag, string])[],
): (Tag | typeof OUTSIDE)[] | null {
  const tags: (Tag | typeof OUTSIDE)[] = tokens.map(() => OUTSIDE);
  for (const [tag, word] of words) {
    const from = text.indexOf(word);
    if (from < 0) return null;
    for (const [index, token] of tokens.entries())
      if (token.to > from && token.from < from + word.length) tags[index] = tag;
  }
  return tags;
}
