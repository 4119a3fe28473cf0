// The environment, parsed once: every setting, its default and what is wrong with a bad one.
import { z } from 'zod';
import {
  chooseEmbedding,
  type EmbeddingSettings,
  explainCombination,
} from './embedding/embedding-settings.ts';
import { chooseModel, explainModelCombination, type ModelSettings } from './model/model-settings.ts';

const commaSeparated = (text: string) =>
  text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');

/** Web addresses; a user and password in one would end up in messages. */
const address = z
  .url({ protocol: /^https?$/ })
  .refine((text) => !/^\w+:\/\/[^/]*@/.test(text), 'an address must hold no user and password');

/** Sent in a header, which takes nothing else; the message must not repeat it. */
const key = z.string().regex(/^[\x21-\x7e]+$/, 'a key holds only visible ASCII characters');
/** The longest wait that a timer of Node can hold is 24 days; an hour is beyond any use. */
const milliseconds = (usual: number) => z.coerce.number().int().min(1).max(3_600_000).default(usual);

const environmentSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8787),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('./data'),
  ALLOWED_ORIGINS: z.string().default('').transform(commaSeparated).pipe(z.array(z.url())),
  API_KEYS: z.string().transform(commaSeparated).pipe(z.array(key).min(1, 'holds no key')).optional(),
  PUBLIC_URL: address.optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  EMBEDDING_MODEL: z.string().optional(),
  EMBEDDING_HUB: address.optional(),
  EMBEDDING_BASE_URL: address.optional(),
  EMBEDDING_POOLING: z.enum(['mean', 'cls']).optional(),
  EMBEDDING_QUERY_PREFIX: z.string().optional(),
  OPENAI_MODEL: z.string().optional(),
  OPENAI_BASE_URL: address.optional(),
  MODEL_FIRST_TEXT_MS: milliseconds(8_000),
  MODEL_TIMEOUT_MS: milliseconds(30_000),
  MODEL_COOLDOWN_MS: milliseconds(30_000),
  OPENAI_API_KEY: key.optional(),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Where the index and other records are written. */
  readonly dataDirectory: string;
  readonly allowedOrigins: readonly string[];
  /** Keys of the OpenAI-compatible routes; without any, everybody may use them. */
  readonly apiKeys: readonly string[];
  /** Where users reach this server, when requests do not tell; null: as requested. */
  readonly publicUrl: string | null;
  readonly logLevel: z.infer<typeof environmentSchema>['LOG_LEVEL'];
  /** Which model decides the vectors; the shipped one unless told otherwise. */
  readonly embedding: EmbeddingSettings;
  /** The language model that writes answers; null where answers are quotes alone. */
  readonly model: ModelSettings | null;
}

/** Bad settings; the message names every one of them at once. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Reads the settings from an environment. Empty variables count as unset. @throws ConfigError */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(given);
  const combination = [...explainCombination(given), ...explainModelCombination(given)];
  if (!parsed.success || combination.length > 0) {
    const issues = parsed.error?.issues ?? [];
    const single = issues.map((issue) => `${issue.path.slice(0, 1).join('')}: ${issue.message}`);
    const faults = [...single, ...combination];
    throw new ConfigError(`bad settings: ${[...new Set(faults)].join('; ')}`);
  }
  return {
    port: parsed.data.PORT,
    host: parsed.data.HOST,
    dataDirectory: parsed.data.DATA_DIR,
    allowedOrigins: parsed.data.ALLOWED_ORIGINS,
    apiKeys: parsed.data.API_KEYS ?? [],
    publicUrl: parsed.data.PUBLIC_URL ?? null,
    logLevel: parsed.data.LOG_LEVEL,
    embedding: chooseEmbedding(parsed.data),
    model: chooseModel(parsed.data),
  };
}
