// The application without a port: what an answer costs before any network.
import { type App, createApp } from '../src/app.ts';
import { openAssistant } from '../src/assistant.ts';
import { readConfig } from '../src/config.ts';
import { bodyOf } from './questions.ts';

/** `environment`: settings beside DATA_DIR. */
export async function openApp(
  dataDirectory: string,
  allowedOrigins: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<App> {
  const config = readConfig({ ...environment, DATA_DIR: dataDirectory });
  const assistant = await openAssistant(config, () => {});
  return createApp({
    assistants: new Map([[assistant.notice.id, assistant]]),
    defaultNotice: assistant.notice.id,
    // An answer that fails ends the benchmark; this says why.
    log: { info: () => {}, error: ({ error }) => process.stderr.write(`${error}\n`) },
    createId: () => 'bench',
    now: () => performance.now(),
    currentTime: () => 0,
    version: 'bench',
    ready: () => true,
    allowedOrigins,
    apiKeys: [],
    publicUrl: null,
  });
}

/** @throws unless the answer is a 200. */
export async function askApp(app: App, question: string): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const response = await app.request('/api/chat', { method: 'POST', headers, body: bodyOf(question) });
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`status ${response.status}`);
}
