import { BROWSER_PLACES, listTargets, type ExtensionIds } from './browsers.ts';
import type { PolicyFile, PolicyFormat } from './policy-format.ts';
import { shapePolicy, type PolicySource } from './policy-source.ts';
import { writeAdmx } from './write-admx.ts';
import { writeIntune } from './write-intune.ts';
import { writeFirefox, writeGoogleAdmin, writeLinux, writeSource } from './write-json.ts';
import { writeMac } from './write-mac.ts';
import { writeRegistry } from './write-registry.ts';

const CHROMIUM_PAGE = 'https://www.chromium.org/administrators/configuring-policy-for-extensions/';
const FIREFOX_PAGE = 'https://mozilla.github.io/policy-templates/#3rdparty';
const ADMX_PAGE =
  'https://learn.microsoft.com/windows/client-management/win32-and-centennial-app-policy-configuration';

/** Every way to hand a policy to browsers. */
export const FORMATS = {
  linux: {
    title: 'Chrome, Chromium and Edge on Linux',
    browsers: ['chrome', 'edge'],
    documentation: [CHROMIUM_PAGE],
    proof: 'loaded in a real browser',
    write: writeLinux,
  },
  firefox: {
    title: 'Firefox on every system (policies.json)',
    browsers: ['firefox'],
    documentation: [
      FIREFOX_PAGE,
      'https://extensionworkshop.com/documentation/enterprise/enterprise-development/',
    ],
    proof: 'loaded in a real browser',
    write: writeFirefox,
  },
  'windows-reg': {
    title: 'Windows registry file',
    browsers: ['chrome', 'edge', 'firefox'],
    documentation: [CHROMIUM_PAGE, FIREFOX_PAGE],
    proof: 'read back by a parser only',
    write: writeRegistry,
  },
  'windows-admx': {
    title: 'Windows Group Policy templates (no values)',
    browsers: ['chrome', 'edge', 'firefox'],
    documentation: ['https://learn.microsoft.com/previous-versions/windows/desktop/policy/admx-schema'],
    proof: 'read back by a parser only',
    write: writeAdmx,
  },
  intune: {
    title: 'Microsoft Intune for Windows',
    browsers: ['chrome', 'edge', 'firefox'],
    documentation: [
      ADMX_PAGE,
      'https://learn.microsoft.com/graph/api/resources/intune-deviceconfig-windows10customconfiguration',
      'https://learn.microsoft.com/intune/intune-service/fundamentals/remediations',
    ],
    proof: 'read back by a parser only',
    write: writeIntune,
  },
  macos: {
    title: 'macOS configuration profile',
    browsers: ['chrome', 'edge', 'firefox'],
    documentation: [
      'https://developer.apple.com/documentation/devicemanagement/managedpreferences',
      CHROMIUM_PAGE,
      'https://github.com/mozilla/policy-templates/blob/master/mac/README.md',
    ],
    proof: 'read back by a parser only',
    write: writeMac,
  },
  'google-admin': {
    title: 'Google Admin console',
    browsers: [],
    documentation: [CHROMIUM_PAGE],
    proof: 'read back by a parser only',
    write: writeGoogleAdmin,
  },
  source: {
    title: 'The plain source',
    browsers: [],
    documentation: [],
    proof: 'read back by a parser only',
    write: writeSource,
  },
} as const satisfies Readonly<Record<string, PolicyFormat>>;

export type FormatId = keyof typeof FORMATS;

export const FORMAT_IDS = Object.keys(FORMATS) as readonly FormatId[];

export function isFormatId(name: string): name is FormatId {
  return Object.hasOwn(FORMATS, name);
}

export type WriteResult =
  | { readonly ok: true; readonly files: readonly PolicyFile[] }
  /** No extension id for any browser of the format. */
  | { readonly ok: false; readonly problem: 'no-id' };

/** Writes a policy in a format, for every browser whose extension id is given. */
export function writePolicy(
  source: PolicySource,
  id: FormatId,
  ids: ExtensionIds,
  options: { readonly withExpectedKeys?: boolean } = {},
): WriteResult {
  const format: PolicyFormat = FORMATS[id];
  if (format.browsers.length > 0 && listTargets(ids, format.browsers).length === 0) {
    return { ok: false, problem: 'no-id' };
  }
  return { ok: true, files: format.write(shapePolicy(source, options), ids) };
}

/** The browsers of a format for which nothing was written, by their titles. */
export function listLeftOut(id: FormatId, ids: ExtensionIds): string[] {
  const { browsers }: PolicyFormat = FORMATS[id];
  return browsers.filter((browser) => ids[browser] === null).map((browser) => BROWSER_PLACES[browser].title);
}
