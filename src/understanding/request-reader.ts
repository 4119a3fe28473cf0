// The learned reading of a request: whether it asks for a list of tasks, how it refers to the structure of the notice,
// and which of its words say so.
import type { Notice } from '../notice/notice.ts';
import { searchTextOf } from '../notice/search-text.ts';
import { normaliseText } from '../text/normalise.ts';
import { LIST_PROBABILITY, STRUCTURE_PROBABILITY } from '../tuning.ts';
import type { Scored } from './linear-classifier.ts';
import { type Heads, loadHeads, probabilityOf } from './linear-heads.ts';
import { wordingFeatures } from './question-features.ts';
import {
  EXTENTS,
  type Extent,
  JOININGS,
  LISTED,
  LISTS,
  type Listed,
  STANDS,
  STRUCTURES,
  type Structure,
  WORDINGS,
} from './question-kinds.ts';
import { tagWords } from './tag-words.ts';
import { loadTagger } from './tagger-files.ts';
import { TokenFeatures, tokensOf } from './token-features.ts';
import { POINTER_TAGS, type TaggerWeights, WORD_TAGS } from './word-tagger.ts';

/** A list of tasks that is asked for. */
export interface ListRequest {
  readonly listed: Listed;
  /** Normalised words that the tasks must hold, and those they must not. */
  readonly asked: readonly string[];
  readonly denied: readonly string[];
  /** The words themselves must stand there. */
  readonly isLiteral: boolean;
  readonly titlesOnly: boolean;
  /** Every one of the words in one task. */
  readonly together: boolean;
}

export interface StructureRequest {
  readonly structure: Structure;
  /** How probable the structure is; 1 where there is none. */
  readonly probability: number;
  /** How much of what is numbered is asked for. */
  readonly extent: Extent;
  /** Normalised words: the thing whose place is asked, what points at tasks, what points at parts. */
  readonly asked: readonly string[];
  readonly tasks: readonly string[];
  readonly parts: readonly string[];
}

export interface RequestReader {
  /** Null when no list is asked for. */
  list(question: string): ListRequest | null;
  structure(question: string): StructureRequest;
}

/** Reads no request in anything. */
export const NO_REQUESTS: RequestReader = {
  list: () => null,
  structure: () => ({ structure: 'none', probability: 1, extent: 'topic', asked: [], tasks: [], parts: [] }),
};

/** A reader that reads each question once: for the turns of one conversation. */
export function rememberRequests(reader: RequestReader): RequestReader {
  const once = <Read>(read: (question: string) => Read) => {
    const known = new Map<string, Read>();
    return (question: string) => {
      // Most questions ask for no list: null, too, is read once.
      if (!known.has(question)) known.set(question, read(question));
      return known.get(question) as Read;
    };
  };
  return { list: once(reader.list), structure: once(reader.structure) };
}

export const REQUEST_HEADS = {
  list: LISTS,
  listed: LISTED,
  wording: WORDINGS,
  stands: STANDS,
  joining: JOININGS,
  structure: STRUCTURES,
  extent: EXTENTS,
} as const;

/** The files of each tagger begin with its name. */
export const TAGGER_NAMES = { words: 'words', pointers: 'pointers' } as const;

/** The two taggers of words. */
interface Taggers {
  readonly words: TaggerWeights<(typeof WORD_TAGS)[number]>;
  readonly pointers: TaggerWeights<(typeof POINTER_TAGS)[number]>;
}

/** Loads the reader from `directory` for questions to a notice. @throws ClassifierError */
export function loadRequestReader(directory: string, notice: Notice): RequestReader {
  return createRequestReader(notice, loadHeads(directory, REQUEST_HEADS), {
    words: loadTagger(directory, TAGGER_NAMES.words, WORD_TAGS),
    pointers: loadTagger(directory, TAGGER_NAMES.pointers, POINTER_TAGS),
  });
}

/** The features of tokens in questions to a notice. */
export function tokenFeaturesOf(notice: Notice): TokenFeatures {
  const texts = notice.tasks.map(({ number }) =>
    notice.clauses
      .filter(({ task }) => task === number)
      .map(searchTextOf)
      .join('\n'),
  );
  return new TokenFeatures(texts);
}

function createRequestReader(
  notice: Notice,
  heads: Heads<typeof REQUEST_HEADS>,
  taggers: Taggers,
): RequestReader {
  const tokenFeatures = tokenFeaturesOf(notice);
  const tag = <Tag extends string>(
    question: string,
    tagger: TaggerWeights<Tag>,
    wanted: readonly NoInfer<Tag>[],
  ) => tagWords(normaliseText(question), tokenFeatures, tagger, wanted);
  return {
    list(question) {
      const found = wordingFeatures(question);
      if (probabilityOf(heads.list.predict(found), 'list') < LIST_PROBABILITY) return null;
      // “数据” in quotation marks is that word, and no figures.
      const isQuoted = tokensOf(normaliseText(question)).some(
        ({ text, isQuoted }) => isQuoted && tokenFeatures.isHeld(text),
      );
      const listed = isQuoted ? 'mention' : (heads.listed.predict(found)[0]?.label ?? 'mention');
      const words = listed === 'mention' ? tag(question, taggers.words, ['asked', 'denied']) : () => [];
      const asked = words('asked').filter((word) => !TASK_NOUN.test(word));
      const denied = words('denied');
      // 任务清单 names nothing that tasks are to hold.
      if (listed === 'mention' && asked.length + denied.length === 0) return null;
      return {
        listed,
        asked,
        denied,
        isLiteral: is(heads.wording.predict(found), 'literal'),
        titlesOnly: is(heads.stands.predict(found), 'titles'),
        together: joinsAll(normaliseText(question)) ?? is(heads.joining.predict(found), 'all'),
      };
    },
    structure(question) {
      const found = wordingFeatures(question);
      const [best] = heads.structure.predict(found);
      if (best === undefined || best.label === 'none' || best.probability < STRUCTURE_PROBABILITY)
        return NO_REQUESTS.structure(question);
      const { label: structure, probability } = best;
      const words = structure === 'location' ? tag(question, taggers.words, ['asked']) : () => [];
      const isPointing = structure === 'numbered' || structure === 'count';
      const wanted = structure === 'numbered' ? (['task', 'part'] as const) : [];
      const pointers = isPointing ? tag(question, taggers.pointers, wanted) : () => [];
      return {
        structure,
        probability,
        extent: heads.extent.predict(found)[0]?.label ?? 'topic',
        asked: words('asked'),
        tasks: pointers('task'),
        parts: pointers('part'),
      };
    },
  };
}

const TASK_NOUN =
  /^(?:重点|所有|全部)*(?:任务|条款|条目|事项|清单|列表|目录)+$|^(?:tasks?|items?|clauses?|list)$/;
const ANY_OF = /或|任一|任意|\bor\b|\beither\b|\bany of\b/;
const ALL_OF = /同时|同一[项条个]|兼有|既.+又|[”"」]都有|\bboth\b/;

// Where 或 stands one word is enough, where 同时 stands all must be there, whatever else is said.
function joinsAll(text: string): boolean | null {
  if (ANY_OF.test(text)) return false;
  return ALL_OF.test(text) ? true : null;
}

function is<Label extends string>(scored: readonly Scored<Label>[], label: Label): boolean {
  return scored[0]?.label === label;
}
