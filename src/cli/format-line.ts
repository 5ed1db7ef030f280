import type { CheckReport } from './report.ts';
import { say } from '../ui/text/say.ts';

/** What names a service. */
type Naming = (service: string) => string;

/** A report in one line: the tool, its level, the action, and the reasons that matter most. */
export function formatLine(report: CheckReport, nameOf: Naming): string {
  const { input, problem, match, assessment, verdict } = report;
  if (problem !== null) return `${showInput(input)}: ${problem.message}`;
  const pick = (code: string) =>
    verdict.reasons.filter((reason) => reason.code === code).map(({ text }) => text);
  if (match === null || assessment === null) {
    const head = verdict.action === 'allow' ? `${showInput(input)}:` : formatHead(report, nameOf);
    const order = ['rule', 'own-tool', 'look-alike', 'not-in-catalogue', 'records-old'];
    return [head, ...order.flatMap(pick)].join(' ');
  }
  const order = [
    'rule',
    'own-tool',
    'not-approved',
    'approved-for-you',
    'names-you',
    'stored-in',
    'law-reaches',
    'training',
    'restricted',
    'plan-unknown',
    'records-old',
  ];
  return [formatHead(report, nameOf), ...order.flatMap(pick)].join(' ');
}

/** The tool, its level and the action; for what the catalogue does not know, the input and the action. */
export function formatHead({ input, match, assessment, verdict }: CheckReport, nameOf: Naming): string {
  const action = say(`action.${verdict.action}`);
  if (match === null || assessment === null) return `${showInput(input)}: ${action}.`;
  const level = say(`level.${assessment.level}`);
  const score = assessment.score === null ? '' : `, ${assessment.score} of 100`;
  return `${nameOf(match.service)} (${say(`plan.${assessment.plan}`)}, ${say(`view.${assessment.view}`)}): ${level}${score}, ${action}.`;
}

/** An input as it can be shown: short, and without characters that do something. */
export function showInput(input: string): string {
  const short = input.length > 80 ? `${input.slice(0, 79)}…` : input;
  return short.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '�');
}
