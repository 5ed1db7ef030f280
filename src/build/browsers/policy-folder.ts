import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserKind } from './find-browsers.ts';

/** A managed policy as an administrator would write it: the extension's own keys. */
export type ManagedPolicy = Readonly<Record<string, unknown>>;

/** A folder that a browser takes for the system's policies. */
export interface PolicyFolder {
  /** What to start in the browser's place. */
  readonly executablePath: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Writes the extension's policy; `null`: none. Other keys of the browser's policies stay. */
  write(policy: ManagedPolicy | null): void;
  remove(): void;
}

/** Where each browser looks. */
const TARGETS: Readonly<Record<BrowserKind, string>> = {
  chromium: '/etc/chromium/policies',
  firefox: '/etc/firefox/policies',
};

/**
 * Makes a policy folder for one browser.
 *
 * @param extension - The extension's id there.
 * @param others - Policies of the browser itself.
 * @throws Error where this user may not mount a folder: policies can not be tested there.
 */
export function createPolicyFolder(
  kind: BrowserKind,
  extension: string,
  browserPath: string,
  others: Readonly<Record<string, unknown>> = {},
): PolicyFolder {
  const probe = spawnSync('unshare', ['--mount', 'true']);
  if (probe.status !== 0) {
    throw new Error(
      'Managed policies can not be tested here: "unshare --mount" needs root. Run the tests as root.',
    );
  }
  const folder = mkdtempSync(join(tmpdir(), 'policies-'));
  mkdirSync(join(folder, 'managed'), { recursive: true });
  return {
    executablePath: join(dirname(fileURLToPath(import.meta.url)), 'with-policy.sh'),
    environment: {
      POLICY_SOURCE: folder,
      POLICY_TARGET: TARGETS[kind],
      POLICY_BROWSER: browserPath,
    },
    write(policy) {
      if (kind === 'chromium') {
        const own = policy === null ? {} : { '3rdparty': { extensions: { [extension]: policy } } };
        writeFileSync(join(folder, 'managed', 'test.json'), JSON.stringify({ ...others, ...own }));
      } else {
        const own = policy === null ? {} : { '3rdparty': { Extensions: { [extension]: policy } } };
        writeFileSync(join(folder, 'policies.json'), JSON.stringify({ policies: { ...others, ...own } }));
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
