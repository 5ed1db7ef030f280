import { describe, expect, it } from 'vitest';
import { waitUntil } from '../../src/build/browsers/wait-until.ts';
import { FIREFOX_ID } from '../../src/policy/formats/browsers.ts';
import { writePolicy } from '../../src/policy/formats/formats.ts';
import { IDS, RICH_POLICY } from '../policy-samples.ts';
import { BROWSER, useWorld } from './world.ts';

type Values = Readonly<Record<string, unknown>>;

/** What the written file says for this browser; the test's folder wraps it in the same words again. */
function readWritten(): Values {
  const written = writePolicy(RICH_POLICY, BROWSER === 'firefox' ? 'firefox' : 'linux', IDS);
  const [file] = written.ok ? written.files : [];
  const content = JSON.parse(file?.text ?? '{}') as {
    readonly '3rdparty'?: { readonly extensions: Readonly<Record<string, Values>> };
    readonly policies?: { readonly '3rdparty': { readonly Extensions: Readonly<Record<string, Values>> } };
  };
  const extensions = content.policies?.['3rdparty'].Extensions ?? content['3rdparty']?.extensions ?? {};
  return extensions[BROWSER === 'firefox' ? FIREFOX_ID : (IDS.chrome ?? '')] ?? {};
}

const WRITTEN = readWritten();
const world = useWorld({}, { policy: WRITTEN });

describe(`a written policy in ${BROWSER}`, () => {
  it('reaches the extension with every key, character for character', async () => {
    const { browser } = world();
    const values = await waitUntil(
      async () => {
        const found = await browser.evaluateInExtension<Values>(`chrome.storage.managed.get(null)`);
        return Object.keys(found).length > 0 ? found : null;
      },
      { what: 'the policy', timeoutMs: 15_000 },
    );
    expect(Object.keys(WRITTEN).length).toBe(Object.keys(RICH_POLICY).length + 1);
    expect(values).toEqual(WRITTEN);
  });
});
