// GET /api/notices and /api/notices/:id: which notices there are, and the structure of one with its offsets.
import { z } from 'zod';
import type { Notice } from '../notice/notice.ts';
import { sectionSchema } from '../protocol.ts';
import { type AppDependencies, findAssistant, type Route } from './route.ts';

const span = { start: z.int().nonnegative(), end: z.int().positive() };
const item = { ...span, number: z.int().positive(), label: z.string(), title: z.string() };

export const clauseSchema = z.object({
  ...span,
  id: z.string(),
  section: sectionSchema,
  part: z.int().nullable(),
  task: z.int().nullable(),
  text: z.string(),
});

export const noticeSummarySchema = z.object({
  id: z.string(),
  sha256: z.string(),
  url: z.string(),
  metadata: z.object({
    title: z.string(),
    issuer: z.string().nullable(),
    date: z.string().nullable(),
    addressees: z.string().nullable(),
  }),
  counts: z.object({ parts: z.int(), tasks: z.int(), clauses: z.int() }),
});
type NoticeSummary = z.infer<typeof noticeSummarySchema>;

export const noticeListSchema = z.object({ notices: z.array(noticeSummarySchema) });

/** `text` is the notice as received: every offset, in UTF-16 units, points into it. */
export const noticeDetailSchema = noticeSummarySchema.extend({
  text: z.string(),
  parts: z.array(z.object(item)),
  tasks: z.array(z.object({ ...item, part: z.int().nullable() })),
  clauses: z.array(clauseSchema),
  problems: z.array(z.string()),
});

export function noticesRoute(dependencies: AppDependencies): Route {
  return {
    method: 'GET',
    path: '/api/notices',
    headers: 'data',
    operation: {
      summary: 'Lists the notices.',
      response: { 'application/json': noticeListSchema },
      errors: [],
    },
    handle: (context) => {
      const notices = [...dependencies.assistants.values()].map(({ notice }) => summarise(notice));
      return context.json({ notices });
    },
  };
}

export function noticeRoute(dependencies: AppDependencies): Route {
  return {
    method: 'GET',
    path: '/api/notices/:id',
    headers: 'data',
    operation: {
      summary: 'One notice: text as received, parts, tasks, clauses, offsets.',
      response: { 'application/json': noticeDetailSchema },
      errors: ['notice_not_found'],
    },
    handle: (context) => {
      const { notice } = findAssistant(dependencies, context.req.param('id'));
      const { text, parts, tasks, clauses, problems } = notice;
      return context.json({ ...summarise(notice), text, parts, tasks, clauses, problems });
    },
  };
}

function summarise({ id, sha256, metadata, parts, tasks, clauses }: Notice): NoticeSummary {
  const counts = { parts: parts.length, tasks: tasks.length, clauses: clauses.length };
  return { id, sha256, url: `/notices/${id}`, metadata, counts };
}
