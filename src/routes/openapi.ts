// GET /openapi.json: the API document, made from the routes themselves and the schemas of the protocol.
import { z } from 'zod';
import {
  answerSchema,
  chatRequestSchema,
  citationSchema,
  ERROR_STATUS,
  type ErrorCode,
  errorEnvelopeSchema,
  messageSchema,
  referenceSchema,
} from '../protocol.ts';
import { statusSchema, versionSchema } from './health.ts';
import { clauseSchema, noticeDetailSchema, noticeListSchema, noticeSummarySchema } from './notices.ts';
import type { Operation, Route } from './route.ts';
import { searchResponseSchema } from './search.ts';

const COMPONENTS = {
  Answer: answerSchema,
  ChatRequest: chatRequestSchema,
  Citation: citationSchema,
  Clause: clauseSchema,
  ErrorEnvelope: errorEnvelopeSchema,
  Message: messageSchema,
  NoticeDetail: noticeDetailSchema,
  NoticeList: noticeListSchema,
  NoticeSummary: noticeSummarySchema,
  Reference: referenceSchema,
  SearchResponse: searchResponseSchema,
  Status: statusSchema,
  Version: versionSchema,
} as const;

const referenceTo = (name: string) => `#/components/schemas/${name}`;

/** The route that describes `routes` and itself. */
export function openapiRoute(routes: readonly Route[], version: string): Route {
  const route: Route = {
    method: 'GET',
    path: '/openapi.json',
    headers: 'data',
    operation: {
      summary: 'This document.',
      response: { 'application/json': z.record(z.string(), z.unknown()) },
      errors: [],
    },
    handle: (context) => context.json(document),
  };
  const document = describeRoutes([...routes, route], version);
  return route;
}

function describeRoutes(routes: readonly Route[], version: string) {
  const paths: Record<string, Record<string, object>> = {};
  for (const { method, path, operation } of routes) {
    const template = path.replace(/:(\w+)/g, '{$1}');
    paths[template] = { ...paths[template], [method.toLowerCase()]: describeOperation(path, operation) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Mingwen', version },
    paths,
    components: { schemas: describeComponents() },
  };
}

function describeOperation(path: string, operation: Operation) {
  const { summary, query = [], request, response, errors, errorBody = errorEnvelopeSchema } = operation;
  const schema = { type: 'string' };
  const parameters = [
    ...[...path.matchAll(/:(\w+)/g)].map(([, name]) => ({ name, in: 'path', required: true, schema })),
    ...query.map((parameter) => ({ ...parameter, in: 'query', schema })),
  ];
  const success = { description: 'OK', content: describeContent(response) };
  return {
    summary,
    ...(parameters.length > 0 && { parameters }),
    ...(request && {
      requestBody: { required: true, content: describeContent({ 'application/json': request }) },
    }),
    responses: { 200: success, ...describeErrors(errors, errorBody) },
  };
}

// Several codes can share a status.
function describeErrors(errors: readonly ErrorCode[], body: z.ZodType) {
  const content = describeContent({ 'application/json': body });
  const responses: Record<string, object> = {};
  for (const status of new Set(errors.map((code) => ERROR_STATUS[code]))) {
    const description = errors.filter((code) => ERROR_STATUS[code] === status).join(', ');
    responses[status] = { description, content };
  }
  return responses;
}

function describeContent(response: Operation['response']) {
  return Object.fromEntries(
    Object.entries(response).map(([mediaType, schema]) => [mediaType, { schema: describeSchema(schema) }]),
  );
}

function describeSchema(schema: z.ZodType | null) {
  const name = Object.entries(COMPONENTS).find(([, component]) => component === schema)?.[0];
  if (name !== undefined) return { $ref: referenceTo(name) };
  if (schema === null) return { type: 'string' };
  const { $schema: _dialect, ...described } = z.toJSONSchema(schema);
  return described;
}

function describeComponents() {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(COMPONENTS)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: referenceTo });
  // Inside a document the place of a schema is its identity.
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _dialect, $id: _identity, ...schema }]) => [name, schema]),
  );
}
