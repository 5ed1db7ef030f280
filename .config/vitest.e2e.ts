import { configDefaults, defineConfig } from 'vitest/config';

const other = process.env['PLIMSOLL_BROWSER'] === 'firefox' ? 'chromium' : 'firefox';

/**
 * End-to-end tests in real browsers; one browser a file, one file at a time. What only one browser has is in files
 * `*.chromium.test.ts` and `*.firefox.test.ts`.
 */
export default defineConfig({
  test: {
    include: ['tests/e2e/*.test.ts'],
    exclude: [...configDefaults.exclude, `tests/e2e/*.${other}.test.ts`],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 90_000,
  },
});
