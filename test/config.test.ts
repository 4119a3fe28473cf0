import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';

const BGE = 'Xenova/bge-small-zh-v1.5';
const BGE_PREFIX = '为这个句子生成表示以用于检索相关文章：';
const BASE = 'http://127.0.0.1:8080/v1';

const embeddingOf = (environment: Record<string, string>) => readConfig(environment).embedding;
const faultsOf = (environment: Record<string, string>): string => {
  try {
    readConfig(environment);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as ConfigError).message;
  }
  return '';
};

describe('readConfig', () => {
  it('needs nothing', () => {
    expect(readConfig({})).toEqual({
      port: 8787,
      host: '127.0.0.1',
      dataDirectory: './data',
      allowedOrigins: [],
      apiKeys: [],
      publicUrl: null,
      logLevel: 'info',
      embedding: { kind: 'shipped' },
      model: null,
    });
  });

  it('takes an empty variable for an unset one', () => {
    expect(readConfig({ PORT: '', EMBEDDING_MODEL: '', EMBEDDING_BASE_URL: '' })).toEqual(readConfig({}));
  });

  it('names every bad setting at once, the combinations too', () => {
    const faults = faultsOf({
      PORT: 'abc',
      LOG_LEVEL: 'loud',
      EMBEDDING_POOLING: 'max',
      EMBEDDING_HUB: 'nowhere',
      OPENAI_API_KEY: 'sk-密',
      API_KEYS: 'good,sk-密',
      PUBLIC_URL: 'ftp://h',
    });
    const names = ['PORT', 'LOG_LEVEL', 'EMBEDDING_POOLING', 'EMBEDDING_HUB', 'OPENAI_API_KEY'];
    for (const name of [...names, 'API_KEYS', 'PUBLIC_URL']) expect(faults).toContain(`${name}: `);
    expect(faults).toContain('EMBEDDING_HUB: means nothing without EMBEDDING_MODEL');
    expect(faults).not.toContain('sk-');
    expect(faults).not.toContain('\n');
  });
});

describe('the keys of the OpenAI-compatible routes', () => {
  it('stand between commas', () => {
    expect(readConfig({ API_KEYS: ' one, two ,' }).apiKeys).toEqual(['one', 'two']);
  });

  it('are wanted when the setting is there: nobody opens the routes with a stray comma', () => {
    expect(faultsOf({ API_KEYS: ' , ' })).toContain('API_KEYS: holds no key');
  });
});

describe('the embedding model', () => {
  const plain = { queryPrefix: '', passagePrefix: '' };

  it.each([
    [BGE, 'cls', { ...plain, queryPrefix: BGE_PREFIX }],
    ['Xenova/bge-base-zh', 'cls', { ...plain, queryPrefix: BGE_PREFIX }],
    [
      'Xenova/bge-small-en-v1.5',
      'cls',
      { ...plain, queryPrefix: 'Represent this sentence for searching relevant passages: ' },
    ],
    ['Xenova/bge-m3', 'cls', plain],
    ['Xenova/multilingual-e5-small', 'mean', { queryPrefix: 'query: ', passagePrefix: 'passage: ' }],
    ['Xenova/e5-base-v2', 'mean', { queryPrefix: 'query: ', passagePrefix: 'passage: ' }],
    ['Xenova/gte-small', 'mean', plain],
    ['Xenova/gte-base-zh', 'cls', plain],
    ['onnx-community/gte-multilingual-base', 'cls', plain],
    ['Xenova/paraphrase-multilingual-MiniLM-L12-v2', 'mean', plain],
  ])('%s is known by its family: %s', (model, pooling, prefixes) => {
    const hub = { kind: 'hub', model, hub: null, pooling, ...prefixes };
    expect(embeddingOf({ EMBEDDING_MODEL: model })).toEqual(hub);
  });

  it.each([
    [
      'the hub, the pooling and the prefix are the operator’s to say',
      {
        EMBEDDING_MODEL: BGE,
        EMBEDDING_HUB: 'https://hf-mirror.com',
        EMBEDDING_POOLING: 'mean',
        EMBEDDING_QUERY_PREFIX: '问：',
      },
      {
        kind: 'hub',
        model: BGE,
        hub: 'https://hf-mirror.com',
        pooling: 'mean',
        ...plain,
        queryPrefix: '问：',
      },
    ],
    [
      'none is no prefix',
      { EMBEDDING_MODEL: BGE, EMBEDDING_QUERY_PREFIX: 'none' },
      { kind: 'hub', model: BGE, hub: null, pooling: 'cls', ...plain },
    ],
    [
      'an unknown family says its pooling',
      { EMBEDDING_MODEL: 'acme/vectors', EMBEDDING_POOLING: 'mean' },
      { kind: 'hub', model: 'acme/vectors', hub: null, pooling: 'mean', ...plain },
    ],
    [
      'an endpoint and its model',
      { EMBEDDING_BASE_URL: BASE, EMBEDDING_MODEL: 'text-embedding-v4', OPENAI_API_KEY: 'sk-1' },
      { kind: 'endpoint', model: 'text-embedding-v4', baseUrl: BASE, apiKey: 'sk-1', ...plain },
    ],
    [
      'an endpoint without a key, its model of a known family',
      { EMBEDDING_BASE_URL: BASE, EMBEDDING_MODEL: 'BAAI/bge-large-zh-v1.5' },
      {
        ...{ kind: 'endpoint', model: 'BAAI/bge-large-zh-v1.5', baseUrl: BASE, apiKey: null },
        ...{ passagePrefix: '', queryPrefix: BGE_PREFIX },
      },
    ],
    ['a key alone is not for embedding', { OPENAI_API_KEY: 'sk-1' }, { kind: 'shipped' }],
  ] satisfies [string, Record<string, string>, object][])('%s', (_, environment, expected) => {
    expect(embeddingOf(environment)).toEqual(expected);
  });

  it.each<[string, Record<string, string>]>([
    ['EMBEDDING_MODEL: needed beside', { EMBEDDING_BASE_URL: BASE }],
    [
      'EMBEDDING_HUB: not beside',
      { EMBEDDING_BASE_URL: BASE, EMBEDDING_MODEL: 'm', EMBEDDING_HUB: 'http://h' },
    ],
    [
      'EMBEDDING_POOLING: not beside',
      { EMBEDDING_BASE_URL: BASE, EMBEDDING_MODEL: 'm', EMBEDDING_POOLING: 'cls' },
    ],
    ['EMBEDDING_HUB: means nothing', { EMBEDDING_HUB: 'http://h' }],
    ['EMBEDDING_POOLING: means nothing', { EMBEDDING_POOLING: 'cls' }],
    ['EMBEDDING_QUERY_PREFIX: means nothing', { EMBEDDING_QUERY_PREFIX: 'q' }],
    ['EMBEDDING_POOLING: needed', { EMBEDDING_MODEL: 'acme/vectors' }],
    ['EMBEDDING_POOLING: needed', { EMBEDDING_MODEL: 'Xenova/multilingual-e5-large-instruct' }],
    ['EMBEDDING_POOLING: ', { EMBEDDING_MODEL: BGE, EMBEDDING_POOLING: 'last' }],
    ['EMBEDDING_HUB: ', { EMBEDDING_MODEL: BGE, EMBEDDING_HUB: 'file:///models' }],
    [
      'EMBEDDING_BASE_URL: an address must',
      { EMBEDDING_MODEL: 'm', EMBEDDING_BASE_URL: 'http://u:secret@h/v1' },
    ],
    ...['bge-small-zh', '../../etc', 'a/../b', '/models/x', 'a/b/c', 'a/b.git', 'a/b c', 'a\\b'].map(
      (model): [string, Record<string, string>] => [
        'EMBEDDING_MODEL: not the name',
        { EMBEDDING_MODEL: model },
      ],
    ),
  ])('%s (%o)', (fault, environment) => {
    const faults = faultsOf(environment);
    expect(faults).toContain(`bad settings: ${fault}`);
    expect(faults).not.toContain('secret');
  });
});

describe('the language model', () => {
  const waits = { firstTextMs: 8_000, timeoutMs: 30_000, cooldownMs: 30_000 };

  it.each([
    [{ OPENAI_API_KEY: 'sk-1', OPENAI_BASE_URL: BASE }, null],
    [
      { OPENAI_MODEL: 'qwen', OPENAI_BASE_URL: BASE },
      { model: 'qwen', baseUrl: BASE, apiKey: null, ...waits },
    ],
    [
      { OPENAI_MODEL: 'gpt', OPENAI_API_KEY: 'sk-1' },
      { model: 'gpt', baseUrl: 'https://api.openai.com/v1', apiKey: 'sk-1', ...waits },
    ],
    [
      {
        ...{ OPENAI_MODEL: 'qwen', OPENAI_BASE_URL: BASE, MODEL_FIRST_TEXT_MS: '1', MODEL_TIMEOUT_MS: '2' },
        MODEL_COOLDOWN_MS: '3',
      },
      { model: 'qwen', baseUrl: BASE, apiKey: null, firstTextMs: 1, timeoutMs: 2, cooldownMs: 3 },
    ],
  ] satisfies [Record<string, string>, object | null][])('%o', (environment, expected) => {
    expect(readConfig(environment).model).toEqual(expected);
  });

  it('needs a key or an address, and whole times', () => {
    expect(faultsOf({ OPENAI_MODEL: 'qwen' })).toContain(
      'OPENAI_MODEL: needs OPENAI_API_KEY or OPENAI_BASE_URL',
    );
    const faults = faultsOf({
      ...{ OPENAI_BASE_URL: 'http://u:secret@h/v1', MODEL_TIMEOUT_MS: '0', MODEL_FIRST_TEXT_MS: '1.5' },
      MODEL_COOLDOWN_MS: '1e12',
    });
    for (const name of ['OPENAI_BASE_URL', 'MODEL_TIMEOUT_MS', 'MODEL_FIRST_TEXT_MS', 'MODEL_COOLDOWN_MS'])
      expect(faults).toContain(`${name}: `);
    expect(faults).not.toContain('secret');
  });
});
