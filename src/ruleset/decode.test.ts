import { describe, expect, it } from 'vitest';
import type { Claims } from '../core/records.ts';
import { fc } from '../../tests/fast-check.ts';
import { COLLECTED_ITEMS, HOLDERS, RETENTION_RULES, TRAINING_USES } from '../core/vocabulary.ts';
import { CODES, type Code } from './codes.ts';
import { compileRecords } from './compile.ts';
import { decodeRuleset } from './decode.ts';
import { findReceipt } from './find-receipt.ts';
import { parseRecords, readRecordFiles } from './record-files.ts';

const parsed = parseRecords(await readRecordFiles('tests/fixtures/ruleset'));
if (!parsed.ok) throw new Error('the fixtures are broken');
const { summaries, details } = compileRecords(parsed.records, '1.2.3');
const ruleset = decodeRuleset(summaries);

describe('codes', () => {
  const roundTrips = <Value>(code: Code<Value>, values: fc.Arbitrary<Value>) =>
    fc.assert(
      fc.property(values, (value) => {
        expect(code.read(code.write(value))).toEqual(value);
      }),
    );
  const half = fc.constantFrom(0, 0.5, 1);
  const days = fc.option(fc.nat(40_000));

  it('are each other’s inverse', () => {
    roundTrips(CODES.training, fc.constantFrom(...TRAINING_USES));
    roundTrips(CODES.collection, fc.subarray([...COLLECTED_ITEMS], { minLength: 1 }));
    roundTrips(
      CODES.residency,
      fc.record({
        countries: fc.array(fc.stringMatching(/^[A-Z]{2}$/)),
        heldBy: fc.constantFrom(...HOLDERS),
        elsewhere: fc.boolean(),
      }),
    );
    roundTrips(
      CODES.retention,
      fc.record({ rule: fc.constantFrom(...RETENTION_RULES), deletionDelayDays: days, longestDays: days }),
    );
    roundTrips(
      CODES.compelledAccess,
      fc.record({ noPriorCourt: half, standingDuty: half, endlessSecrecy: half, noForeignRemedy: half }),
    );
    roundTrips(CODES.flag, fc.boolean());
  });
});

describe('compile and decode', () => {
  it('give back every claim of a service with variants and history', () => {
    const record = parsed.records.services[0];
    const service = ruleset.services.get('example-chat');
    expect(service?.claims.training).toEqual([
      {
        value: 'opt-out',
        basis: 'stated',
        evidence: ['services/example-chat#0'],
        asOf: '2026-05-04',
        ownDocument: true,
        plan: null,
        appliesIn: null,
        history: [{ value: 'no-refusal', until: '2025-12-22' }],
      },
      expect.objectContaining({
        value: 'never',
        plan: ['enterprise'],
        evidence: ['services/example-chat#2'],
      }),
    ]);
    for (const name of ['residency', 'retention', 'humanReview', 'collection', 'sharing'] as const) {
      expect(service?.claims[name].map(({ value }) => value)).toEqual(
        record?.claims[name].map(({ value }) => value),
      );
    }
  });

  it('give back restrictions, approvals and who is named', () => {
    const [act, email] = ruleset.restrictions;
    expect(act).toMatchObject({
      id: 'defense-act',
      standing: true,
      binding: true,
      reasons: ['security'],
      announced: '2025-12-18',
    });
    expect(act?.names).toEqual([
      {
        relation: 'contractorTo',
        authority: 'defense',
        bites: ['contract-work'],
        effective: '2026-01-17',
        provision: 'section 1(a)',
        basis: 'stated',
        evidence: ['authorities/defense#0'],
      },
    ]);
    expect(email).toMatchObject({
      measure: 'advice',
      binding: false,
      status: 'announced',
      lastConfirmed: '2025-01-30',
    });
    expect(ruleset.approvals).toMatchObject([{ services: ['harbour'], announced: '2026-02' }]);
  });

  it('let every reference find its document', () => {
    const documents = Object.assign(
      {},
      ...[...details.values()].map((entry) => entry.documents),
    ) as Parameters<typeof findReceipt>[0];
    const references = [
      ...[...ruleset.services.values()].flatMap(({ claims, incidents, provider }) => [
        ...[claims.residency, claims.training, claims.collection].flatMap((variants: Claims<unknown>) =>
          variants.flatMap(({ evidence }) => evidence),
        ),
        ...incidents.flatMap(({ evidence }) => evidence),
        ...provider.country.flatMap(({ evidence }) => evidence),
      ]),
      ...ruleset.restrictions.flatMap(({ evidence, names }) => [
        ...evidence,
        ...names.flatMap((name) => name.evidence),
      ]),
      ...[...ruleset.jurisdictions.values()].flatMap(({ compelledAccess }) =>
        compelledAccess.flatMap(({ evidence }) => evidence),
      ),
    ];
    expect(references.length).toBeGreaterThan(10);
    expect(references.filter((reference) => findReceipt(documents, reference) === undefined)).toEqual([]);
  });

  it('give the same bytes for the same records', () => {
    expect(JSON.stringify(compileRecords(parsed.records, '1.2.3').summaries)).toBe(JSON.stringify(summaries));
  });

  it('refuse another format', () => {
    expect(() => decodeRuleset({ ...summaries, format: 99 })).toThrow(/format 99/);
  });
});
