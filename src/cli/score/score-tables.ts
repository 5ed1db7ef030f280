import { FINDING_IDS, type FindingId } from '../../core/assess/assessment.ts';
import { LEVELS, VIEWS, type Level, type View } from '../../core/vocabulary.ts';
import type { Table } from './format-table.ts';
import { rankLevel, type RankedService } from './rank-services.ts';
import { FACTORS, type WeightTrial } from './weigh-differently.ts';

/** Short heads for the findings' columns. */
const HEADS: Readonly<Record<FindingId, string>> = {
  residency: 'where',
  jurisdiction: 'who',
  training: 'train',
  retention: 'kept',
  humanReview: 'read',
  collection: 'coll.',
  sharing: 'share',
  security: 'secur.',
  restrictions: 'restr.',
};

/** What a finding stands for, in words. */
export const FINDING_NAMES: Readonly<Record<FindingId, string>> = {
  residency: 'Where it is stored',
  jurisdiction: 'Who can demand it',
  training: 'Training on prompts',
  retention: 'How long it is kept',
  humanReview: 'Human review',
  collection: 'What is collected',
  sharing: 'Sharing and advertising',
  security: 'Security record',
  restrictions: 'Restrictions',
};

/** Every service with the points of each finding; "?" where it is unknown. */
export function tabulateServices(ranked: readonly RankedService[]): Table {
  const head = ['service', 'level', 'score', 'range', 'known', ...FINDING_IDS.map((id) => HEADS[id]), 'why'];
  const rows = ranked.map(({ service, assessment, range, points }) => [
    service.id,
    assessment.level,
    assessment.score === null ? '–' : String(assessment.score),
    `${range.lowest}–${range.highest}`,
    `${Math.round(assessment.coverage * 100)} %`,
    ...assessment.findings.map(({ id, value }) => (value === null ? '?' : (points.get(id) ?? 0).toFixed(1))),
    [...assessment.adjustments, ...assessment.floors.map(({ id }) => id)].join(', '),
  ]);
  return { rows: [head, ...rows], words: [0, 1, head.length - 1] };
}

/** What halving and doubling each weight does. */
export function tabulateTrials(trials: readonly WeightTrial[]): Table {
  const columns = ['τ', 'other level', 'known or not'];
  const head = [
    'finding',
    'weight',
    ...FACTORS.flatMap((factor) => columns.map((column) => `${formatFactor(factor)}: ${column}`)),
  ];
  const rows = FINDING_IDS.map((id) => {
    const mine = trials.filter(({ finding }) => finding === id);
    return [
      FINDING_NAMES[id],
      String(mine[0]?.weight ?? ''),
      ...mine.flatMap(({ tau, levelChanges }) => {
        const graded = levelChanges.filter(({ from, to }) => from !== 'unknown' && to !== 'unknown').length;
        return [formatTau(tau), String(graded), String(levelChanges.length - graded)];
      }),
    ];
  });
  return { rows: [head, ...rows], words: [0] };
}

/** "½" or "×2". */
export function formatFactor(factor: number): string {
  return factor === 0.5 ? '½' : `×${factor}`;
}

/** How many services have each level, from each view. */
export function tabulateLevels(byView: ReadonlyMap<View, readonly RankedService[]>): Table {
  const levels: readonly Level[] = [...LEVELS, 'unknown'];
  const head = ['seen from', ...levels];
  const rows = VIEWS.map((view) => {
    const ranked = byView.get(view) ?? [];
    return [
      VIEW_NAMES[view],
      ...levels.map((level) => String(ranked.filter(({ assessment }) => assessment.level === level).length)),
    ];
  });
  return { rows: [head, ...rows], words: [0] };
}

/** From where the law is seen, in words. */
export const VIEW_NAMES: Readonly<Record<View, string>> = {
  us: 'the United States',
  eu: 'the EU',
  uk: 'the United Kingdom',
  other: 'elsewhere',
};

/** The services that a trial moves to another level, the larger steps first: "claude high → moderate". */
export function describeChanges({ levelChanges }: WeightTrial): string {
  return levelChanges
    .toSorted(
      (a, b) =>
        Math.abs(rankLevel(b.to) - rankLevel(b.from)) - Math.abs(rankLevel(a.to) - rankLevel(a.from)) ||
        a.service.localeCompare(b.service),
    )
    .map(({ service, from, to }) => `${service} ${from} → ${to}`)
    .join(', ');
}

/** The services that a trial moves most: "udio +12, suno −7.5". */
export function describeMoves({ moves }: WeightTrial): string {
  return moves
    .map(({ service, places }) => `${service} ${places > 0 ? '+' : '−'}${Math.abs(places)}`)
    .join(', ');
}

function formatTau(tau: number | null): string {
  return tau === null ? '–' : tau.toFixed(2);
}
