import type { IsoDate } from '../core/dates.ts';
import { readStatus } from '../core/restriction-status.ts';
import type { EvidenceKind, RestrictionStatus } from '../core/vocabulary.ts';
import { compileRecords } from './compile.ts';
import { decodeRuleset } from './decode.ts';
import type { Records } from './record-files.ts';
import type { AuthorityRecord, RestrictionRecord } from './schema/authority.ts';
import type { ServiceRecord } from './schema/service.ts';

/** The body's own text, not what others say of it. */
const AUTHORITY_TEXTS: ReadonlySet<EvidenceKind> = new Set([
  'law',
  'order',
  'regulator-decision',
  'court-decision',
  'authority-statement',
]);

/** A restriction with its body, and where it stands on the day that is counted for. */
export interface CountedOrder {
  readonly authority: AuthorityRecord;
  readonly order: RestrictionRecord;
  readonly status: RestrictionStatus;
  /** Whether the body's own text is among its evidence. */
  readonly isOwnText: boolean;
}

/** How much a record answers: all six facts, some, or none. */
export const DEPTHS = ['full', 'partial', 'listed'] as const;
export type Depth = (typeof DEPTHS)[number];

/** What the catalogue holds, in numbers. */
export interface RecordCounts {
  readonly services: number;
  readonly depths: Readonly<Record<Depth, number>>;
  readonly providers: number;
  readonly authorities: number;
  readonly jurisdictions: number;
  readonly incidents: number;
  readonly approvals: number;
  /** All restrictions, advice and proposals among them. */
  readonly restrictions: number;
  /** Distinct orders that limit use: binding, more than advice, and given. */
  readonly limiting: number;
  /** Bodies that gave one. */
  readonly limitingAuthorities: number;
  /** Those that are in force on the day. */
  readonly inForce: number;
  /** Those in force whose body's own text was read. */
  readonly inForceOwnText: number;
}

/** How many of the six facts a record answers for consumers everywhere; "undisclosed" is an answer. */
export function countAnswers({ claims }: Pick<ServiceRecord, 'claims'>): number {
  return Object.values(claims).filter(([first]) => first?.value !== 'unknown').length;
}

/** How deep a record goes. */
export function depthOf(service: Pick<ServiceRecord, 'claims'>): Depth {
  const answers = countAnswers(service);
  if (answers === Object.keys(service.claims).length) return 'full';
  return answers > 0 ? 'partial' : 'listed';
}

/** Every restriction that was given by a day. */
export function listOrders(records: Records, day: IsoDate): CountedOrder[] {
  const ruleset = decodeRuleset(compileRecords(records, '').summaries);
  const judged = new Map(ruleset.restrictions.map((restriction) => [restriction.id, restriction]));
  return records.authorities.flatMap((authority) => {
    const texts = new Set(
      authority.evidence.filter(({ kind }) => AUTHORITY_TEXTS.has(kind)).map(({ id }) => id),
    );
    return authority.restrictions.flatMap((order): CountedOrder[] => {
      const restriction = judged.get(order.id);
      const status = restriction && readStatus(restriction, day, (id) => judged.get(id));
      if (status === undefined || status === null) return [];
      return [{ authority, order, status, isOwnText: order.evidence.some((id) => texts.has(id)) }];
    });
  });
}

/** Whether an order limits anybody's use: a proposal does not yet, and advice does not bind. */
export function limitsUse({ order: { measure, binding }, status }: CountedOrder): boolean {
  return binding && measure !== 'advice' && status !== 'proposed';
}

/** Counts records for a day. */
export function countRecords(records: Records, day: IsoDate): RecordCounts {
  const { services, providers, authorities, jurisdictions } = records;
  const limiting = listOrders(records, day).filter(limitsUse);
  const inForce = limiting.filter(({ status }) => status === 'in-force');
  const depths = services.map(depthOf);
  const countDepth = (depth: Depth) => depths.filter((entry) => entry === depth).length;
  return {
    services: services.length,
    depths: { full: countDepth('full'), partial: countDepth('partial'), listed: countDepth('listed') },
    providers: providers.length,
    authorities: authorities.length,
    jurisdictions: jurisdictions.jurisdictions.length,
    incidents: services.reduce((sum, { incidents }) => sum + incidents.length, 0),
    approvals: authorities.reduce((sum, { approvals = [] }) => sum + approvals.length, 0),
    restrictions: authorities.reduce((sum, { restrictions }) => sum + restrictions.length, 0),
    limiting: limiting.length,
    limitingAuthorities: new Set(limiting.map(({ authority }) => authority.id)).size,
    inForce: inForce.length,
    inForceOwnText: inForce.filter(({ isOwnText }) => isOwnText).length,
  };
}
