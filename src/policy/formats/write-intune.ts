import { MANAGED_KEYS } from '../managed-keys.ts';
import { BROWSER_PLACES, listTargets, type BrowserName, type ExtensionIds } from './browsers.ts';
import { escapeAttribute } from './escape-xml.ts';
import type { PolicyFile } from './policy-format.ts';
import type { ShapedKey, ShapedPolicy } from './policy-source.ts';
import { formatAdmx, nameCategory } from './write-admx.ts';
import { writePowerShell } from './write-powershell.ts';
import { numberEntries } from './write-registry.ts';

/** Parts the names and entries of a list in the policy service provider of Windows. */
const SEPARATOR = '\uF000';

/**
 * Microsoft Intune. Windows lets templates from outside write to Google's and Mozilla's keys, and to none below
 * `Software\Policies\Microsoft` but a list of exceptions, on which Edge's policies do not stand: Edge gets a script.
 *
 * @see https://learn.microsoft.com/windows/client-management/win32-and-centennial-app-policy-configuration
 */
export function writeIntune(policy: ShapedPolicy, ids: ExtensionIds): PolicyFile[] {
  return [
    ...listTargets(ids, ['chrome', 'firefox']).map(({ browser, id }) => writeProfile(policy, browser, id)),
    ...listTargets(ids, ['edge']).flatMap(({ id }) => writePowerShell(policy, id)),
  ];
}

/** A custom configuration profile as Microsoft Graph takes it: the template, then a setting for each key. */
function writeProfile(policy: ShapedPolicy, browser: BrowserName, id: string): PolicyFile {
  const { title } = BROWSER_PLACES[browser];
  const app = `Plimsoll_${browser}`;
  const settings = [
    setting(
      'Template',
      `./Device/Vendor/MSFT/Policy/ConfigOperations/ADMXInstall/${app}/Policy/${app}_admx`,
      formatAdmx(browser, id),
    ),
    ...policy.map((key) =>
      setting(
        MANAGED_KEYS[key.name].title,
        `./Device/Vendor/MSFT/Policy/Config/${app}~Policy~${nameCategory(browser)}/${key.name}`,
        formatData(key, browser),
      ),
    ),
  ];
  const profile = {
    '@odata.type': '#microsoft.graph.windows10CustomConfiguration',
    displayName: `Plimsoll (${title})`,
    description: `The policy of the browser extension Plimsoll in ${title}.`,
    omaSettings: settings,
  };
  return {
    name: `plimsoll-${browser}.intune.json`,
    mediaType: 'application/json',
    text: `${JSON.stringify(profile, null, 2)}\n`,
    encoding: 'utf-8',
    place:
      'Intune: POST it to deviceManagement/deviceConfigurations of Microsoft Graph, or copy each OMA-URI with its value, as String, into a custom profile for Windows.',
  };
}

function setting(displayName: string, omaUri: string, value: string) {
  return { '@odata.type': '#microsoft.graph.omaSettingString', displayName, omaUri, value };
}

function formatData(key: ShapedKey, browser: BrowserName): string {
  const value = key.shape === 'text' ? key.text : numberEntries(key.entries, browser).flat().join(SEPARATOR);
  const escaped = escapeAttribute(value).replaceAll(SEPARATOR, '&#xF000;');
  return `<enabled/><data id="${key.name}" value="${escaped}"/>`;
}
