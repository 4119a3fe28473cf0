// An error in OpenAI's shape, which clients of that API read.
import { type ApiError, type ErrorLanguage, envelopeOf } from '../../errors.ts';
import type { OpenAiError } from './schemas.ts';

/** Where the OpenAI-compatible routes are; what goes wrong there is told in OpenAI's shape. */
export const OPENAI_ROOT = '/v1/';

export function openAiErrorOf(error: ApiError, language: ErrorLanguage, requestId: string): OpenAiError {
  const { message } = envelopeOf(error, language, requestId).error;
  const type = error.status >= 500 ? 'server_error' : 'invalid_request_error';
  return { error: { message, type, param: error.where, code: error.code } };
}
