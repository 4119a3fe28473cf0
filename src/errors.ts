// What can go wrong with a request: one class, the sentence for each code, the envelope that goes out.
import { ERROR_STATUS, type ErrorCode, type ErrorEnvelope, LIMITS } from './protocol.ts';

export type ErrorLanguage = 'zh' | 'en';

const MESSAGES: Readonly<Record<ErrorCode, Readonly<Record<ErrorLanguage, string>>>> = {
  invalid_json: { zh: '请求内容不是有效的 JSON。', en: 'The request body is not valid JSON.' },
  invalid_encoding: { zh: '请求内容不是有效的 UTF-8 文字。', en: 'The request is not valid UTF-8 text.' },
  invalid_request: { zh: '请求的格式不对。', en: 'The request does not have the expected form.' },
  empty_question: { zh: '问题是空的,请输入您想问的内容。', en: 'The question is empty.' },
  question_too_long: {
    zh: `问题太长,请缩短到 ${LIMITS.questionCharacters} 字以内。`,
    en: `The question is longer than ${LIMITS.questionCharacters} characters.`,
  },
  invalid_api_key: {
    zh: '缺少访问密钥,或密钥不正确。',
    en: 'The API key is missing or not known here.',
  },
  body_too_large: {
    zh: `请求内容超过 ${LIMITS.bodyBytes / 1024} KB。`,
    en: `The request body is larger than ${LIMITS.bodyBytes / 1024} KB.`,
  },
  unsupported_media_type: {
    zh: '请以 application/json 格式发送请求。',
    en: 'Send the request as application/json.',
  },
  notice_not_found: { zh: '没有找到这份通知。', en: 'There is no such notice.' },
  model_not_found: { zh: '没有这个模型。', en: 'There is no such model.' },
  route_not_found: { zh: '没有这个地址。', en: 'There is nothing at this address.' },
  method_not_allowed: { zh: '这个地址不支持该请求方法。', en: 'This address does not take that method.' },
  not_ready: { zh: '服务暂未就绪,请稍后再试。', en: 'The service is not ready; try again in a moment.' },
  internal: { zh: '服务出错了,请稍后再试。', en: 'Something went wrong here; try again in a moment.' },
};

interface ApiErrorOptions {
  /** The place in the request that is at fault, as a path of the contract's own keys: `messages.0.role`. */
  readonly where?: string;
  /** For the log; never part of the envelope. */
  readonly cause?: unknown;
}

/** The only error whose code a client sees; everything else is masked as `internal`. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ErrorCode;
  readonly where: string | null;

  constructor(code: ErrorCode, options: ApiErrorOptions = {}) {
    super(code, { cause: options.cause });
    this.code = code;
    this.where = options.where ?? null;
  }

  get status() {
    return ERROR_STATUS[this.code];
  }
}

/** Masks whatever is not an ApiError, keeping it as the cause. */
export function toApiError(error: unknown): ApiError {
  return error instanceof ApiError ? error : new ApiError('internal', { cause: error });
}

export function envelopeOf(error: ApiError, language: ErrorLanguage, requestId: string): ErrorEnvelope {
  const sentence = MESSAGES[error.code][language];
  const message = error.where === null ? sentence : `${sentence} (${error.where})`;
  return { error: { code: error.code, message, requestId } };
}

/** The error and its causes with their stacks, for the log; the question never goes there, even inside a message. */
export function describeForLog(error: unknown, question: string): string {
  const lines: string[] = [];
  for (let link: unknown = error; link !== undefined && lines.length < 5; ) {
    lines.push(link instanceof Error ? (link.stack ?? link.message) : String(link));
    link = link instanceof Error ? link.cause : undefined;
  }
  const description = lines.join('\ncaused by ');
  return question === '' ? description : description.replaceAll(question, '[question]');
}
