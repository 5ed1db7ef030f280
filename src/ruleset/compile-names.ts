import { FORMAT, type CompiledNames } from './compiled.ts';
import type { Records } from './record-files.ts';

/** Compiles what things are called. */
export function compileNames({ services, providers, authorities }: Records): CompiledNames {
  const table = <Entry, Value>(
    entries: readonly Entry[],
    read: (entry: Entry) => readonly [string, Value][],
  ) => Object.fromEntries(entries.flatMap(read)) as Readonly<Record<string, Value>>;
  return {
    format: FORMAT,
    aliases: table(services, ({ id, aliases }) => (aliases.length === 0 ? [] : [[id, aliases]])),
    providers: table(providers, ({ id, legalName }) => (legalName === null ? [] : [[id, legalName]])),
    parents: table(providers, ({ id, parent }) => {
      const value = parent?.[0]?.value;
      return value === undefined || value === 'unknown' ? [] : [[id, value.name]];
    }),
    authorities: table(authorities, ({ id, name, audience }) => [
      [
        id,
        {
          name,
          ...(audience?.member === undefined ? {} : { member: audience.member }),
          ...(audience?.contractor === undefined ? {} : { contractor: audience.contractor }),
        },
      ],
    ]),
    orders: table(authorities, ({ restrictions, approvals = [] }) =>
      [...restrictions, ...approvals].map(({ id, title }) => [id, title]),
    ),
    conditions: table(authorities, ({ approvals = [] }) =>
      approvals.flatMap(({ id, conditions }) => (conditions === undefined ? [] : [[id, conditions]])),
    ),
    incidents: table(services, ({ id, incidents }) =>
      incidents.map((incident) => [`${id}/${incident.id}`, incident.title]),
    ),
  };
}
