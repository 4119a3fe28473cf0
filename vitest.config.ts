import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    setupFiles: ['test/no-network.ts'],
    // onnxruntime fails in vitest's vmThreads pool; forks isolate each file's native sessions.
    pool: 'forks',
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**'],
          globalSetup: ['test/build-once.ts'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/build-once.ts', 'test/browser/start.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
          // One browser for all files, after the others: two cores do not draw and compute at once.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
