import { defineConfig } from 'vitest/config';

/** Tests of the built packages. */
export default defineConfig({
  test: {
    include: ['tests/packages/*.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
  },
});
