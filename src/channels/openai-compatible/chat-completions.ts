// POST /v1/chat/completions: a conversation in, the answer out as a chat client expects it of a model, whole or in chunks.
import { describeForLog, toApiError } from '../../errors.ts';
import type { Message } from '../../protocol.ts';
import { type AnswerPiece, answerPieces, type WholeAnswer } from '../../routes/answer-pieces.ts';
import { requireQuestion } from '../../routes/read-question.ts';
import { languageOfRequest } from '../../routes/request-language.ts';
import type { AppContext, AppDependencies, Route } from '../../routes/route.ts';
import { watchClient } from '../../routes/watch-client.ts';
import { openText, type TextPage } from './answer-text.ts';
import { chunkStream } from './chunk-stream.ts';
import { type CompletionEnd, completionChunks, completionOf } from './completion.ts';
import { countTokens } from './count-tokens.ts';
import { openAiErrorOf } from './error-body.ts';
import { findModel } from './models.ts';
import { readCompletionRequest } from './read-completion-request.ts';
import { keyCheck } from './require-key.ts';
import {
  completionRequestSchema,
  completionSchema,
  type OpenAiError,
  openAiErrorSchema,
  type Usage,
} from './schemas.ts';

export function chatCompletionsRoute(dependencies: AppDependencies): Route {
  const requireKey = keyCheck(dependencies.apiKeys);
  return {
    method: 'POST',
    path: '/v1/chat/completions',
    headers: 'data',
    operation: {
      summary: 'Answers the last message of the user in OpenAI’s shape; with stream: true in chunks.',
      request: completionRequestSchema,
      response: { 'application/json': completionSchema, 'text/event-stream': null },
      errors: [
        'invalid_api_key',
        'invalid_json',
        'invalid_encoding',
        'invalid_request',
        'empty_question',
        'question_too_long',
        'body_too_large',
        'unsupported_media_type',
        'model_not_found',
        'internal',
      ],
      errorBody: openAiErrorSchema,
    },
    async handle(context) {
      requireKey(context);
      const { model, messages, question, stream, includeUsage } = await readCompletionRequest(
        context.req.raw,
      );
      context.set('question', question);
      requireQuestion(question);
      const assistant = findModel(dependencies, model);
      const root = rootOf(dependencies, context);
      const { left, release } = watchClient(context.req.raw.signal);
      const answering = answerPieces((onText) =>
        assistant.answer(messages, left.signal, onText).finally(release),
      );
      // Awaited before anything is sent, so that what goes wrong until then is told with its status.
      const first = await answering.next();
      const created = Math.floor(dependencies.currentTime() / 1000);
      const head = { id: `chatcmpl-${first.value.id}`, created, model };
      const page = openText(({ url }) => root + url);
      const texts = textsOf(first, answering, page);
      const end = (): CompletionEnd => {
        const { text, ...sources } = page.read();
        return { ...sources, usage: usageOf(messages, text) };
      };
      if (!stream) return context.json(await completionOf(head, texts, end));
      context.header('content-type', 'text/event-stream; charset=utf-8');
      // nginx would hold the chunks back until its buffer is full.
      context.header('x-accel-buffering', 'no');
      const chunks = completionChunks(head, texts, end, includeUsage);
      return context.body(chunkStream(chunks, (error) => maskError(dependencies, context, error), left));
    },
  };
}

/** The text of an answer in pieces; `first` has been taken from `answering` already. */
async function* textsOf(
  first: IteratorResult<AnswerPiece, WholeAnswer>,
  answering: AsyncGenerator<AnswerPiece, WholeAnswer, void>,
  page: TextPage,
): AsyncGenerator<string, void, void> {
  let next = first;
  for (; !next.done; next = await answering.next()) yield page.written(next.value);
  yield* page.end(next.value);
}

/** Where the pages of this server are for whoever asks; citations' addresses begin with a slash. */
function rootOf({ publicUrl }: AppDependencies, context: AppContext): string {
  return (publicUrl ?? new URL(context.req.url).origin).replace(/\/+$/, '');
}

function usageOf(messages: readonly Message[], text: string): Usage {
  const prompt_tokens = countTokens(messages.map(({ content }) => content).join('\n'));
  const completion_tokens = countTokens(text);
  return { prompt_tokens, completion_tokens, total_tokens: prompt_tokens + completion_tokens };
}

// The status has gone out already, so this error cannot reach the application's handler.
function maskError({ log }: AppDependencies, context: AppContext, error: unknown): OpenAiError {
  const { requestId, question } = context.var;
  log.error({ requestId, error: describeForLog(error, question) }, 'stream failed');
  const language = languageOfRequest(question, context.req.header('accept-language'));
  return openAiErrorOf(toApiError(error), language, requestId);
}
