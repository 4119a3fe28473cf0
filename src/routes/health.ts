// GET /livez, /readyz, /version: what an orchestrator and an operator ask.
import { z } from 'zod';
import { ApiError } from '../errors.ts';
import type { AppDependencies, Route } from './route.ts';

export const statusSchema = z.object({ status: z.enum(['live', 'ready']) });
export const versionSchema = z.object({ name: z.literal('mingwen'), version: z.string() });

export function livezRoute(): Route {
  return {
    method: 'GET',
    path: '/livez',
    headers: 'data',
    operation: { summary: 'The process lives.', response: { 'application/json': statusSchema }, errors: [] },
    handle: (context) => context.json({ status: 'live' }),
  };
}

export function readyzRoute({ ready }: AppDependencies): Route {
  return {
    method: 'GET',
    path: '/readyz',
    headers: 'data',
    operation: {
      summary: 'New requests are welcome; not_ready while the process drains.',
      response: { 'application/json': statusSchema },
      errors: ['not_ready'],
    },
    handle: (context) => {
      if (!ready()) throw new ApiError('not_ready');
      return context.json({ status: 'ready' });
    },
  };
}

export function versionRoute({ version }: AppDependencies): Route {
  return {
    method: 'GET',
    path: '/version',
    headers: 'data',
    operation: {
      summary: 'Name and version of the program.',
      response: { 'application/json': versionSchema },
      errors: [],
    },
    handle: (context) => context.json({ name: 'mingwen', version }),
  };
}
