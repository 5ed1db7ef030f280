import { formatPath } from '../problem.ts';
import type { Records } from '../record-files.ts';
import type { ApprovalRecord, RestrictionRecord } from '../schema/authority.ts';
import type { Evidence } from '../schema/common.ts';

/** A record with the file that it stands in. */
export interface FiledRecord {
  readonly file: string;
  readonly record: {
    readonly id: string;
    readonly evidence: readonly Evidence[];
    readonly lastChecked?: string;
  };
}

/** Every record file, in a fixed order. */
export function listFiles({ services, providers, authorities, jurisdictions }: Records): FiledRecord[] {
  return [
    ...services.map((record) => ({ file: `services/${record.id}.json`, record })),
    ...providers.map((record) => ({ file: `providers/${record.id}.json`, record })),
    ...authorities.map((record) => ({ file: `authorities/${record.id}.json`, record })),
    { file: 'jurisdictions.json', record: jurisdictions },
  ];
}

/** A restriction or an approval at its place. */
interface Filed<Entry> {
  readonly file: string;
  /** E.g. `restrictions[0]`. */
  readonly path: string;
  readonly entry: Entry;
  /** The documents that its file holds. */
  readonly evidence: readonly Evidence[];
  readonly lastChecked: string;
}

/** Every restriction of every authority. */
export function listRestrictionEntries({ authorities }: Records): Filed<RestrictionRecord>[] {
  return authorities.flatMap(({ id, restrictions, evidence, lastChecked }) =>
    restrictions.map((entry, index) => ({
      file: `authorities/${id}.json`,
      path: `restrictions[${index}]`,
      entry,
      evidence,
      lastChecked,
    })),
  );
}

/** Every approval of every authority. */
export function listApprovalEntries({ authorities }: Records): Filed<ApprovalRecord>[] {
  return authorities.flatMap(({ id, approvals = [], evidence, lastChecked }) =>
    approvals.map((entry, index) => ({
      file: `authorities/${id}.json`,
      path: `approvals[${index}]`,
      entry,
      evidence,
      lastChecked,
    })),
  );
}

/** Calls `see` for every property of a record, depth first. */
export function visit(
  value: unknown,
  see: (path: string, key: string, value: unknown) => void,
  path: readonly PropertyKey[] = [],
): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, entry] of Object.entries(value)) {
    const step = [...path, Array.isArray(value) ? Number(key) : key];
    see(formatPath(step), key, entry);
    visit(entry, see, step);
  }
}
