import { defineConfig } from 'vitest/config';

/** End-to-end tests in real browsers; one browser a file, one file at a time. */
export default defineConfig({
  test: {
    include: ['tests/e2e/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 90_000,
  },
});
