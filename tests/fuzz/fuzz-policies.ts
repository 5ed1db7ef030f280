import { FORMAT_IDS, writePolicy } from '../../src/policy/formats/formats.ts';
import { encodeFile } from '../../src/policy/formats/encode-file.ts';
import { toPolicySource } from '../../src/policy/formats/to-policy-source.ts';
import { MANAGED_KEY_NAMES } from '../../src/policy/managed-keys.ts';
import { parsePolicy } from '../../src/policy/parse-policy.ts';
import { RULE_KEY_NAMES } from '../../src/policy/rule-keys.ts';
import { readPolicy } from '../../src/cli/read-policy/read-policy.ts';
import { readRule, writeRule } from '../../src/ui/options/builder/rule-draft.ts';
import { readSource } from '../../src/ui/options/builder/use-draft.ts';
import { fc } from '../fast-check.ts';
import { anySource, IDS, RICH_POLICY } from '../policy-samples.ts';
import { FakeWorld } from '../worlds/fake-world.ts';
import { NOW } from '../worlds/kill-points.ts';
import { RECORDS } from '../worlds/scenarios.ts';
import { askEverything } from './ask-everything.ts';
import { expectHarmless } from './expect-harmless.ts';
import { property, type FuzzGroup } from './fuzz-group.ts';
import { hostileText, hostileTree, hostileValue, spoil } from './hostile-data.ts';

const DAY = '2026-11-24';

/** A rule whose keys are right and whose values are anything. */
const hostileRule = fc.record(
  {
    ...Object.fromEntries(RULE_KEY_NAMES.map((name) => [name, hostileValue])),
    action: fc.oneof(fc.constantFrom('allow', 'inform', 'warn', 'justify', 'block'), hostileText),
    services: fc.constantFrom('deep', 'example', ['deep', 'deep']),
    hosts: fc.oneof(fc.constantFrom('deep.example', '=chat.example.com/a?b=c'), hostileText),
  },
  { requiredKeys: ['action', 'services'] },
);
const hostileTool = fc.record(
  {
    id: hostileText,
    name: hostileText,
    hosts: fc.oneof(fc.constant(['deep.example']), hostileValue),
    note: hostileText,
  },
  { requiredKeys: ['name', 'hosts'] },
);
const asText = <Value>(values: fc.Arbitrary<Value>) =>
  fc.oneof(
    values,
    values.map((value) => JSON.stringify(value)),
  );

/** A policy as a browser could hand it over. */
const hostilePolicy: fc.Arbitrary<Readonly<Record<string, unknown>>> = fc
  .tuple(
    fc.record(
      {
        ...Object.fromEntries(MANAGED_KEY_NAMES.map((name) => [name, hostileValue])),
        rules: fc.array(asText(hostileRule), { maxLength: 5 }),
        customServices: fc.array(asText(hostileTool), { maxLength: 4 }),
        blockedServices: fc.subarray(['deep', 'example']),
      },
      { requiredKeys: [] },
    ),
    fc.dictionary(hostileText, hostileTree, { maxKeys: 2 }),
  )
  .map(([known, unknown]) => ({ ...unknown, ...known }));

/** The bytes of a policy file, some of them replaced, doubled or cut. */
const spoiledFile: fc.Arbitrary<Uint8Array> = fc
  .tuple(
    fc.constantFrom(...FORMAT_IDS),
    fc.oneof(fc.constant(RICH_POLICY), anySource),
    fc.nat(10),
    fc.array(fc.tuple(fc.nat(), fc.oneof(hostileText, fc.constant('')), fc.nat(40)), { maxLength: 3 }),
  )
  .map(([format, source, number, changes]) => {
    const written = writePolicy(source, format, IDS);
    const files = written.ok ? written.files : [];
    const file = files[number % Math.max(files.length, 1)];
    if (file === undefined) return new Uint8Array();
    const text = changes.reduce((whole, [place, inserted, cut]) => {
      const at = whole.length === 0 ? 0 : place % whole.length;
      return whole.slice(0, at) + inserted + whole.slice(at + cut);
    }, file.text);
    return encodeFile({ text, encoding: file.encoding });
  });

/** The organization's policy, from its file to what surfaces say. */
export const POLICIES: FuzzGroup = {
  name: 'policies',
  properties: [
    property(
      'a policy of any shape is read, and what it says is harmless',
      fc.oneof(hostilePolicy, hostileTree),
      (source) => {
        expectHarmless(parsePolicy(source, RECORDS, DAY));
      },
    ),
    property('a sound policy that was spoiled is read as well', spoil(RICH_POLICY), (source) => {
      expectHarmless(parsePolicy(source, RECORDS, DAY));
    }),
    property('under any policy every message is answered', hostilePolicy, async (values) => {
      const world = new FakeWorld(RECORDS, NOW);
      world.answer = { kind: 'values', values };
      await askEverything(world);
    }),
    property('a draft of any shape can be edited and written in every format', hostilePolicy, (values) => {
      const { source } = toPolicySource(values);
      for (const format of FORMAT_IDS) writePolicy(source, format, IDS);
      readSource(JSON.stringify(source));
      for (const line of source.rules ?? []) {
        const draft = readRule(line);
        if (draft !== null) writeRule(draft);
      }
    }),
    property('a policy file of any format that was spoiled is read or refused', spoiledFile, (bytes) => {
      const content = readPolicy(bytes);
      if (content.kind === 'unreadable') expectHarmless(content.reason);
      if (content.kind !== 'policy') return;
      expectHarmless(content.problems);
      for (const { values } of content.sections) expectHarmless(parsePolicy(values, RECORDS, DAY));
    }),
    property('any text as a policy file is read or refused', hostileText, (text) => {
      for (const head of [
        '',
        '<plist>',
        'Windows Registry Editor Version 5.00\n[A\\policy]\n"a"="',
        "ConvertFrom-Json @'\n",
      ])
        readPolicy(new TextEncoder().encode(head + text));
    }),
  ],
};
