import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecordFault, RecordProblem } from './problem.ts';
import type { Records } from './record-files.ts';
import { listSchemaFaults } from './schema-faults.ts';
import { lookAlikesFile, type LookAlikesFile } from './schema/look-alikes.ts';

/** Where the look-alikes stand, relative to the ruleset's folder. */
const LOOK_ALIKES_FILE = 'look-alikes.json';

export type LookAlikesResult =
  | { readonly ok: true; readonly file: LookAlikesFile }
  | { readonly ok: false; readonly problems: readonly RecordProblem[] };

/** Reads what imitations are told by, and checks it against the records (Node only). */
export async function readLookAlikes(
  folder: string,
  records: Pick<Records, 'services'>,
): Promise<LookAlikesResult> {
  return parseLookAlikes(await readFile(join(folder, LOOK_ALIKES_FILE), 'utf8'), records);
}

/** Parses the text of a look-alikes file. */
export function parseLookAlikes(source: string, records: Pick<Records, 'services'>): LookAlikesResult {
  const json: unknown = JSON.parse(source);
  const parsed = lookAlikesFile.safeParse(json);
  const faults = parsed.success
    ? listFaults(parsed.data, records)
    : listSchemaFaults(LOOK_ALIKES_FILE, json, parsed.error.issues);
  if (parsed.success && faults.length === 0) return { ok: true, file: parsed.data };
  return {
    ok: false,
    problems: faults.map((fault) => ({ check: 'look-alikes', severity: 'error', ...fault })),
  };
}

function listFaults(
  { brands, imitators, vendors }: LookAlikesFile,
  { services }: Pick<Records, 'services'>,
): RecordFault[] {
  const byId = new Map(services.map(({ id, addresses }) => [id, addresses]));
  const catalogued = new Set(services.flatMap(({ addresses }) => addresses));
  const file = LOOK_ALIKES_FILE;
  const missing = (path: string, id: string): RecordFault => {
    const tip = 'write the id of a service, which is its file name';
    return { file, path, actual: `"${id}"`, expected: 'a service of the records', tip };
  };
  return [
    ...brands.flatMap(({ service, host }, place): RecordFault[] => {
      const path = `brands[${place}]`;
      const addresses = byId.get(service);
      if (addresses === undefined) return [missing(`${path}.service`, service)];
      if (addresses.includes(host)) return [];
      const expected = `an address of ${service}`;
      return [
        { file, path: `${path}.host`, actual: `"${host}"`, expected, tip: 'write the host of the original' },
      ];
    }),
    ...imitators.flatMap(({ host, of }, place): RecordFault[] => {
      const path = `imitators[${place}]`;
      const fault = { file, path: `${path}.host`, actual: `"${host}"`, tip: 'remove it' };
      return [
        ...(byId.has(of) ? [] : [missing(`${path}.of`, of)]),
        ...(catalogued.has(host) ? [{ ...fault, expected: 'no address of a catalogued tool' }] : []),
        ...(vendors.some((vendor) => host === vendor || host.endsWith(`.${vendor}`))
          ? [{ ...fault, expected: "no vendor's own host" }]
          : []),
      ];
    }),
  ];
}
