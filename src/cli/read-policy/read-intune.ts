import { BROWSERS, type BrowserName } from '../../policy/formats/browsers.ts';
import { isManagedKey, MANAGED_KEYS } from '../../policy/managed-keys.ts';
import { parseXml } from './parse-xml.ts';
import { isTable, type PolicyContent, type PolicySection } from './policy-section.ts';

/** `./Device/Vendor/MSFT/Policy/Config/APP~Policy~CATEGORY/KEY`. */
const SETTING = /\/Policy\/Config\/[^/]*~([^/~]+)\/([^/]+)$/i;

/** Reads the settings of a custom profile of Intune. */
export function readIntune(settings: readonly unknown[]): PolicyContent {
  const byCategory = new Map<string, Record<string, unknown>>();
  const problems: string[] = [];
  for (const setting of settings) {
    if (!isTable(setting)) continue;
    const { omaUri, value, isEncrypted } = setting;
    const [, category, key] = SETTING.exec(String(omaUri)) ?? [];
    if (category === undefined || key === undefined) continue;
    if (isEncrypted === true || typeof value !== 'string') {
      problems.push(`${key}: Intune hides the value of a setting once it is stored`);
      continue;
    }
    const browser = toBrowser(category);
    const read = readValue(key, value, browser);
    if (read === null) problems.push(`${key}: "${value.slice(0, 80)}" is no <enabled/> with its <data>`);
    else byCategory.set(category, { ...byCategory.get(category), ...read });
  }
  const sections = [...byCategory].map(([category, values]): PolicySection => ({
    browser: toBrowser(category),
    id: null,
    values,
    schema: toBrowser(category) === 'firefox' ? null : 'registry',
  }));
  return { kind: 'policy', format: 'Intune profile', sections, problems };
}

/** The key with its value; nothing when it is disabled; `null` when it can not be read. */
function readValue(
  key: string,
  value: string,
  browser: BrowserName | null,
): Readonly<Record<string, string | string[]>> | null {
  const parsed = parseXml(`<value>${value}</value>`);
  if ('fault' in parsed) return null;
  const { root } = parsed;
  const named = (name: string) => root.getElementsByTagName(name).item(0);
  if (named('disabled') !== null) return {};
  const text = named('data')?.getAttribute('value') ?? null;
  if (named('enabled') === null || text === null) return null;
  if (!isManagedKey(key) || MANAGED_KEYS[key].shape === 'text') return { [key]: text };
  // Names and entries take turns; Chrome sorts the names as texts, Firefox keeps their order.
  const parts = text.split('\uF000');
  const pairs = parts.flatMap((name, place) =>
    place % 2 === 0 ? [[name, parts[place + 1] ?? ''] as const] : [],
  );
  if (browser !== 'firefox') pairs.sort(([a], [b]) => (a < b ? -1 : 1));
  return { [key]: pairs.map(([, entry]) => entry) };
}

function toBrowser(category: string): BrowserName | null {
  return BROWSERS.find((browser) => category.toLowerCase().endsWith(browser)) ?? null;
}
