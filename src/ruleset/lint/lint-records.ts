import type { IsoDate } from '../../core/dates.ts';
import type { RecordProblem } from '../problem.ts';
import type { Records } from '../record-files.ts';
import { applyWaivers, type Waiver } from '../waivers.ts';
import { allegations } from './allegations.ts';
import { basis } from './basis.ts';
import { countries } from './countries.ts';
import { dates } from './dates.ts';
import { evidenceIds } from './evidence-ids.ts';
import { inForce } from './in-force.ts';
import { independentSources } from './independent-sources.ts';
import { legalRegimes } from './legal-regimes.ts';
import type { RecordCheck } from './record-check.ts';
import { references } from './references.ts';
import { relays } from './relays.ts';
import { sharedAddresses } from './shared-addresses.ts';
import { sources } from './sources.ts';
import { stale } from './stale.ts';
import { successors } from './successors.ts';
import { toolHosts } from './tool-hosts.ts';
import { uniqueness } from './uniqueness.ts';
import { wholeSites } from './whole-sites.ts';

export const CHECKS: readonly RecordCheck[] = [
  evidenceIds,
  references,
  countries,
  uniqueness,
  sharedAddresses,
  toolHosts,
  wholeSites,
  legalRegimes,
  dates,
  inForce,
  successors,
  sources,
  relays,
  independentSources,
  basis,
  allegations,
  stale,
];

/** What a check of all records found, after waivers. */
export interface LintResult {
  readonly errors: readonly RecordProblem[];
  readonly warnings: readonly RecordProblem[];
  /** Problems that a waiver holds back. */
  readonly waived: readonly RecordProblem[];
}

/** For which day the records are judged, and what is waived. */
export interface LintOptions {
  readonly today: IsoDate;
  readonly waivers?: readonly Waiver[];
  /** The day by which waivers run out, when it is not `today`: an unchanged record must build for ever. */
  readonly waiversAsOf?: IsoDate;
}

/** Runs every check; without errors the records hold together. */
export function lintRecords(
  records: Records,
  { today, waivers = [], waiversAsOf = today }: LintOptions,
): LintResult {
  const found = CHECKS.flatMap(({ name, severity, check }) =>
    check(records, today).map((fault): RecordProblem => ({ check: name, severity, ...fault })),
  );
  const { kept, waived } = applyWaivers(found, waivers, waiversAsOf);
  return {
    errors: kept.filter(({ severity }) => severity === 'error'),
    warnings: kept.filter(({ severity }) => severity === 'warning'),
    waived,
  };
}
