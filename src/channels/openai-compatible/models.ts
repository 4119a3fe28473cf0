// GET /v1/models: which models a chat client can choose, one a notice; and which assistant stands behind a name.
import type { Assistant } from '../../assistant.ts';
import { ApiError } from '../../errors.ts';
import { type AppDependencies, findAssistant, type Route } from '../../routes/route.ts';
import { keyCheck } from './require-key.ts';
import { modelListSchema, openAiErrorSchema } from './schemas.ts';

/** The default notice, whichever it is. */
export const DEFAULT_MODEL = 'mingwen';

/** @throws ApiError model_not_found */
export function findModel(dependencies: AppDependencies, model: string): Assistant {
  if (model === DEFAULT_MODEL) return findAssistant(dependencies, undefined);
  for (const [id, assistant] of dependencies.assistants) if (model === modelOf(id)) return assistant;
  throw new ApiError('model_not_found', { where: 'model' });
}

export function modelsRoute(dependencies: AppDependencies): Route {
  const requireKey = keyCheck(dependencies.apiKeys);
  const created = Math.floor(dependencies.currentTime() / 1000);
  const ids = [DEFAULT_MODEL, ...[...dependencies.assistants.keys()].map(modelOf)];
  const data = ids.map((id) => ({ id, object: 'model', created, owned_by: 'mingwen' }));
  return {
    method: 'GET',
    path: '/v1/models',
    headers: 'data',
    operation: {
      summary: 'Lists the notices as models, in OpenAI’s shape.',
      response: { 'application/json': modelListSchema },
      errors: ['invalid_api_key'],
      errorBody: openAiErrorSchema,
    },
    handle: (context) => {
      requireKey(context);
      return context.json({ object: 'list', data });
    },
  };
}

function modelOf(noticeId: string): string {
  return `${DEFAULT_MODEL}-${noticeId}`;
}
