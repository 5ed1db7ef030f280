import type { Judgement } from '../../core/judge.ts';
import type { Reason } from '../../core/verdict.ts';
import { describeReason } from './describe.ts';
import { say, sayCountry, sayList } from './say.ts';

/** What goes before everything else in the notice: the organization's word, then the rule that names the reader. */
const FIRST_WORDS: readonly Reason['code'][] = ['blocked-by-list', 'names-you', 'approved-by-list'];

/** The toolbar button's title: tool, level and action in words. */
export function describeTitle({ service, assessment, verdict }: Judgement): string {
  return say('toolbar.title', {
    tool: service.name,
    level: say(`level.${assessment.level}`),
    action: say(`action.${verdict.action}`),
  });
}

/** The notice's one sentence: the level, and what matters most to this reader. */
export function describeNotice({ service, assessment, verdict: { reasons } }: Judgement): string {
  const values = { tool: service.name, level: say(`level.${assessment.level}`).toLowerCase() };
  for (const code of FIRST_WORDS) {
    const reason = reasons.find((candidate) => candidate.code === code);
    if (reason !== undefined) return say('notice.sentence', { ...values, reason: describeReason(reason) });
  }
  const place = describePlace(reasons);
  const training = reasons.find((reason) => reason.code === 'training');
  const because = [
    ...(place === null ? [] : [place]),
    ...(training === undefined ? [] : [say(`because.training.${training.use}`)]),
  ];
  return because.length === 0
    ? say('notice.sentence.plain', values)
    : say('notice.sentence.because', { ...values, because: sayList(because) });
}

function describePlace(reasons: readonly Reason[]): string | null {
  for (const reason of reasons) {
    if (reason.code === 'stored-in' || reason.code === 'law-reaches') {
      return say(`because.${reason.code}`, { countries: sayList(reason.countries.map(sayCountry)) });
    }
  }
  return null;
}
