// Once for all tests in a browser: starts what they need, or says why they are skipped.
import type { TestProject } from 'vitest/node';
import { CHROMIUM, openSurroundings, type Surroundings } from './surroundings.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Null when there is no browser. */
    surroundings: Surroundings | null;
  }
}

export default async function start(project: TestProject): Promise<() => Promise<void>> {
  const opened = await openSurroundings();
  project.provide('surroundings', opened?.where ?? null);
  if (opened === null) {
    process.stdout.write(
      `No browser at ${CHROMIUM}: the tests of the chat window in a browser are SKIPPED. apt-get install -y chromium fonts-wqy-zenhei\n`,
    );
  }
  return async () => opened?.close();
}
