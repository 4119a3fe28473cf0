// The API document: it covers the routes that are really there, and every reference in it leads somewhere.
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ANSWER, testApp } from './test-app.ts';

const documentSchema = z.object({
  openapi: z.literal('3.1.0'),
  info: z.object({ title: z.string(), version: z.literal('1.2.3') }),
  paths: z.record(
    z.string().startsWith('/'),
    z.partialRecord(
      z.enum(['get', 'post']),
      z.looseObject({
        summary: z.string().min(1),
        parameters: z
          .array(z.looseObject({ name: z.string(), in: z.enum(['path', 'query']), required: z.boolean() }))
          .optional(),
        responses: z.record(
          z.string().regex(/^[2-5]\d\d$/),
          z.object({
            description: z.string(),
            content: z.record(z.string(), z.object({ schema: z.json() })),
          }),
        ),
      }),
    ),
  ),
  components: z.object({ schemas: z.record(z.string(), z.record(z.string(), z.json())) }),
});

const { app } = testApp();
const raw = await (await app.request('/openapi.json')).json();
const document = documentSchema.parse(raw);

describe('the API document', () => {
  it('covers every route of the application, and no other', () => {
    const documented = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.keys(item ?? {}).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    const mounted = app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path}`);
    expect(documented.toSorted()).toEqual(mounted.toSorted());
  });

  it('has a schema for every reference', () => {
    const references = [...JSON.stringify(raw).matchAll(/"\$ref":"([^"]+)"/g)].map(
      ([, reference]) => reference,
    );
    expect(references.length).toBeGreaterThan(10);
    for (const reference of references) {
      const name = reference?.replace('#/components/schemas/', '') ?? '';
      expect(Object.keys(document.components.schemas)).toContain(name);
    }
  });

  it('describes the answer as it is', () => {
    const answer = document.components.schemas.Answer;
    expect(Object.keys(z.record(z.string(), z.json()).parse(answer?.properties)).toSorted()).toEqual(
      Object.keys(ANSWER).toSorted(),
    );
  });

  it('names path parameters', () => {
    expect(document.paths['/api/notices/{id}']?.get?.parameters).toEqual([
      { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
    ]);
  });
});
