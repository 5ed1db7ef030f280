import { describe, expect, it } from 'vitest';
import { fc } from '../../../tests/fast-check.ts';
import { IDS } from '../../../tests/policy-samples.ts';
import { encodeFile } from '../../policy/formats/encode-file.ts';
import { readPolicy } from './read-policy.ts';

const CHROME_ID = IDS.chrome ?? '';
const utf8 = (text: string) => encodeFile({ text, encoding: 'utf-8' });
const read = (text: string) => readPolicy(utf8(text));
const POLICY = { organization: 'A' };

function registry(lines: readonly string[], head = 'Windows Registry Editor Version 5.00') {
  return [
    head,
    '',
    `[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Google\\Chrome\\3rdparty\\extensions\\${CHROME_ID}\\policy]`,
    ...lines,
    '',
  ].join('\r\n');
}

function values(text: string) {
  const content = read(text);
  return content.kind === 'policy' ? content.sections.map((section) => section.values) : content;
}

describe('a file of JSON', () => {
  it.each<[string, string, string]>([
    ['plain', JSON.stringify(POLICY), 'source'],
    ['with a mark in front', `\uFEFF${JSON.stringify(POLICY)}`, 'source'],
    ['with Windows line ends', JSON.stringify(POLICY, null, 2).replace(/\n/g, '\r\n'), 'source'],
    ['wrapped in a text', JSON.stringify(JSON.stringify(POLICY)), 'source'],
    [
      'for Linux',
      JSON.stringify({
        HomepageLocation: 'x',
        '3rdparty': { extensions: { [CHROME_ID]: POLICY, other: { a: 1 } } },
      }),
      'Linux policy file',
    ],
    [
      'for Firefox',
      JSON.stringify({
        policies: { DisableTelemetry: true, '3rdparty': { Extensions: { a: { x: 1 }, b: POLICY } } },
      }),
      'policies.json',
    ],
    [
      'for the Google Admin console',
      JSON.stringify({ organization: { Value: 'A', Level: 'Mandatory' } }),
      'Google Admin console',
    ],
  ])('%s is told by its content', (_name, text, format) => {
    expect(read(text)).toMatchObject({ kind: 'policy', format, sections: [{ values: POLICY }] });
  });

  it('is read in UTF-16', () => {
    const text = JSON.stringify({ organization: 'Müller 株式会社' });
    expect(readPolicy(encodeFile({ text, encoding: 'utf-16le' }))).toMatchObject({
      sections: [{ values: { organization: 'Müller 株式会社' } }],
    });
    expect(readPolicy(encodeFile({ text, encoding: 'utf-16le' }).subarray(2))).toMatchObject({
      kind: 'policy',
    });
  });

  it('keeps hostile keys harmless', () => {
    const content = read('{"__proto__":{"organization":"Evil"},"organization":"A"}');
    expect(content).toMatchObject({ kind: 'policy' });
    expect(({} as Record<string, unknown>)['organization']).toBeUndefined();
  });
});

describe('a registry file', () => {
  it.each<[string, string[], unknown]>([
    ['texts', ['"organization"="A \\"B\\" \\\\ C"'], { organization: 'A "B" \\ C' }],
    ['numbers', ['"graceMinutes"=dword:0000000a'], { graceMinutes: 10 }],
    [
      'bytes over many lines',
      ['"blockMessage"=hex(1):61,00,\\', '  0a,00,\\', '  62,00,00,00'],
      { blockMessage: 'a\nb' },
    ],
    ['texts with line ends inside', ['"blockMessage"="a', 'b"'], { blockMessage: 'a\r\nb' }],
    ['comments', ['; a note', '"view"="eu" ; another'], { view: 'eu' }],
    ['values that are taken away', ['"view"="eu"', '"view"=-', '"plan"="team"'], { plan: 'team' }],
  ])('has %s', (_name, lines, expected) => {
    expect(values(registry(lines))).toEqual([expected]);
  });

  it('has lists as Chrome reads them: by their names as texts', () => {
    const key = `[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Google\\Chrome\\3rdparty\\extensions\\${CHROME_ID}\\policy\\blockedServices]`;
    const text = registry([key, '"1"="a"', '"2"="b"', '"10"="c"', '"x"="no number"']);
    expect(values(text)).toEqual([{ blockedServices: ['a', 'c', 'b'] }]);
  });

  it('is read in the old form, and forgets keys that are taken away', () => {
    expect(values(registry(['"view"="eu"'], 'REGEDIT4'))).toEqual([{ view: 'eu' }]);
    const gone = registry([
      '"view"="eu"',
      '',
      '[-HKEY_LOCAL_MACHINE\\Software\\Policies\\Google]',
      '[HKEY_LOCAL_MACHINE\\x]',
    ]);
    expect(values(gone)).toEqual([]);
  });

  it('names values that no browser reads', () => {
    expect(read(registry(['"view"=hex(7):61,00,00,00', 'nonsense']))).toMatchObject({
      problems: [
        'view: neither a text nor a number: browsers do not read it',
        '"nonsense" is no line of a registry file',
      ],
    });
  });
});

describe('a property list', () => {
  const plist = (inner: string) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n<plist version="1.0">${inner}</plist>`;

  it('with the domain as payload type is read', () => {
    const text = plist(`<dict><key>PayloadContent</key><array><dict>
      <key>PayloadType</key><string>com.google.Chrome.extensions.${CHROME_ID}</string>
      <key>PayloadVersion</key><integer>1</integer>
      <key>organization</key><string>A &amp; B</string></dict></array></dict>`);
    expect(read(text)).toMatchObject({
      sections: [{ browser: 'chrome', id: CHROME_ID, values: { organization: 'A & B' } }],
    });
  });

  it('of one domain is read', () => {
    expect(values(plist('<dict><key>organization</key><string>A</string></dict>'))).toEqual([POLICY]);
  });

  it('of other payloads holds no policy', () => {
    const text = plist(
      '<dict><key>PayloadContent</key><array><dict><key>PayloadType</key><string>com.apple.wifi.managed</string></dict></array></dict>',
    );
    expect(read(text)).toEqual({ kind: 'unreadable', reason: 'it has no payload for a browser' });
  });
});

describe('an Intune profile', () => {
  const profile = (...settings: object[]) => JSON.stringify({ omaSettings: settings });
  const uri = (key: string) =>
    `./Device/Vendor/MSFT/Policy/Config/Plimsoll_chrome~Policy~plimsoll_chrome/${key}`;

  it('leaves out what is disabled, and names what is hidden or broken', () => {
    const content = read(
      profile(
        { omaUri: uri('view'), value: '<enabled/><data id="view" value="eu"/>' },
        { omaUri: uri('plan'), value: '<disabled/>' },
        { omaUri: uri('organization'), value: '****', isEncrypted: true },
        { omaUri: uri('contact'), value: '<enabled/><data id="contact" value="a' },
      ),
    );
    expect(content).toMatchObject({
      sections: [{ browser: 'chrome', values: { view: 'eu' } }],
      problems: [
        'organization: Intune hides the value of a setting once it is stored',
        'contact: "<enabled/><data id="contact" value="a" is no <enabled/> with its <data>',
      ],
    });
  });
});

describe('what is no policy', () => {
  it.each<[string, string, RegExp]>([
    ['nothing', '', /^it is empty$/],
    ['broken JSON', '{"a":', /JSON/],
    ['a list', '["example"]', /^it is no JSON object$/],
    [
      'policies without extensions',
      '{"policies":{"DisableTelemetry":true}}',
      /no "3rdparty" with "Extensions"/,
    ],
    ['broken XML', '<policyDefinitions><policy>', /XML is broken/],
    ['another XML', '<html></html>', /<html> is no policy/],
    ['a broken property list', '<plist><dict><key>a</key></dict>', /property list/],
    ['a binary property list', 'bplist00\u0001', /binary property list/],
    ['a script without a policy', "ConvertFrom-Json @'", /the script holds no policy/],
    ['a broken script', "@'\n{\n'@ | ConvertFrom-Json", /JSON/],
    ['a registry file without keys', 'Windows Registry Editor Version 5.00\r\n', /it has no keys/],
    ['prose', 'Dear administrator,', /JSON/],
  ])('%s is told in one line', (_name, text, reason) => {
    const content = read(text);
    expect(content.kind).toBe('unreadable');
    if (content.kind !== 'unreadable') return;
    expect(content.reason).toMatch(reason);
    expect(content.reason).not.toMatch(/\n/);
  });

  it('is a signed profile', () => {
    expect(readPolicy(Uint8Array.from([0x30, 0x82, 0x10, 0x00]))).toMatchObject({ reason: /signed/ });
  });

  it('never makes it throw', () => {
    const starts = fc.constantFrom(
      '',
      '{',
      '<plist>',
      '<policyDefinitions>',
      'REGEDIT4\n[x]\n',
      "ConvertFrom-Json @'\n",
      '{"omaSettings":[',
    );
    fc.assert(
      fc.property(starts, fc.string({ unit: 'binary', maxLength: 200 }), (start, rest) => {
        expect(['policy', 'template', 'unreadable']).toContain(read(start + rest).kind);
      }),
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => void readPolicy(bytes)));
  });
});
