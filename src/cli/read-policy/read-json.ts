import { isManagedKey } from '../../policy/managed-keys.ts';
import { readIntune } from './read-intune.ts';
import { isTable, unreadable, type PolicyContent, type PolicySection } from './policy-section.ts';

/** Reads a file of JSON: which kind it is, is told by its keys. */
export function readJson(text: string): PolicyContent {
  let content: unknown;
  try {
    content = parseTwice(text);
  } catch (error) {
    return unreadable(error instanceof Error ? error.message : String(error));
  }
  if (!isTable(content)) return unreadable('it is no JSON object');
  const chromium = findTable(content, ['3rdparty', 'extensions']);
  if (chromium !== null) return policy('Linux policy file', listExtensions(chromium, null, 'json'));
  const firefox = findTable(content, ['policies', '3rdparty', 'Extensions']);
  if (firefox !== null) return policy('policies.json', listExtensions(firefox, 'firefox', null));
  if (isTable(content['policies'])) return unreadable('its policies have no "3rdparty" with "Extensions"');
  if (Array.isArray(content['omaSettings'])) return readIntune(content['omaSettings']);
  if (isGoogleAdmin(content)) {
    const values = Object.entries(content).map(
      ([key, entry]) => [key, isTable(entry) ? entry['Value'] : entry] as const,
    );
    return policy('Google Admin console', [
      { browser: 'chrome', id: null, values: Object.fromEntries(values), schema: 'json' },
    ]);
  }
  return policy('source', [{ browser: null, id: null, values: content, schema: null }]);
}

/** A console may have wrapped the JSON into a text once more. */
function parseTwice(text: string): unknown {
  const content: unknown = JSON.parse(text);
  return typeof content === 'string' ? JSON.parse(content) : content;
}

function policy(format: string, sections: readonly PolicySection[]): PolicyContent {
  return { kind: 'policy', format, sections, problems: [] };
}

/** The extensions of a file; others than Plimsoll are left out, where one can be told by its keys. */
function listExtensions(
  extensions: Readonly<Record<string, unknown>>,
  browser: 'firefox' | null,
  schema: PolicySection['schema'],
): PolicySection[] {
  const sections = Object.entries(extensions).flatMap(([id, values]): PolicySection[] =>
    isTable(values) ? [{ browser, id, values, schema }] : [],
  );
  const own = sections.filter(({ values }) => Object.keys(values).some(isManagedKey));
  return own.length > 0 ? own : sections;
}

function findTable(content: unknown, path: readonly string[]): Readonly<Record<string, unknown>> | null {
  let table: unknown = content;
  for (const key of path) {
    if (!isTable(table)) return null;
    table = Object.hasOwn(table, key) ? table[key] : null;
  }
  return isTable(table) ? table : null;
}

/** Each key is a table with "Value", and at most a "Level". */
function isGoogleAdmin(content: Readonly<Record<string, unknown>>): boolean {
  const entries = Object.values(content);
  return (
    entries.length > 0 &&
    entries.every(
      (entry) =>
        isTable(entry) &&
        Object.hasOwn(entry, 'Value') &&
        Object.keys(entry).every((key) => key === 'Value' || key === 'Level'),
    )
  );
}
