import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type * as z from 'zod';
import { newest, type IsoDate } from '../core/dates.ts';
import type { RecordFault, RecordProblem } from './problem.ts';
import { listSchemaFaults } from './schema-faults.ts';
import { authorityRecord, type AuthorityRecord } from './schema/authority.ts';
import { jurisdictionsFile, type JurisdictionsFile } from './schema/jurisdiction.ts';
import { providerRecord, serviceRecord, type ProviderRecord, type ServiceRecord } from './schema/service.ts';

/** All records, parsed. */
export interface Records {
  readonly services: readonly ServiceRecord[];
  readonly providers: readonly ProviderRecord[];
  readonly authorities: readonly AuthorityRecord[];
  readonly jurisdictions: JurisdictionsFile;
}

/** The day of the newest check of any record. */
export function dateOf({ services, authorities, jurisdictions }: Records): IsoDate {
  return (
    newest([...services, ...authorities, jurisdictions].map(({ lastChecked }) => lastChecked)) ?? '1970-01-01'
  );
}

export type RecordsResult =
  | { readonly ok: true; readonly records: Records }
  | { readonly ok: false; readonly problems: readonly RecordProblem[] };

/** One record file as text. */
export interface RecordFile {
  readonly file: string;
  readonly text: string;
}

/** Reads every record file below `folder` (`assets/ruleset`), sorted by name. */
export async function readRecordFiles(folder: string): Promise<RecordFile[]> {
  const rooms = ['services', 'providers', 'authorities'];
  const names = await Promise.all(
    rooms.map(async (room) => (await readdir(join(folder, room))).sort().map((name) => `${room}/${name}`)),
  );
  const files = [...names.flat().filter((name) => name.endsWith('.json')), 'jurisdictions.json'];
  return Promise.all(files.map(async (file) => ({ file, text: await readFile(join(folder, file), 'utf8') })));
}

/** The schema of a record file, by its room. */
export function schemaOf(file: string): z.ZodType {
  const room = file.includes('/') ? file.slice(0, file.indexOf('/')) : '';
  if (room === 'services') return serviceRecord;
  if (room === 'providers') return providerRecord;
  return room === 'authorities' ? authorityRecord : jurisdictionsFile;
}

/** Parses record files. All problems of all files are listed; nothing is repaired. */
export function parseRecords(files: readonly RecordFile[]): RecordsResult {
  const faults: RecordFault[] = [];
  const services: ServiceRecord[] = [];
  const providers: ProviderRecord[] = [];
  const authorities: AuthorityRecord[] = [];
  let jurisdictions: JurisdictionsFile | undefined;

  for (const { file, text } of files) {
    const room = file.includes('/') ? file.slice(0, file.indexOf('/')) : '';
    if (room === 'services') services.push(...parseOne(serviceRecord, file, text, faults));
    else if (room === 'providers') providers.push(...parseOne(providerRecord, file, text, faults));
    else if (room === 'authorities') authorities.push(...parseOne(authorityRecord, file, text, faults));
    else jurisdictions = parseOne(jurisdictionsFile, file, text, faults)[0];
  }
  if (faults.length > 0) return { ok: false, problems: faults.map(asSchemaProblem) };
  if (jurisdictions === undefined) {
    const tip = 'it holds the countries that records lead to';
    const fault = { file: 'jurisdictions.json', path: '', actual: 'no file', expected: 'a file', tip };
    return { ok: false, problems: [asSchemaProblem(fault)] };
  }
  return { ok: true, records: { services, providers, authorities, jurisdictions } };
}

function asSchemaProblem(fault: RecordFault): RecordProblem {
  return { check: 'schema', severity: 'error', ...fault };
}

function parseOne<Schema extends z.ZodType<{ id: string }>>(
  schema: Schema,
  file: string,
  text: string,
  faults: RecordFault[],
): z.output<Schema>[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const actual = `no JSON: ${error instanceof Error ? error.message : String(error)}`;
    const tip = 'an editor with the schemas of assets/ruleset/schema marks the place';
    faults.push({ file, path: '', actual, expected: 'JSON', tip });
    return [];
  }
  const result = schema.safeParse(json);
  if (!result.success) {
    faults.push(...listSchemaFaults(file, json, result.error.issues));
    return [];
  }
  const expected = basename(file, '.json');
  if (result.data.id !== expected) {
    faults.push({
      file,
      path: 'id',
      actual: `"${result.data.id}"`,
      expected: `"${expected}", the file's name`,
      tip: 'rename the file or correct the id',
    });
  }
  return [result.data];
}
