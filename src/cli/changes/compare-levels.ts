import { FINDING_IDS, type FindingId } from '../../core/assess/assessment.ts';
import type { Ruleset } from '../../core/records.ts';
import { VIEWS, type Level, type View } from '../../core/vocabulary.ts';
import { describeValues } from '../papers/describe-values.ts';
import { rankLevel, rankServices, type RankedService } from '../score/rank-services.ts';

/** Why a level moved: a finding that says something else, or a floor or gate that came or went. */
export type MoveReason =
  | { readonly kind: 'finding'; readonly finding: FindingId; readonly from: string; readonly to: string }
  | { readonly kind: 'rule'; readonly rule: string; readonly holdsNow: boolean };

/** A service whose level moves for readers of some views, on consumer terms. */
export interface LevelMove {
  readonly service: string;
  readonly views: readonly View[];
  readonly from: Level;
  readonly to: Level;
  readonly fromScore: number | null;
  readonly toScore: number | null;
  readonly reasons: readonly MoveReason[];
}

/**
 * The services in both sets whose level differs. Both are judged for one day, so that nothing but the records makes a
 * difference; the larger steps come first.
 */
export function compareLevels(before: Ruleset, after: Ruleset, today: string): LevelMove[] {
  const moves = VIEWS.flatMap((view) => compareFrom(before, after, view, today));
  const merged = new Map<string, LevelMove>();
  for (const move of moves) {
    const { views, ...same } = move;
    const key = JSON.stringify(same);
    const known = merged.get(key);
    merged.set(key, known === undefined ? move : { ...known, views: [...known.views, ...views] });
  }
  return [...merged.values()].sort(
    (a, b) => stepOf(b) - stepOf(a) || a.service.localeCompare(b.service) || b.views.length - a.views.length,
  );
}

function compareFrom(before: Ruleset, after: Ruleset, view: View, today: string): LevelMove[] {
  const standpoint = { view, plan: 'consumer', today } as const;
  const old = new Map(rankServices(before, standpoint).map((entry) => [entry.service.id, entry]));
  return rankServices(after, standpoint).flatMap((entry): LevelMove[] => {
    const { service, assessment } = entry;
    const past = old.get(service.id);
    if (past === undefined || past.assessment.level === assessment.level) return [];
    return [
      {
        service: service.id,
        views: [view],
        from: past.assessment.level,
        to: assessment.level,
        fromScore: past.assessment.score,
        toScore: assessment.score,
        reasons: [
          ...compareFindings(past, entry, {
            before: describeValues(before, past.service, standpoint),
            after: describeValues(after, service, standpoint),
          }),
          ...compareRules(past, entry),
        ],
      },
    ];
  });
}

function compareFindings(
  past: RankedService,
  entry: RankedService,
  said: Readonly<Record<'before' | 'after', Readonly<Record<FindingId, string>>>>,
): MoveReason[] {
  const valueOf = ({ assessment }: RankedService, id: FindingId) =>
    assessment.findings.find((finding) => finding.id === id)?.value;
  return FINDING_IDS.filter((id) => valueOf(past, id) !== valueOf(entry, id)).map((finding) => ({
    kind: 'finding',
    finding,
    from: said.before[finding],
    to: said.after[finding],
  }));
}

function compareRules(past: RankedService, entry: RankedService): MoveReason[] {
  const rulesOf = ({ assessment: { floors, adjustments } }: RankedService) =>
    new Set<string>([
      ...floors.map(({ id }) => id),
      ...adjustments.filter((rule) => rule !== 'raised-by-floor' && rule !== 'too-little-known'),
    ]);
  const [old, now] = [rulesOf(past), rulesOf(entry)];
  return [...new Set([...old, ...now])]
    .filter((rule) => old.has(rule) !== now.has(rule))
    .map((rule) => ({ kind: 'rule', rule, holdsNow: now.has(rule) }));
}

function stepOf({ from, to }: LevelMove): number {
  return Math.abs(rankLevel(to) - rankLevel(from));
}
