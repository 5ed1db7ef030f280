import { BROWSER_PLACES, BROWSERS, listTargets, type BrowserName, type ExtensionIds } from './browsers.ts';
import { escapeText } from './escape-xml.ts';
import { makeUuid } from './make-uuid.ts';
import type { PolicyFile } from './policy-format.ts';
import { toValues, type ShapedPolicy } from './policy-source.ts';

/** What a property list can hold, as far as policies need it. */
type Plist = string | number | boolean | readonly Plist[] | PlistTable;

// An interface, because a type can not name itself in a record.
interface PlistTable {
  readonly [key: string]: Plist;
}

const IDENTIFIER = 'plimsoll.policy';

/**
 * macOS: one configuration profile for all browsers, and for consoles that take a property list for a preference domain
 * (Jamf Pro, Intune) one list for each browser.
 *
 * @see https://developer.apple.com/documentation/devicemanagement/managedpreferences
 */
export function writeMac(policy: ShapedPolicy, ids: ExtensionIds): PolicyFile[] {
  const targets = listTargets(ids, BROWSERS).map(({ browser, id }) => ({
    browser,
    domain: BROWSER_PLACES[browser].macDomain(id),
    settings: nest(policy, browser, id),
  }));
  const profile: Plist = {
    PayloadDisplayName: 'Plimsoll',
    PayloadDescription: 'The policy of the browser extension Plimsoll.',
    PayloadIdentifier: IDENTIFIER,
    PayloadUUID: makeUuid(IDENTIFIER),
    PayloadType: 'Configuration',
    PayloadVersion: 1,
    PayloadScope: 'System',
    PayloadContent: targets.map(({ browser, domain, settings }) => ({
      PayloadDisplayName: `Plimsoll (${BROWSER_PLACES[browser].title})`,
      PayloadIdentifier: `${IDENTIFIER}.${browser}`,
      PayloadUUID: makeUuid(`${IDENTIFIER}.${browser}`),
      PayloadType: 'com.apple.ManagedClient.preferences',
      PayloadVersion: 1,
      PayloadEnabled: true,
      PayloadContent: { [domain]: { Forced: [{ mcx_preference_settings: settings }] } },
    })),
  };
  return [
    file(
      'plimsoll.mobileconfig',
      'application/x-apple-aspen-config',
      profile,
      'A device management that takes custom profiles: upload it as it is.',
    ),
    ...targets.map(({ browser, domain, settings }) =>
      file(
        `plimsoll-${browser}.plist`,
        'application/x-plist',
        settings,
        `Jamf Pro: Application & Custom Settings, Upload, preference domain ${domain}. Intune: macOS, Templates, Preference file, the same domain.`,
      ),
    ),
  ];
}

function nest(policy: ShapedPolicy, browser: BrowserName, id: string): PlistTable {
  const path = BROWSER_PLACES[browser].macPath(id);
  const nested = [...path].reverse().reduce<Plist>((inner, key) => ({ [key]: inner }), toValues(policy));
  // Firefox reads the preferences only where this switch is on.
  const isFirefox = browser === 'firefox';
  return {
    ...(isFirefox ? { EnterprisePoliciesEnabled: true } : {}),
    ...(nested as PlistTable),
  };
}

function file(name: string, mediaType: string, content: Plist, place: string): PolicyFile {
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
${formatPlist(content, '')}
</plist>
`;
  return { name, mediaType, text, encoding: 'utf-8', place };
}

function formatPlist(value: Plist, indent: string): string {
  const deeper = `${indent}  `;
  if (typeof value === 'string') return `${indent}<string>${escapeText(value)}</string>`;
  if (typeof value === 'number') return `${indent}<integer>${value}</integer>`;
  if (typeof value === 'boolean') return `${indent}<${String(value)}/>`;
  if (isList(value)) {
    return [
      `${indent}<array>`,
      ...value.map((entry) => formatPlist(entry, deeper)),
      `${indent}</array>`,
    ].join('\n');
  }
  const entries = Object.entries(value).flatMap(([key, entry]) => [
    `${deeper}<key>${escapeText(key)}</key>`,
    formatPlist(entry, deeper),
  ]);
  return [`${indent}<dict>`, ...entries, `${indent}</dict>`].join('\n');
}

function isList(value: Plist): value is readonly Plist[] {
  return Array.isArray(value);
}
