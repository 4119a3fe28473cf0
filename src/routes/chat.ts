// POST /api/chat: a question in, the answer out, as JSON or as events.
import { describeForLog, envelopeOf, toApiError } from '../errors.ts';
import { answerSchema, chatRequestSchema, type ErrorEnvelope } from '../protocol.ts';
import { answerEvents } from './answer-events.ts';
import { eventStream } from './event-stream.ts';
import { readChatRequest } from './read-chat-request.ts';
import { requireQuestion } from './read-question.ts';
import { languageOfRequest } from './request-language.ts';
import { type AppContext, type AppDependencies, findAssistant, type Route } from './route.ts';
import { awaitFirst } from './text-stream.ts';
import { watchClient } from './watch-client.ts';

export function chatRoute(dependencies: AppDependencies): Route {
  return {
    method: 'POST',
    path: '/api/chat',
    headers: 'data',
    operation: {
      summary:
        'Answers the last message with the words of the notice; with Accept: text/event-stream as events.',
      request: chatRequestSchema,
      response: { 'application/json': answerSchema, 'text/event-stream': null },
      errors: [
        'invalid_json',
        'invalid_encoding',
        'invalid_request',
        'empty_question',
        'question_too_long',
        'body_too_large',
        'unsupported_media_type',
        'notice_not_found',
        'internal',
      ],
    },
    async handle(context) {
      const request = await readChatRequest(context.req.raw);
      context.set('question', request.question);
      requireQuestion(request.question);
      const assistant = findAssistant(dependencies, request.notice);
      const { signal } = context.req.raw;
      if (!wantsEvents(context)) return context.json(await assistant.answer(request.messages, signal));
      const { left, release } = watchClient(signal);
      const events = await awaitFirst(
        answerEvents((onText) => assistant.answer(request.messages, left.signal, onText).finally(release)),
      );
      context.header('content-type', 'text/event-stream; charset=utf-8');
      // nginx would hold the events back until its buffer is full.
      context.header('x-accel-buffering', 'no');
      const mask = (error: unknown) => maskError(dependencies, context, error);
      return context.body(eventStream(events, mask, left));
    },
  };
}

function wantsEvents(context: AppContext): boolean {
  return context.req.header('accept')?.includes('text/event-stream') ?? false;
}

// The status has gone out already, so this error cannot reach the application's handler.
function maskError({ log }: AppDependencies, context: AppContext, error: unknown): ErrorEnvelope {
  const { requestId, question } = context.var;
  log.error({ requestId, error: describeForLog(error, question) }, 'stream failed');
  return envelopeOf(
    toApiError(error),
    languageOfRequest(question, context.req.header('accept-language')),
    requestId,
  );
}
