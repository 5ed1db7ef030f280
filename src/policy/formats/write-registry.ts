import { BROWSER_PLACES, BROWSERS, listTargets, type BrowserName, type ExtensionIds } from './browsers.ts';
import type { PolicyFile } from './policy-format.ts';
import type { ShapedPolicy } from './policy-source.ts';

/** The registry editor breaks lines of hexadecimal digits after 80 characters. */
const LINE_LENGTH = 78;

/** Windows: a file for the registry editor for each browser. Importing it replaces the extension's policy as a whole. */
export function writeRegistry(policy: ShapedPolicy, ids: ExtensionIds): PolicyFile[] {
  return listTargets(ids, BROWSERS).map(({ browser, id }) => {
    const place = BROWSER_PLACES[browser];
    const key = `HKEY_LOCAL_MACHINE\\${place.registryKey(id)}`;
    const lists = policy.flatMap((entry) =>
      entry.shape === 'text'
        ? []
        : [
            '',
            `[${key}\\${entry.name}]`,
            ...numberEntries(entry.entries, browser).map(([name, text]) => formatValue(name, text)),
          ],
    );
    const lines = [
      'Windows Registry Editor Version 5.00',
      '',
      `; Plimsoll's policy for ${place.title}. The first line takes away what was there.`,
      `[-${key}]`,
      '',
      `[${key}]`,
      ...policy.flatMap((entry) => (entry.shape === 'text' ? [formatValue(entry.name, entry.text)] : [])),
      ...lists,
      '',
    ];
    return {
      name: `plimsoll-${browser}.reg`,
      mediaType: 'text/x-windows-registry',
      text: lines.map((line) => `${line}\r\n`).join(''),
      encoding: 'utf-16le',
      place: `${place.title} on Windows: reg import as administrator, or Group Policy Preferences, Registry.`,
    };
  });
}

/**
 * The names of a list's values. Chromium sorts them as texts ("10" before "2"), so they get zeros in front; Firefox
 * takes a key for a list only when its first value is called "1".
 *
 * @see https://source.chromium.org/chromium/chromium/src/+/main:components/policy/core/common/registry_dict.cc
 */
export function numberEntries(
  entries: readonly string[],
  browser: BrowserName,
): (readonly [name: string, text: string])[] {
  const width = browser === 'firefox' ? 1 : String(entries.length).length;
  return entries.map((text, place) => [String(place + 1).padStart(width, '0'), text] as const);
}

function formatValue(name: string, text: string): string {
  // A quoted text ends with its line: one with line ends is written by its bytes.
  if (/[^ -~\u0080-\uFFFF]/.test(text)) return formatBytes(`"${name}"=hex(1):`, text);
  return `"${name}"="${text.replace(/[\\"]/g, (character) => `\\${character}`)}"`;
}

function formatBytes(start: string, text: string): string {
  const bytes = [...Array(text.length + 1).keys()].flatMap((place) => {
    const unit = place < text.length ? text.charCodeAt(place) : 0;
    return [unit & 0xff, unit >> 8];
  });
  const lines: string[] = [];
  let line = start;
  bytes.forEach((byte, place) => {
    const piece = `${byte.toString(16).padStart(2, '0')}${place < bytes.length - 1 ? ',' : ''}`;
    if (line.length + piece.length > LINE_LENGTH) {
      lines.push(`${line}\\`);
      line = '  ';
    }
    line += piece;
  });
  return [...lines, line].join('\r\n');
}
