import type { Judgement } from '../../core/judge.ts';
import type { Reason } from '../../core/verdict.ts';
import { describeReason } from './describe.ts';
import { say } from './say.ts';

/** What the notice leads with, best first. */
const NOTICE_ORDER: readonly Reason['code'][] = [
  'blocked-by-list',
  'names-you',
  'approved-by-list',
  'stored-in',
  'law-reaches',
  'training',
];

/** The toolbar button's title: tool, level and action in words. */
export function describeTitle({ service, assessment, verdict }: Judgement): string {
  return say('toolbar.title', {
    tool: service.name,
    level: say(`level.${assessment.level}`),
    action: say(`action.${verdict.action}`),
  });
}

/** The notice's sentence: the level, and the reason that matters most to this reader. */
export function describeNotice({ service, assessment, verdict }: Judgement): string {
  const level = say(`level.${assessment.level}`);
  for (const code of NOTICE_ORDER) {
    const reason = verdict.reasons.find((candidate) => candidate.code === code);
    if (reason !== undefined) {
      return say('notice.sentence', { tool: service.name, level, reason: describeReason(reason) });
    }
  }
  return say('notice.sentence.plain', { tool: service.name, level });
}
