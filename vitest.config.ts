import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/build-once.ts'],
    setupFiles: ['test/no-network.ts'],
    // onnxruntime fails in vitest's vmThreads pool; forks isolate each file's native sessions.
    pool: 'forks',
    testTimeout: 20_000,
  },
});
