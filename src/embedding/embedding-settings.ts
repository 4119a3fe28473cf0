// Which embedding model the settings ask for, and which combinations of settings make no sense.
import { familyOf, type Pooling } from './model-families.ts';

/** What stands before a text, by the side it is on. */
export interface Prefixes {
  readonly queryPrefix: string;
  readonly passagePrefix: string;
}

export interface HubSettings extends Prefixes {
  /** Name of the model on the hub: `owner/name`. */
  readonly model: string;
  /** Address of the hub; null for the library's own. */
  readonly hub: string | null;
  readonly pooling: Pooling;
}

export interface EndpointSettings extends Prefixes {
  /** Name of the model at the endpoint. */
  readonly model: string;
  /** Address before `/embeddings`. */
  readonly baseUrl: string;
  /** Null when the endpoint wants none. */
  readonly apiKey: string | null;
}

/** Exactly one model decides the vectors. */
export type EmbeddingSettings =
  | { readonly kind: 'shipped' }
  | ({ readonly kind: 'hub' } & HubSettings)
  | ({ readonly kind: 'endpoint' } & EndpointSettings);

/** The environment's variables on embedding, those that are set. */
export interface EmbeddingVariables<P extends string = string> {
  readonly EMBEDDING_MODEL?: string | undefined;
  readonly EMBEDDING_HUB?: string | undefined;
  readonly EMBEDDING_BASE_URL?: string | undefined;
  readonly EMBEDDING_POOLING?: P | undefined;
  readonly EMBEDDING_QUERY_PREFIX?: string | undefined;
  readonly OPENAI_API_KEY?: string | undefined;
}

/** As EMBEDDING_QUERY_PREFIX: no prefix, though the model's family has one. An empty variable counts as unset. */
export const NO_PREFIX = 'none';

/** The name becomes a folder and a part of an address: an owner and a name, never a path. */
const HUB_NAME = /^[A-Za-z\d][\w.-]*\/[A-Za-z\d][\w.-]*$/;

/** One line a fault, each beginning with the variable's name; none when the variables fit together. */
export function explainCombination(given: EmbeddingVariables): string[] {
  const { EMBEDDING_MODEL: model, EMBEDDING_BASE_URL: endpoint, EMBEDDING_POOLING: pooling } = given;
  const faults: string[] = [];
  if (endpoint !== undefined) {
    if (model === undefined) faults.push('EMBEDDING_MODEL: needed beside EMBEDDING_BASE_URL');
    if (given.EMBEDDING_HUB !== undefined) {
      faults.push('EMBEDDING_HUB: not beside EMBEDDING_BASE_URL, one of the two decides');
    }
    if (pooling !== undefined) {
      faults.push('EMBEDDING_POOLING: not beside EMBEDDING_BASE_URL, an endpoint pools by itself');
    }
  } else if (model === undefined) {
    for (const name of ['EMBEDDING_HUB', 'EMBEDDING_POOLING', 'EMBEDDING_QUERY_PREFIX'] as const) {
      if (given[name] !== undefined) faults.push(`${name}: means nothing without EMBEDDING_MODEL`);
    }
  } else if (!HUB_NAME.test(model) || /\.\.|--|\.git$/.test(model)) {
    faults.push('EMBEDDING_MODEL: not the name of a hub model, such as Xenova/bge-small-zh-v1.5');
  } else if (pooling === undefined && familyOf(model) === null) {
    // A wrong guess would still give vectors, only worse ones.
    faults.push(`EMBEDDING_POOLING: needed (mean or cls), ${model} is of no known family`);
  }
  return faults;
}

/** The choice of variables that explainCombination finds no fault with. */
export function chooseEmbedding(given: EmbeddingVariables<Pooling>): EmbeddingSettings {
  const { EMBEDDING_MODEL: model, EMBEDDING_BASE_URL: baseUrl } = given;
  if (model === undefined) return { kind: 'shipped' };
  const family = familyOf(model);
  const prefix = given.EMBEDDING_QUERY_PREFIX ?? family?.queryPrefix ?? '';
  const prefixes = {
    queryPrefix: prefix === NO_PREFIX ? '' : prefix,
    passagePrefix: family?.passagePrefix ?? '',
  };
  if (baseUrl !== undefined) {
    return { kind: 'endpoint', model, baseUrl, apiKey: given.OPENAI_API_KEY ?? null, ...prefixes };
  }
  const pooling = given.EMBEDDING_POOLING ?? family?.pooling ?? 'mean';
  return { kind: 'hub', model, hub: given.EMBEDDING_HUB ?? null, pooling, ...prefixes };
}
