import type { RecordFault } from '../problem.ts';
import type { RecordCheck } from './record-check.ts';
import { listRestrictionEntries } from './visit.ts';

export const countries: RecordCheck = {
  name: 'countries',
  description:
    'Every country that a record leads to has its entry among the jurisdictions: what its law means for the data must be said, if only as unknown.',
  scope: 'tree',
  severity: 'error',
  check: (records) => {
    const { services, providers, authorities, jurisdictions } = records;
    const known = new Set(jurisdictions.jurisdictions.map(({ code }) => code));
    const faults: RecordFault[] = [];
    const expect = (codes: readonly string[], file: string, path: string) => {
      for (const code of codes) {
        if (known.has(code)) continue;
        const tip = 'add the country to jurisdictions.json, with "unknown" where nothing was read';
        faults.push({ file, path, actual: `"${code}"`, expected: 'a country of jurisdictions.json', tip });
      }
    };
    for (const { id, claims } of services) {
      const file = `services/${id}.json`;
      claims.residency.forEach(({ value, history = [] }, index) => {
        const path = `claims.residency[${index}]`;
        if (value !== 'unknown') expect(value.countries, file, `${path}.value.countries`);
        for (const past of history) expect(past.value.countries, file, `${path}.history`);
      });
    }
    for (const { id, country, parent } of providers) {
      const file = `providers/${id}.json`;
      for (const { value, history = [] } of country) {
        expect(
          [...(value === 'unknown' ? [] : [value]), ...history.map((past) => past.value)],
          file,
          'country',
        );
      }
      for (const { value, history = [] } of parent ?? []) {
        const past = history.map((entry) => entry.value.country);
        expect([...(value === 'unknown' ? [] : [value.country]), ...past], file, 'parent');
      }
    }
    for (const { id, country } of authorities) {
      if (country !== null) expect([country], `authorities/${id}.json`, 'country');
    }
    for (const { file, path, entry } of listRestrictionEntries(records)) {
      expect(entry.targets.countries ?? [], file, `${path}.targets.countries`);
      expect(entry.targets.storedIn ?? [], file, `${path}.targets.storedIn`);
    }
    return faults;
  },
};
