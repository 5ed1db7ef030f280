import type { RecordFault } from '../problem.ts';
import type { Records } from '../record-files.ts';
import type { RecordCheck } from './record-check.ts';
import { listApprovalEntries, listRestrictionEntries } from './visit.ts';

type Room = 'services' | 'providers' | 'authorities' | 'restrictions';

/** An id that points to another record, and where it stands. */
interface Reference {
  readonly room: Room;
  readonly id: string;
  readonly file: string;
  readonly path: string;
}

export const references: RecordCheck = {
  name: 'references',
  description:
    'Every id that points to another record finds it: an order that aims at nothing is never shown.',
  scope: 'tree',
  severity: 'error',
  check: (records) => {
    const { services, providers, authorities } = records;
    const ids: Readonly<Record<Room, ReadonlySet<string>>> = {
      services: new Set(services.map(({ id }) => id)),
      providers: new Set(providers.map(({ id }) => id)),
      authorities: new Set(authorities.map(({ id }) => id)),
      restrictions: new Set(authorities.flatMap(({ restrictions }) => restrictions.map(({ id }) => id))),
    };
    return [
      ...listServiceReferences(records),
      ...listAuthorityReferences(records),
      ...listOrderReferences(records),
    ]
      .filter(({ room, id }) => !ids[room].has(id))
      .map(({ room, id, file, path }): RecordFault => {
        const expected = `an id among the ${room}`;
        return { file, path, actual: `"${id}"`, expected, tip: 'add its record or correct the id' };
      });
  },
};

function listServiceReferences({ services }: Records): Reference[] {
  return services.flatMap(({ id, provider, models }) => {
    const file = `services/${id}.json`;
    return [
      { room: 'providers', id: provider, file, path: 'provider' } as const,
      ...models.map(({ developer }, index) => ({
        room: 'providers' as const,
        id: developer,
        file,
        path: `models[${index}].developer`,
      })),
    ];
  });
}

function listAuthorityReferences({ authorities }: Records): Reference[] {
  return authorities.flatMap(({ id, partOf }) =>
    partOf === null
      ? []
      : [{ room: 'authorities', id: partOf, file: `authorities/${id}.json`, path: 'partOf' } as const],
  );
}

function listOrderReferences(records: Records): Reference[] {
  const point = (room: Room, file: string, path: string, ids: readonly string[] = []): Reference[] =>
    ids.map((id) => ({ room, id, file, path }));
  return [
    ...listApprovalEntries(records).flatMap(({ file, path, entry }) => [
      ...point('services', file, `${path}.services`, entry.services),
      ...point(
        'authorities',
        file,
        `${path}.names`,
        entry.names.map(({ authority }) => authority),
      ),
    ]),
    ...listRestrictionEntries(records).flatMap(({ file, path, entry: { targets, names, supersededBy } }) => [
      ...point('services', file, `${path}.targets.services`, targets.services),
      ...point('services', file, `${path}.targets.except`, targets.except),
      ...point('providers', file, `${path}.targets.providers`, targets.providers),
      ...point('providers', file, `${path}.targets.developers`, targets.developers),
      ...point(
        'authorities',
        file,
        `${path}.names`,
        names.map(({ authority }) => authority),
      ),
      ...point(
        'restrictions',
        file,
        `${path}.supersededBy`,
        supersededBy === undefined ? [] : [supersededBy],
      ),
    ]),
  ];
}
