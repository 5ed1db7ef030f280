import { DOMParser, type Document } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { fc } from '../../../tests/fast-check.ts';
import { IDS, RICH_POLICY } from '../../../tests/policy-samples.ts';
import { ruleset, TODAY } from '../../../tests/fake-records.ts';
import { MANAGED_KEY_NAMES, MANAGED_KEYS } from '../managed-keys.ts';
import { parsePolicy } from '../parse-policy.ts';
import { BROWSERS, FIREFOX_ID, isExtensionId } from './browsers.ts';
import { encodeFile } from './encode-file.ts';
import { writePolicy, type FormatId } from './formats.ts';
import { makeUuid } from './make-uuid.ts';
import { shapePolicy, type PolicySource } from './policy-source.ts';
import { toPolicySource } from './to-policy-source.ts';
import { readFileSync } from 'node:fs';

function write(source: PolicySource, id: FormatId) {
  const written = writePolicy(source, id, IDS);
  if (!written.ok) throw new Error(written.problem);
  return new Map(written.files.map((file) => [file.name, file.text]));
}

describe('the Group Policy templates', () => {
  const files = write(RICH_POLICY, 'windows-admx');
  const parse = (name: string) => parseStrictly(files.get(name) ?? '');

  it.each(BROWSERS)('of %s are well-formed, and each name stands for one thing', (browser) => {
    const admx = parse(`plimsoll-${browser}.admx`);
    const adml = parse(`en-US/plimsoll-${browser}.adml`);
    for (const [document, tag, attribute] of [
      [admx, 'policy', 'name'],
      [admx, 'category', 'name'],
      [adml, 'string', 'id'],
      [adml, 'presentation', 'id'],
    ] as const) {
      const ids = attributes(document, tag, attribute);
      expect(ids.length, tag).toBeGreaterThan(0);
      expect(new Set(ids).size, tag).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^\w+$/);
    }
    expect(attributes(admx, 'policy', 'name')).toEqual(MANAGED_KEY_NAMES);
  });

  it.each(BROWSERS)('of %s have every text and form that they ask for', (browser) => {
    const adml = parse(`en-US/plimsoll-${browser}.adml`);
    const known = {
      string: new Set(attributes(adml, 'string', 'id')),
      presentation: new Set(attributes(adml, 'presentation', 'id')),
    };
    const asked = [
      ...(files.get(`plimsoll-${browser}.admx`) ?? '').matchAll(/\$\((string|presentation)\.(\w+)\)/g),
    ];
    expect(asked.length).toBeGreaterThan(3 * MANAGED_KEY_NAMES.length);
    for (const [, table, id = ''] of asked) {
      expect(known[table === 'string' ? 'string' : 'presentation'].has(id), `${table ?? ''} ${id}`).toBe(
        true,
      );
    }
  });

  it('have for each key the element of its shape, which its form shows', () => {
    const admx = parse('plimsoll-chrome.admx');
    const adml = parse('en-US/plimsoll-chrome.adml');
    const forms = new Set(
      ['listBox', 'textBox', 'dropdownList'].flatMap((tag) =>
        attributes(adml, tag, 'refId').map((id) => `${tag} ${id}`),
      ),
    );
    for (const policy of [...admx.getElementsByTagName('policy')]) {
      const name = policy.getAttribute('name') ?? '';
      const { shape, ...key } = MANAGED_KEYS[name as keyof typeof MANAGED_KEYS];
      const [tag, form] =
        shape === 'list'
          ? ['list', 'listBox']
          : 'words' in key
            ? ['enum', 'dropdownList']
            : ['text', 'textBox'];
      expect([...policy.getElementsByTagName(tag)].map((element) => element.getAttribute('id'))).toEqual([
        name,
      ]);
      expect(forms.has(`${form} ${name}`), name).toBe(true);
    }
  });
});

describe('the registry file', () => {
  it('escapes texts, writes bytes where there are line ends, and pads numbers', () => {
    const files = write(
      {
        organization: 'A "B" \\ C',
        blockMessage: 'a\nb',
        blockedServices: Array.from({ length: 10 }, (_entry, place) => `tool-${place}`),
      },
      'windows-reg',
    );
    const text = files.get('plimsoll-chrome.reg') ?? '';
    expect(text).toMatch(/^Windows Registry Editor Version 5\.00\r\n/);
    expect(text).toContain(String.raw`"organization"="A \"B\" \\ C"`);
    expect(text).toContain('"blockMessage"=hex(1):61,00,0a,00,62,00,00,00\r\n');
    expect(text).toContain('"01"="tool-0"\r\n');
    expect(text).toContain('"10"="tool-9"\r\n');
    expect(text.split('\r\n').every((line) => !/[\r\n]/.test(line))).toBe(true);
    expect(files.get('plimsoll-firefox.reg')).toContain('"1"="tool-0"\r\n');
  });

  it('is written in UTF-16 with its mark', () => {
    expect([...encodeFile({ text: 'ä🚢', encoding: 'utf-16le' })]).toEqual([
      0xff, 0xfe, 0xe4, 0, 0x3d, 0xd8, 0xa2, 0xde,
    ]);
    expect([...encodeFile({ text: 'ä', encoding: 'utf-8' })]).toEqual([0xc3, 0xa4]);
  });
});

describe('the scripts for Edge', () => {
  it('are ASCII with Windows line ends, whatever the policy says', () => {
    for (const text of write(RICH_POLICY, 'intune').entries()) {
      if (!text[0].endsWith('.ps1')) continue;
      expect(text[1]).toMatch(/^[\r\n -~]*$/);
      expect(text[1]).not.toMatch(/[^\r]\n/);
      expect(text[1].match(/^'@/gm)).toHaveLength(1);
    }
  });
});

describe('the profiles', () => {
  it('keep their UUIDs when they are written anew', () => {
    const uuids = (source: PolicySource) =>
      [
        ...(write(source, 'macos').get('plimsoll.mobileconfig') ?? '').matchAll(
          /[\dA-F]{8}(?:-[\dA-F]{4}){3}-[\dA-F]{12}/g,
        ),
      ].map(String);
    expect(uuids(RICH_POLICY)).toHaveLength(4);
    expect(new Set(uuids(RICH_POLICY)).size).toBe(4);
    expect(uuids({ organization: 'A' })).toEqual(uuids(RICH_POLICY));
    expect(makeUuid('a')).toMatch(/^[\dA-F]{8}-[\dA-F]{4}-8[\dA-F]{3}-[89AB][\dA-F]{3}-[\dA-F]{12}$/);
  });
});

describe('an extension id', () => {
  it.each([
    ['chrome', IDS.chrome, true],
    ['chrome', 'abcdefghijklmnopabcdefghijklmnoq', false],
    ['edge', IDS.edge, true],
    ['edge', '', false],
    ['firefox', IDS.firefox, true],
    ['firefox', '{446900e4-71c2-419f-a6a7-df9c091e268b}', true],
    ['firefox', 'no id', false],
    ['firefox', '"><x>@a', false],
  ] as const)('%s %j: %s', (browser, id, isId) => {
    expect(isExtensionId(browser, id ?? '')).toBe(isId);
  });

  it('of the Firefox package is the one that its manifest carries', () => {
    expect(readFileSync('wxt.config.ts', 'utf8')).toContain(`id: '${FIREFOX_ID}'`);
  });
});

describe('a source', () => {
  it('is made of what people write', () => {
    const { source, problems } = toPolicySource({
      graceMinutes: 5,
      onboarding: false,
      rules: [{ action: 'block' }, '{"action":"warn"}'],
      plans: { chatgpt: 'team' },
      blockedServices: { 1: 'a', 2: 'b' },
      groups: 'a\nb',
      policy: { organization: 'A' },
      frobnicate: 1,
      view: null,
      audience: 5,
    });
    expect(source).toEqual({
      graceMinutes: '5',
      onboarding: 'false',
      rules: ['{"action":"block"}', '{"action":"warn"}'],
      plans: ['chatgpt: team'],
      blockedServices: ['a', 'b'],
      groups: ['a', 'b'],
      policy: '{"organization":"A"}',
    });
    expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'frobnicate unknown-key',
      'view wrong-shape',
      'audience wrong-shape',
    ]);
  });

  it('means what the policy meant that it is made of', () => {
    const known = ruleset();
    const keys = fc.constantFrom(...MANAGED_KEY_NAMES);
    const values = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('example', ['example'], '{"action":"block"}', [{ action: 'warn' }], 5, true),
    );
    fc.assert(
      fc.property(fc.dictionary(keys, values, { maxKeys: 6 }), (policy) => {
        const { source } = toPolicySource(policy);
        expect(parsePolicy(source, known, TODAY)?.values).toEqual(parsePolicy(policy, known, TODAY)?.values);
      }),
    );
  });

  it('has each key once, in the order of the papers', () => {
    const names = shapePolicy({ ...RICH_POLICY }).map(({ name }) => name);
    expect(names).toEqual(MANAGED_KEY_NAMES.filter((name) => name !== 'policy'));
  });
});

function parseStrictly(text: string): Document {
  const faults: string[] = [];
  const document = new DOMParser({ onError: (_level, message) => void faults.push(message) }).parseFromString(
    text,
    'text/xml',
  );
  expect(faults).toEqual([]);
  return document;
}

function attributes(document: Document, tag: string, attribute: string): string[] {
  return [...document.getElementsByTagName(tag)].map((element) => element.getAttribute(attribute) ?? '');
}
