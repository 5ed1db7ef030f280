import { parse } from 'plist';
import type { BrowserName } from '../../policy/formats/browsers.ts';
import { parseXml } from './parse-xml.ts';
import { isTable, unreadable, type PolicyContent, type PolicySection } from './policy-section.ts';

/** The preference domains of browsers. */
const DOMAINS: readonly (readonly [BrowserName, RegExp])[] = [
  ['chrome', /^(?:com\.google\.Chrome|org\.chromium\.Chromium)\.extensions\.(.+)$/i],
  ['edge', /^com\.microsoft\.Edge\.extensions\.(.+)$/i],
  ['firefox', /^org\.mozilla\.firefox$/i],
];

/** Reads a configuration profile, or the property list of one preference domain. */
export function readPlist(text: string): PolicyContent {
  // The library prints what is wrong with XML; here it is told in one line.
  const xml = parseXml(text);
  if ('fault' in xml) return unreadable(`its property list is broken: ${xml.fault}`);
  let content: unknown;
  try {
    content = parse(text);
  } catch (error) {
    return unreadable(
      `its property list is broken: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  if (!isTable(content)) return unreadable('its property list is no dictionary');
  const isProfile = Array.isArray(content['PayloadContent']);
  const sections = isProfile ? listPayloads(content['PayloadContent']) : readDomain(null, content);
  if (sections.length === 0) return unreadable('it has no payload for a browser');
  return {
    kind: 'policy',
    format: isProfile ? 'macOS profile' : 'macOS property list',
    sections,
    problems: [],
  };
}

function listPayloads(payloads: unknown): PolicySection[] {
  if (!Array.isArray(payloads)) return [];
  return payloads.filter(isTable).flatMap((payload) => {
    const { PayloadType: type, PayloadContent: domains } = payload;
    if (type !== 'com.apple.ManagedClient.preferences' || !isTable(domains))
      return typeof type === 'string' ? readDomain(type, withoutPayloadKeys(payload)) : [];
    return Object.entries(domains).flatMap(([domain, entry]) => {
      const forced = isTable(entry) && Array.isArray(entry['Forced']) ? entry['Forced'].filter(isTable) : [];
      return forced.flatMap((one) => {
        const settings = one['mcx_preference_settings'];
        return isTable(settings) ? readDomain(domain, settings) : [];
      });
    });
  });
}

/** The policy in a domain; `null`: the file does not name its domain. */
function readDomain(domain: string | null, settings: Readonly<Record<string, unknown>>): PolicySection[] {
  const thirdParty = settings['3rdparty'];
  const extensions = isTable(thirdParty) ? thirdParty['Extensions'] : null;
  if (isTable(extensions)) {
    return Object.entries(extensions).flatMap(([id, values]): PolicySection[] =>
      isTable(values) ? [{ browser: 'firefox', id, values, schema: null }] : [],
    );
  }
  if (domain === null) return [{ browser: null, id: null, values: settings, schema: 'json' }];
  for (const [browser, pattern] of DOMAINS) {
    const id = pattern.exec(domain)?.[1];
    if (id !== undefined) return [{ browser, id, values: settings, schema: 'json' }];
  }
  return [];
}

function withoutPayloadKeys(payload: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(payload).filter(([key]) => !key.startsWith('Payload')));
}
