import type { RecordProblem } from '../record-files.ts';
import type { RecordCheck } from './record-check.ts';

export const references: RecordCheck = {
  name: 'references',
  description: 'Every id that points to another record finds it.',
  scope: 'tree',
  check: ({ services, providers, authorities, jurisdictions }) => {
    const problems: RecordProblem[] = [];
    const ids = {
      services: new Set(services.map(({ id }) => id)),
      providers: new Set(providers.map(({ id }) => id)),
      authorities: new Set(authorities.map(({ id }) => id)),
      countries: new Set(jurisdictions.jurisdictions.map(({ code }) => code)),
      restrictions: new Set(authorities.flatMap(({ restrictions }) => restrictions.map(({ id }) => id))),
    };
    const expect = (room: keyof typeof ids, id: string, file: string, path: string) => {
      if (!ids[room].has(id)) {
        problems.push({
          file,
          path,
          message: `"${id}" is not among the ${room}: add its record or correct the id`,
        });
      }
    };

    for (const { id, provider, models, claims } of services) {
      const file = `services/${id}.json`;
      expect('providers', provider, file, 'provider');
      models.forEach(({ developer }, index) =>
        expect('providers', developer, file, `models[${index}].developer`),
      );
      claims.residency.forEach(({ value }, index) => {
        if (value === 'unknown') return;
        for (const code of value.countries)
          expect('countries', code, file, `claims.residency[${index}].value.countries`);
      });
    }
    for (const { id, country, parent } of providers) {
      const file = `providers/${id}.json`;
      for (const { value } of country) if (value !== 'unknown') expect('countries', value, file, 'country');
      for (const { value } of parent ?? []) {
        if (value !== 'unknown') expect('countries', value.country, file, 'parent');
      }
    }
    for (const { id, partOf, restrictions, approvals = [] } of authorities) {
      const file = `authorities/${id}.json`;
      if (partOf !== null) expect('authorities', partOf, file, 'partOf');
      approvals.forEach(({ services: approved, names }, index) => {
        const path = `approvals[${index}]`;
        for (const service of approved) expect('services', service, file, `${path}.services`);
        for (const name of names) expect('authorities', name.authority, file, `${path}.names`);
      });
      restrictions.forEach(({ targets, names, supersededBy }, index) => {
        const path = `restrictions[${index}]`;
        for (const target of targets.services ?? [])
          expect('services', target, file, `${path}.targets.services`);
        for (const target of targets.except ?? []) expect('services', target, file, `${path}.targets.except`);
        for (const target of targets.providers ?? [])
          expect('providers', target, file, `${path}.targets.providers`);
        for (const target of targets.developers ?? [])
          expect('providers', target, file, `${path}.targets.developers`);
        for (const name of names) expect('authorities', name.authority, file, `${path}.names`);
        if (supersededBy !== undefined) expect('restrictions', supersededBy, file, `${path}.supersededBy`);
      });
    }
    return problems;
  },
};
