import { describe, expect, it } from 'vitest';
import { authority, ruleset, service, TODAY } from '../../../tests/fake-records.ts';
import { fc } from '../../../tests/fast-check.ts';
import { anySource, IDS, RICH_POLICY } from '../../../tests/policy-samples.ts';
import { BROWSERS } from '../../policy/formats/browsers.ts';
import { encodeFile } from '../../policy/formats/encode-file.ts';
import {
  FORMAT_IDS,
  FORMATS,
  listLeftOut,
  writePolicy,
  type FormatId,
} from '../../policy/formats/formats.ts';
import type { PolicyFile, PolicyFormat } from '../../policy/formats/policy-format.ts';
import { shapePolicy, toValues, type PolicySource } from '../../policy/formats/policy-source.ts';
import { MANAGED_KEY_NAMES } from '../../policy/managed-keys.ts';
import { parsePolicy } from '../../policy/parse-policy.ts';
import { readPolicy } from './read-policy.ts';
import type { PolicySection } from './policy-section.ts';

const known = ruleset({
  services: new Map(['deepseek', 'microsoft-365-copilot', 'chatgpt'].map((id) => [id, service({ id })])),
  authorities: new Map(['us-navy', 'us-dod'].map((id) => [id, authority(id)])),
});
const understand = (values: unknown) => parsePolicy(values, known, TODAY);

/** Formats that carry values. */
const CARRIERS = FORMAT_IDS.filter((id) => id !== 'windows-admx');

function write(source: PolicySource, id: FormatId): readonly PolicyFile[] {
  const written = writePolicy(source, id, IDS);
  if (!written.ok) throw new Error(written.problem);
  return written.files;
}

function readSections(file: PolicyFile): readonly PolicySection[] {
  const content = readPolicy(encodeFile(file));
  if (content.kind !== 'policy') throw new Error(`${file.name}: ${JSON.stringify(content)}`);
  expect(content.problems).toEqual([]);
  return content.sections;
}

describe.each(CARRIERS)('the format %s', (id) => {
  it('means the same when it is read back', () => {
    for (const file of write(RICH_POLICY, id)) {
      for (const { values } of readSections(file)) {
        const understood = understand(values);
        const { expectedKeys, ...rest } = understood?.values ?? {};
        expect(rest, file.name).toEqual(understand(RICH_POLICY)?.values);
        expect(expectedKeys).toEqual(Object.keys(RICH_POLICY));
        expect(understood?.problems).toEqual([]);
        expect(new Set(understood?.keys)).toEqual(
          new Set(MANAGED_KEY_NAMES.filter((name) => name !== 'policy')),
        );
      }
    }
  });

  it('is written for every browser of its own', () => {
    const browsers = write(RICH_POLICY, id).flatMap((file) =>
      readSections(file).map(({ browser }) => browser),
    );
    const { browsers: expected }: PolicyFormat = FORMATS[id];
    if (id !== 'linux' && id !== 'google-admin')
      expect(new Set(browsers.filter((browser) => browser !== null))).toEqual(new Set(expected));
    expect(write(RICH_POLICY, id).every(({ place }) => place.length > 10)).toBe(true);
  });

  it('means the same for any source', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        const shaped = toValues(shapePolicy(source));
        for (const file of write(source, id)) {
          for (const { values } of readSections(file)) expect(values, file.name).toEqual(shaped);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the expected keys', () => {
  const own: PolicySource = { organization: 'A', blockedServices: ['deepseek'], audience: [] };

  it('are those that are written', () => {
    expect(toValues(shapePolicy(own))).toEqual({
      organization: 'A',
      blockedServices: ['deepseek'],
      expectedKeys: ['organization', 'blockedServices'],
    });
  });

  it('are left out when asked for, or when nothing is written', () => {
    expect(toValues(shapePolicy(own, { withExpectedKeys: false }))).not.toHaveProperty('expectedKeys');
    expect(toValues(shapePolicy({ organization: ' ' }))).toEqual({});
  });

  it('do not name the key "policy", whose keys are seen side by side', () => {
    const values = toValues(shapePolicy({ policy: '{"organization":"A"}' }));
    expect(values).toEqual({ policy: '{"organization":"A"}' });
  });
});

describe('a format', () => {
  it('needs the id of one browser at least', () => {
    const nobody = { chrome: null, edge: null, firefox: null };
    for (const id of FORMAT_IDS) {
      const needsId = FORMATS[id].browsers.length > 0;
      expect(writePolicy(RICH_POLICY, id, nobody).ok, id).toBe(!needsId);
    }
    expect(listLeftOut('windows-reg', { ...nobody, edge: IDS.edge })).toEqual([
      'Google Chrome',
      'Mozilla Firefox',
    ]);
  });

  it('names its documents, and says how sure it is', () => {
    const proven = FORMAT_IDS.filter((id) => FORMATS[id].proof === 'loaded in a real browser');
    expect(proven).toEqual(['linux', 'firefox']);
    for (const id of FORMAT_IDS.filter((name) => name !== 'source')) {
      const { documentation }: PolicyFormat = FORMATS[id];
      expect(documentation.length, id).toBeGreaterThan(0);
      for (const page of documentation) expect(new URL(page).protocol).toBe('https:');
    }
  });

  it('writes no name twice', () => {
    for (const id of FORMAT_IDS) {
      const names = write(RICH_POLICY, id).map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    }
    expect(BROWSERS).toHaveLength(3);
  });
});
