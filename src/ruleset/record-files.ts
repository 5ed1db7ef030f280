import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type * as z from 'zod';
import { authorityRecord, type AuthorityRecord } from './schema/authority.ts';
import { jurisdictionsFile, type JurisdictionsFile } from './schema/jurisdiction.ts';
import { providerRecord, serviceRecord, type ProviderRecord, type ServiceRecord } from './schema/service.ts';

/** What is wrong with a record: where, what, and what to write instead. */
export interface RecordProblem {
  /** The record's file, relative to the ruleset's folder. */
  readonly file: string;
  /** The path inside the file, e.g. `claims.training[0].evidence`; `''` for the whole file. */
  readonly path: string;
  readonly message: string;
}

/** All records, parsed. */
export interface Records {
  readonly services: readonly ServiceRecord[];
  readonly providers: readonly ProviderRecord[];
  readonly authorities: readonly AuthorityRecord[];
  readonly jurisdictions: JurisdictionsFile;
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
  const problems: RecordProblem[] = [];
  const services: ServiceRecord[] = [];
  const providers: ProviderRecord[] = [];
  const authorities: AuthorityRecord[] = [];
  let jurisdictions: JurisdictionsFile | undefined;

  for (const { file, text } of files) {
    const room = file.includes('/') ? file.slice(0, file.indexOf('/')) : '';
    if (room === 'services') services.push(...parseOne(serviceRecord, file, text, problems));
    else if (room === 'providers') providers.push(...parseOne(providerRecord, file, text, problems));
    else if (room === 'authorities') authorities.push(...parseOne(authorityRecord, file, text, problems));
    else jurisdictions = parseOne(jurisdictionsFile, file, text, problems)[0];
  }
  if (problems.length > 0) return { ok: false, problems };
  if (jurisdictions === undefined) {
    return {
      ok: false,
      problems: [{ file: 'jurisdictions.json', path: '', message: 'the file is missing' }],
    };
  }
  return { ok: true, records: { services, providers, authorities, jurisdictions } };
}

function parseOne<Schema extends z.ZodType<{ id: string }>>(
  schema: Schema,
  file: string,
  text: string,
  problems: RecordProblem[],
): z.output<Schema>[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    problems.push({
      file,
      path: '',
      message: `no JSON: ${error instanceof Error ? error.message : String(error)}`,
    });
    return [];
  }
  const result = schema.safeParse(json);
  if (!result.success) {
    for (const issue of result.error.issues) {
      problems.push({ file, path: formatPath(issue.path), message: issue.message });
    }
    return [];
  }
  const expected = basename(file, '.json');
  if (result.data.id !== expected) {
    problems.push({
      file,
      path: 'id',
      message: `"${result.data.id}" is not the file's name: write "${expected}"`,
    });
  }
  return [result.data];
}

/** Writes `['claims', 'training', 0]` as `claims.training[0]`. */
export function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (whole, part) =>
      typeof part === 'number'
        ? `${whole}[${part}]`
        : whole === ''
          ? String(part)
          : `${whole}.${String(part)}`,
    '',
  );
}
