// Whether a language model writes, which one, and how long it may take; and which settings do not fit together.
import type { EndpointAddress } from '../openai-client.ts';

export interface ModelSettings extends EndpointAddress {
  /** Name of the model at the endpoint. */
  readonly model: string;
  /** Milliseconds until a first checked sentence can be shown. */
  readonly firstTextMs: number;
  /** Milliseconds for the whole answer. */
  readonly timeoutMs: number;
  /** Milliseconds for which an endpoint that failed too often is left alone. */
  readonly cooldownMs: number;
}

/** The environment's variables on the language model. */
export interface ModelVariables {
  readonly OPENAI_MODEL?: string | undefined;
  readonly OPENAI_BASE_URL?: string | undefined;
  readonly OPENAI_API_KEY?: string | undefined;
  readonly MODEL_FIRST_TEXT_MS: number;
  readonly MODEL_TIMEOUT_MS: number;
  readonly MODEL_COOLDOWN_MS: number;
}

const OPENAI = 'https://api.openai.com/v1';

/** One line a fault, each beginning with the variable's name. */
export function explainModelCombination(
  given: {
    readonly [name in keyof ModelVariables]?: unknown;
  },
): string[] {
  const isOn = given.OPENAI_MODEL !== undefined;
  if (isOn && given.OPENAI_API_KEY === undefined && given.OPENAI_BASE_URL === undefined) {
    return ['OPENAI_MODEL: needs OPENAI_API_KEY or OPENAI_BASE_URL beside it'];
  }
  return [];
}

/** Null when answers are the notice's own words alone. */
export function chooseModel(given: ModelVariables): ModelSettings | null {
  if (given.OPENAI_MODEL === undefined) return null;
  return {
    model: given.OPENAI_MODEL,
    baseUrl: given.OPENAI_BASE_URL ?? OPENAI,
    apiKey: given.OPENAI_API_KEY ?? null,
    firstTextMs: given.MODEL_FIRST_TEXT_MS,
    timeoutMs: given.MODEL_TIMEOUT_MS,
    cooldownMs: given.MODEL_COOLDOWN_MS,
  };
}
