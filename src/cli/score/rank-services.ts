import { assessService, boundScore, splitScore } from '../../core/assess/assess-service.ts';
import type { Assessment, FindingId } from '../../core/assess/assessment.ts';
import type { Ruleset, Service } from '../../core/records.ts';
import { listRestrictions } from '../../core/restrictions.ts';
import type { Standpoint } from '../../core/select-claim.ts';
import { LEVELS, type Level } from '../../core/vocabulary.ts';

/** A service with its assessment, taken apart. */
export interface RankedService {
  readonly service: Service;
  readonly assessment: Assessment;
  /** Where the score could lie once the unknown findings are known. */
  readonly range: { readonly lowest: number; readonly highest: number };
  /** Points that each finding puts into the score. */
  readonly points: ReadonlyMap<FindingId, number>;
}

/** Assesses every service from one standpoint: the worst level first, inside a level the highest score. */
export function rankServices(ruleset: Ruleset, standpoint: Standpoint): RankedService[] {
  return [...ruleset.services.values()]
    .map((service): RankedService => {
      const restrictions = listRestrictions(ruleset, service, standpoint, new Set());
      const assessment = assessService(ruleset, service, restrictions, standpoint);
      const { findings } = assessment;
      return { service, assessment, range: boundScore(findings), points: splitScore(findings) };
    })
    .sort(
      (a, b) =>
        rankLevel(b.assessment.level) - rankLevel(a.assessment.level) ||
        (b.assessment.score ?? -1) - (a.assessment.score ?? -1) ||
        a.service.id.localeCompare(b.service.id),
    );
}

/** A level as a number, mild to strict; `unknown` stands below all. */
export function rankLevel(level: Level): number {
  return level === 'unknown' ? -1 : LEVELS.indexOf(level);
}
