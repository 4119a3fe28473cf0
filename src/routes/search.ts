// GET /api/search: what the retriever finds for a question, with the scores of each leg, for whoever tunes or doubts it.
import { z } from 'zod';
import { ApiError } from '../errors.ts';
import { LEGS } from '../tuning.ts';
import { clauseSchema } from './notices.ts';
import { cleanText, requireQuestion } from './read-question.ts';
import { type AppDependencies, findAssistant, type Route } from './route.ts';

const hitSchema = z.object({
  clause: clauseSchema,
  score: z.number(),
  legs: z.record(z.enum(LEGS), z.number()),
  coverage: z.number(),
});

export const searchResponseSchema = z.object({
  notice: z.string(),
  hits: z.array(hitSchema),
  rejected: z.array(hitSchema),
  timings: z.object({ embedMs: z.number(), keywordMs: z.number(), vectorMs: z.number() }),
});

export function searchRoute(dependencies: AppDependencies): Route {
  return {
    method: 'GET',
    path: '/api/search',
    headers: 'data',
    operation: {
      summary: 'Searches a notice: hits, rejected hits, scores, timings.',
      query: [
        { name: 'q', required: true, description: 'The question.' },
        {
          name: 'notice',
          required: false,
          description: 'The id of the notice; without it, the default one.',
        },
      ],
      response: { 'application/json': searchResponseSchema },
      errors: ['invalid_encoding', 'empty_question', 'question_too_long', 'notice_not_found', 'internal'],
    },
    async handle(context) {
      const query = readQuery(context.req.url);
      const question = cleanText(query.get('q') ?? '');
      context.set('question', question);
      requireQuestion(question);
      const { notice, retriever } = findAssistant(dependencies, query.get('notice') ?? undefined);
      return context.json({ notice: notice.id, ...(await retriever.search(question)) });
    },
  };
}

// URLSearchParams turns bytes that are no UTF-8 into U+FFFD without a word; decodeURIComponent refuses them.
function readQuery(url: string): URLSearchParams {
  const { search, searchParams } = new URL(url);
  try {
    decodeURIComponent(search);
  } catch {
    throw new ApiError('invalid_encoding');
  }
  return searchParams;
}
