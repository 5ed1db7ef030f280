import { defineConfig } from 'vitest/config';

/** Unit tests beside the code, cases as data, and the repository's own rules: no browser, no network. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/{cases,ruleset,repository,cli,worlds,fuzz}/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['tests/speak-english.ts'],
    // Only what hangs fails by time: a busy machine is no fault.
    testTimeout: 60_000,
  },
});
