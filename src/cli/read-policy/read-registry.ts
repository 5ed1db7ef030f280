import type { BrowserName } from '../../policy/formats/browsers.ts';
import { isManagedKey } from '../../policy/managed-keys.ts';
import { parseRegistryFile, type RegistryKey } from './parse-registry-file.ts';
import { unreadable, type PolicyContent, type PolicySection } from './policy-section.ts';

/** Where each browser has the policies of extensions, below any root. */
const PLACES: readonly (readonly [BrowserName, RegExp])[] = [
  [
    'chrome',
    /\\Policies\\(?:Google\\Chrome|Chromium)\\3rdparty\\extensions\\([^\\]+)\\policy(?:\\([^\\]+))?$/i,
  ],
  ['edge', /\\Policies\\Microsoft\\Edge\\3rdparty\\extensions\\([^\\]+)\\policy(?:\\([^\\]+))?$/i],
  ['firefox', /\\Policies\\Mozilla\\Firefox\\3rdparty\\extensions\\([^\\]+)(?:\\([^\\]+))?$/i],
];

interface Draft {
  readonly browser: BrowserName;
  readonly id: string;
  readonly values: Map<string, unknown>;
}

/** Reads a file of Windows' registry editor as the browsers read the registry. */
export function readRegistry(text: string): PolicyContent {
  const parsed = parseRegistryFile(text);
  const drafts = new Map<string, Draft>();
  for (const [path, key] of parsed.keys) {
    for (const [browser, pattern] of PLACES) {
      const [, id, list] = pattern.exec(path) ?? [];
      if (id === undefined) continue;
      const name = `${browser}|${id.toLowerCase()}`;
      const draft = drafts.get(name) ?? { browser, id, values: new Map<string, unknown>() };
      drafts.set(name, draft);
      if (list === undefined) for (const [value, data] of key) draft.values.set(value, data);
      else draft.values.set(list, listEntries(key, browser));
    }
  }
  const found = [...drafts.values()].filter(({ values }) => values.size > 0);
  const own = found.filter(({ values }) => [...values.keys()].some(isManagedKey));
  const sections = (own.length > 0 ? own : found).map(({ values, ...place }): PolicySection => ({
    ...place,
    values: Object.fromEntries(values),
    schema: place.browser === 'firefox' ? null : 'registry',
  }));
  if (sections.length === 0 && parsed.keys.size === 0) return unreadable('it has no keys');
  return { kind: 'policy', format: 'Windows registry file', sections, problems: parsed.problems };
}

/** A subkey is a list: of what its numbers name, in the order of the names as texts; Firefox keeps the order of the file. */
function listEntries(key: RegistryKey, browser: BrowserName): unknown[] {
  const entries = [...key].filter(([name]) => /^\d+$/.test(name));
  if (browser !== 'firefox') entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([, data]) => data);
}
