import type { CheckReport } from './report.ts';
import { say } from '../ui/text/say.ts';

/** A report in one line: the tool, its level, the action, and the reasons that matter most. */
export function formatLine(report: CheckReport, nameOf: (service: string) => string): string {
  const { input, problem, match, assessment, verdict } = report;
  const shown = makePlain(input.length > 80 ? `${input.slice(0, 79)}…` : input);
  if (problem !== null) return `${shown}: ${problem.message}`;
  const reasons = verdict.reasons.map(({ code, text }) => ({ code, text }));
  const pick = (code: string) => reasons.filter((reason) => reason.code === code).map(({ text }) => text);
  if (match === null || assessment === null) {
    const order = ['rule', 'own-tool', 'look-alike', 'not-in-catalogue', 'records-old'];
    return [`${shown}:`, ...order.flatMap(pick)].join(' ');
  }
  const level = say(`level.${assessment.level}`);
  const score = assessment.score === null ? '' : `, ${assessment.score} of 100`;
  const head = `${nameOf(match.service)} (${say(`plan.${assessment.plan}`)}, ${say(`view.${assessment.view}`)}): ${level}${score}, ${say(`action.${verdict.action}`)}.`;
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
  return [head, ...order.flatMap(pick)].join(' ');
}

function makePlain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, '�');
}
