// An application on a port whose language model is the fake endpoint, asked about two clauses of task (一).
import { onTestFinished } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { openAiModel } from '../../src/model/openai-model.ts';
import { contextOf, fakeRetriever, foundOf, writerOf } from '../answer/samples.ts';
import { SHANDONG } from '../notice/fixtures.ts';
import { testApp } from '../routes/test-app.ts';
import type { ModelEndpoint } from './model-endpoint.ts';
import { serveApp } from './serve-app.ts';

const LIMITS = { firstTextMs: 15_000, timeoutMs: 15_000 };

export interface ServedWriter {
  /** The origin. */
  readonly url: string;
  readonly lines: readonly string[];
}

/** The endpoint plays `mode`. Closed at the end of the test. */
export async function serveWritten(endpoint: ModelEndpoint, mode: string): Promise<ServedWriter> {
  const settings = { model: 'test-model', baseUrl: endpoint.baseUrl(mode), apiKey: null, cooldownMs: 1 };
  const context = contextOf({
    retriever: fakeRetriever(foundOf(['t1.1', 't1.2'], [1, 0.95])),
    writer: writerOf(openAiModel({ ...settings, ...LIMITS })),
  });
  const { app, lines } = testApp({
    notice: SHANDONG,
    answer: (messages, signal, onText) => answerQuestion(context, messages, { signal, onText }),
  });
  const { url, close } = await serveApp(app);
  onTestFinished(close);
  return { url, lines };
}
