import { DEPTHS, depthOf } from '../../ruleset/count-records.ts';
import type { Records } from '../../ruleset/record-files.ts';
import type { ServiceRecord } from '../../ruleset/schema/service.ts';
import { countBy } from './count-by.ts';
import type { BarRow, Section } from './report-block.ts';

const PARTS = [
  { name: 'all six facts', tone: 'low' },
  { name: 'some', tone: 'moderate' },
  { name: 'none', tone: 'line' },
] as const;

/** Services by kind and by the country of their provider, each by how deep the record goes. */
export function describeServices({ services, providers }: Records): Section {
  const countries = new Map(providers.map(({ id, country }) => [id, country[0]?.value ?? 'unknown']));
  const divide = (keyOf: (service: ServiceRecord) => string): BarRow[] =>
    countBy(services, keyOf).map(([label]) => {
      const depths = services.filter((service) => keyOf(service) === label).map(depthOf);
      return { label, counts: DEPTHS.map((depth) => depths.filter((entry) => entry === depth).length) };
    });
  return {
    title: 'Services by kind and region',
    blocks: [
      { kind: 'text', text: 'By kind, and how many of the six facts the record answers:' },
      { kind: 'bars', parts: PARTS, rows: divide(({ kind }) => kind) },
      { kind: 'text', text: 'By the country of the provider:' },
      { kind: 'bars', parts: PARTS, rows: divide(({ provider }) => countries.get(provider) ?? 'unknown') },
    ],
  };
}
