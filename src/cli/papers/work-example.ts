import { assessService, scoreFindings } from '../../core/assess/assess-service.ts';
import type { Assessment } from '../../core/assess/assessment.ts';
import type { Ruleset } from '../../core/records.ts';
import { listRestrictions } from '../../core/restrictions.ts';
import type { Standpoint } from '../../core/select-claim.ts';
import { formatMarkdownTable } from '../score/format-table.ts';
import { FINDING_NAMES, VIEW_NAMES } from '../score/score-tables.ts';
import { describeValues } from './describe-values.ts';

/** One level, step by step, as Markdown. */
export function workExample(ruleset: Ruleset, id: string, standpoint: Standpoint): string {
  const service = ruleset.services.get(id);
  if (service === undefined) throw new Error(`no service "${id}" to work an example on`);
  const restrictions = listRestrictions(ruleset, service, standpoint, new Set());
  const assessment = assessService(ruleset, service, restrictions, standpoint);
  const said = describeValues(ruleset, service, standpoint);
  const rows = assessment.findings.map(({ id: finding, weight, value }) => [
    FINDING_NAMES[finding],
    said[finding],
    value === null ? '?' : formatNumber(value),
    String(weight),
    value === null ? '?' : formatNumber(weight * value),
  ]);
  const head = ['finding', 'what the records say', 'value v', 'weight w', 'w·v'];
  return [
    `### ${service.name}, ${standpoint.plan} terms, seen from ${VIEW_NAMES[standpoint.view]}, ${standpoint.today}`,
    formatMarkdownTable({ rows: [head, ...rows], words: [0, 1] }),
    describeSum(assessment),
    describeOutcome(assessment),
  ].join('\n\n');
}

function describeSum({ findings, score }: Assessment): string {
  const known = findings.filter(({ value }) => value !== null);
  const points = known.reduce((sum, { weight, value }) => sum + weight * (value ?? 0), 0);
  const knownWeight = known.reduce((sum, { weight }) => sum + weight, 0);
  const unknownWeight = 100 - knownWeight;
  const ofKnown = `10 × ${formatNumber(points)} / ${knownWeight} = ${formatNumber((10 * points) / knownWeight)}`;
  if (unknownWeight === 0) return `Everything is known. Score: ${ofKnown}, rounded ${score ?? '–'}.`;
  const withMiddle = `10 × (${formatNumber(points)} + ${unknownWeight} × 5) / 100 = ${formatNumber((points + unknownWeight * 5) / 10)}`;
  const larger = formatNumber(scoreFindings(findings));
  const outcome = score === null ? 'less than half is known, so there is no score' : `rounded ${score}`;
  return `Known: ${knownWeight} of 100. The known ones alone: ${ofKnown}. With the middle for the unknown: ${withMiddle}. The larger counts, ${larger}; ${outcome}.`;
}

const ADJUSTMENT_WORDS: Readonly<Record<Assessment['adjustments'][number], string>> = {
  'raised-by-floor': 'the floor raises it',
  'no-low-by-gate': 'the gate for low is not passed',
  'capped-by-secondary-sources': "nothing rests on the provider's own words",
  'too-little-known': 'too little is known',
};

function describeOutcome({ level, floors, adjustments }: Assessment): string {
  const holding = floors.map((floor) => `\`${floor.id}\` (at least ${floor.level})`);
  const held = holding.length === 0 ? 'No floor holds.' : `Floors: ${holding.join(', ')}.`;
  const why = adjustments.map((adjustment) => ADJUSTMENT_WORDS[adjustment]).join(', ');
  return `${held} Level: **${level}**${why === '' ? '' : `, because ${why}`}.`;
}

/** At most two decimals, none where there are none. */
function formatNumber(value: number): string {
  return String(Math.round(value * 100) / 100);
}
