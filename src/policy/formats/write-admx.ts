import { MAX_TEXT_LENGTH } from '../read-shape.ts';
import { MANAGED_KEYS, type ManagedKey, type ManagedKeyName } from '../managed-keys.ts';
import { BROWSER_PLACES, BROWSERS, listTargets, type BrowserName, type ExtensionIds } from './browsers.ts';
import { escapeAttribute, escapeText } from './escape-xml.ts';
import type { PolicyFile } from './policy-format.ts';

/** Room for a whole policy in one text: as much as Chrome's own templates give. */
const WHOLE_POLICY_LENGTH = 1_000_000;

const SCHEMA = 'http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions';

const KEYS = Object.entries(MANAGED_KEYS) as readonly (readonly [ManagedKeyName, ManagedKey])[];

/** Windows Group Policy: for each browser a template of every key, with its English texts. It holds no values. */
export function writeAdmx(_policy: unknown, ids: ExtensionIds): PolicyFile[] {
  return listTargets(ids, BROWSERS).flatMap(({ browser, id }) => [
    file(
      `plimsoll-${browser}.admx`,
      formatAdmx(browser, id),
      String.raw`PolicyDefinitions, of a machine (C:\Windows) or of a domain's central store.`,
    ),
    file(`en-US/plimsoll-${browser}.adml`, formatAdml(browser), 'The folder en-US beside the .admx file.'),
  ]);
}

/** The category that holds all policies of a browser; device management names policies by it. */
export function nameCategory(browser: BrowserName): string {
  return `plimsoll_${browser}`;
}

/** The template alone, as device management takes it. */
export function formatAdmx(browser: BrowserName, id: string): string {
  const key = BROWSER_PLACES[browser].registryKey(id);
  const category = nameCategory(browser);
  return `<?xml version="1.0" encoding="utf-8"?>
<policyDefinitions xmlns="${SCHEMA}" revision="1.0" schemaVersion="1.0">
  <policyNamespaces>
    <target prefix="${category}" namespace="Plimsoll.Policies.${browser}"/>
  </policyNamespaces>
  <resources minRequiredRevision="1.0"/>
  <supportedOn>
    <definitions>
      <definition name="SUPPORTED_PLIMSOLL" displayName="$(string.SUPPORTED_PLIMSOLL)"/>
    </definitions>
  </supportedOn>
  <categories>
    <category name="${category}" displayName="$(string.${category})"/>
  </categories>
  <policies>
${KEYS.map((entry) => formatPolicy(entry, key, category)).join('\n')}
  </policies>
</policyDefinitions>
`;
}

function formatPolicy(
  [name, { shape, words }]: readonly [ManagedKeyName, ManagedKey],
  key: string,
  category: string,
): string {
  return `    <policy name="${name}" class="Both" displayName="$(string.${name})" explainText="$(string.${name}_explain)" presentation="$(presentation.${name})" key="${escapeAttribute(key)}">
      <parentCategory ref="${category}"/>
      <supportedOn ref="SUPPORTED_PLIMSOLL"/>
      <elements>
${shape === 'list' ? formatList(name, key) : words === undefined ? formatTextElement(name) : formatEnum(name, words)}
      </elements>
    </policy>`;
}

function formatList(name: string, key: string): string {
  return `        <list id="${name}" key="${escapeAttribute(`${key}\\${name}`)}" valuePrefix=""/>`;
}

function formatTextElement(name: string): string {
  const maxLength = name === 'policy' ? WHOLE_POLICY_LENGTH : MAX_TEXT_LENGTH;
  return `        <text id="${name}" valueName="${name}" maxLength="${maxLength}" required="true"/>`;
}

function formatEnum(name: string, words: readonly string[]): string {
  const items = words.map(
    (word) => `          <item displayName="$(string.word_${word})">
            <value>
              <string>${escapeText(word)}</string>
            </value>
          </item>`,
  );
  return `        <enum id="${name}" valueName="${name}" required="true">
${items.join('\n')}
        </enum>`;
}

function formatAdml(browser: BrowserName): string {
  const { title } = BROWSER_PLACES[browser];
  const words = [...new Set(KEYS.flatMap(([, key]) => key.words ?? []))];
  const strings: readonly (readonly [string, string])[] = [
    ['SUPPORTED_PLIMSOLL', `Plimsoll in ${title}`],
    [nameCategory(browser), `Plimsoll (${title})`],
    ...words.map((word) => [`word_${word}`, word] as const),
    ...KEYS.flatMap(([name, { title: label, description, example }]) => {
      const shown = typeof example === 'string' ? example : example.join('\n');
      return [
        [name, label],
        [`${name}_explain`, `${description}\n\nExample:\n${shown}`],
      ] as const;
    }),
  ];
  return `<?xml version="1.0" encoding="utf-8"?>
<policyDefinitionResources xmlns="${SCHEMA}" revision="1.0" schemaVersion="1.0">
  <displayName>Plimsoll (${title})</displayName>
  <description>The policy of the browser extension Plimsoll in ${title}.</description>
  <resources>
    <stringTable>
${strings.map(([id, text]) => `      <string id="${id}">${escapeText(text)}</string>`).join('\n')}
    </stringTable>
    <presentationTable>
${KEYS.map(formatPresentation).join('\n')}
    </presentationTable>
  </resources>
</policyDefinitionResources>
`;
}

function formatPresentation([name, { shape, words, title }]: readonly [ManagedKeyName, ManagedKey]): string {
  const label = escapeText(title);
  const field =
    shape === 'list'
      ? `<listBox refId="${name}">${label}</listBox>`
      : words === undefined
        ? `<textBox refId="${name}"><label>${label}</label></textBox>`
        : `<dropdownList refId="${name}" noSort="true" defaultItem="0">${label}</dropdownList>`;
  return `      <presentation id="${name}">${field}</presentation>`;
}

function file(name: string, text: string, place: string): PolicyFile {
  return { name, mediaType: 'application/xml', text, encoding: 'utf-8', place };
}
