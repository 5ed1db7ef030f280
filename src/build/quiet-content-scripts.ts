import { fileURLToPath } from 'node:url';

/** WXT's module that wraps every content script, and what stands in its place. */
export const QUIET_CONTENT_SCRIPTS = {
  'wxt/utils/content-script-context': fileURLToPath(new URL('quiet-content-context.ts', import.meta.url)),
} as const;
