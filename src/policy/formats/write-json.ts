import { BROWSER_PLACES, listTargets, type ExtensionIds } from './browsers.ts';
import type { PolicyFile } from './policy-format.ts';
import { toValues, type ShapedPolicy } from './policy-source.ts';

/** Where Chromium's relatives look for policies on Linux. */
const LINUX_FOLDERS = {
  chrome: '/etc/opt/chrome/policies/managed/ (Chromium: /etc/chromium/policies/managed/)',
  edge: '/etc/opt/edge/policies/managed/',
} as const;

/** Chrome, Chromium and Edge on Linux: a file of policies, of which one is that of the extension. */
export function writeLinux(policy: ShapedPolicy, ids: ExtensionIds): PolicyFile[] {
  return (['chrome', 'edge'] as const).flatMap((browser) =>
    listTargets(ids, [browser]).map(({ id }) =>
      file(
        `plimsoll-${browser}.json`,
        { '3rdparty': { extensions: { [id]: toValues(policy) } } },
        `${BROWSER_PLACES[browser].title}: ${LINUX_FOLDERS[browser]}, readable by all, writable by root only.`,
      ),
    ),
  );
}

/** Firefox on every system. */
export function writeFirefox(policy: ShapedPolicy, ids: ExtensionIds): PolicyFile[] {
  return listTargets(ids, ['firefox']).map(({ id }) =>
    file(
      'policies.json',
      { policies: { '3rdparty': { Extensions: { [id]: toValues(policy) } } } },
      'Linux: /etc/firefox/policies/. Windows: the folder "distribution" beside firefox.exe. macOS: Firefox.app/Contents/Resources/distribution/. One file holds all policies: merge it with yours.',
    ),
  );
}

/** Google Admin console, "Policy for extensions": each key with its value under "Value". */
export function writeGoogleAdmin(policy: ShapedPolicy): PolicyFile[] {
  const wrapped = Object.entries(toValues(policy)).map(([name, value]) => [name, { Value: value }] as const);
  return [
    file(
      'plimsoll-google-admin.json',
      Object.fromEntries(wrapped),
      'Google Admin console: Apps & extensions, the extension, "Policy for extensions".',
    ),
  ];
}

/** The plain source, as a person writes it and every command takes it. */
export function writeSource(policy: ShapedPolicy): PolicyFile[] {
  return [file('plimsoll-policy.json', toValues(policy), 'Kept by you; the other formats are made from it.')];
}

function file(name: string, content: object, place: string): PolicyFile {
  const text = `${JSON.stringify(content, null, 2)}\n`;
  return { name, mediaType: 'application/json', text, encoding: 'utf-8', place };
}
