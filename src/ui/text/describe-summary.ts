import type { Judgement } from '../../core/judge.ts';
import { readToolState, type ToolState } from '../../core/decide/verdict-state.ts';
import type { Reason } from '../../core/decide/verdict.ts';
import type { NameTable } from '../../core/names.ts';
import type { EmbeddedTool, Report } from '../../messaging/report.ts';
import { describeReason } from './describe.ts';
import { say, sayCountry, sayList, sayTime } from './say.ts';

/** What has a verdict. */
type Answered = Extract<Report, { verdict: unknown }>;

/** What goes before everything else in the notice: the organization's word, then the rule that names the reader. */
const FIRST_WORDS: readonly Reason['code'][] = [
  'policy-unreadable',
  'rule',
  'own-tool',
  'not-approved',
  'names-you',
  'look-alike',
  'unknown-chat',
];

/** The toolbar button's title: tool, level and action in words, and until when a pass lasts. */
export function describeTitle(report: Answered): string {
  const { verdict } = report;
  const values = {
    tool: nameReport(report),
    level: say(`level.${report.kind === 'judged' ? report.judgement.assessment.level : 'none'}`),
    action: say(`action.${verdict.action}`),
  };
  return verdict.pass === null
    ? say('toolbar.title', values)
    : say('toolbar.title.pass', { ...values, time: sayTime(verdict.pass.until) });
}

/** The toolbar button's title where the strictest is a tool in a frame of the page. */
export function describeEmbeddedTitle({ name, page, level, action }: EmbeddedTool): string {
  return say('toolbar.title.frame', {
    tool: name,
    page,
    level: say(`level.${level}`),
    action: say(`action.${action}`),
  });
}

/** The notice's one sentence: the level, and what matters most to this reader. */
export function describeNotice(
  report: Answered,
  names: NameTable,
  changes: readonly (keyof ToolState)[] = [],
): string {
  const changed =
    report.kind === 'judged' && changes.length > 0 ? describeChanges(report.judgement, changes) : null;
  const sentence = describeState(report, names);
  return changed === null ? sentence : say('notice.changed', { changed, sentence });
}

/** What is no longer as it was at the last visit: "now stored in China". */
function describeChanges(judgement: Judgement, changes: readonly (keyof ToolState)[]): string {
  const state = readToolState(judgement);
  const words = changes.map((part) => {
    if (part === 'training') return say(`because.training.${state.training}`);
    if (part === 'storage') {
      const countries =
        state.storage === 'unknown' || state.storage === ''
          ? say('unknown')
          : sayList(state.storage.split(',').map(sayCountry));
      return say('because.stored-in', { countries });
    }
    return say('because.level', { level: say(`level.${judgement.assessment.level}`).toLowerCase() });
  });
  return sayList(words);
}

function describeState(report: Answered, names: NameTable): string {
  const { reasons, action } = report.verdict;
  const tool = nameReport(report);
  const values = {
    tool,
    level: say(
      `level.${report.kind === 'judged' ? report.judgement.assessment.level : 'none'}`,
    ).toLowerCase(),
  };
  const organization = describeOrganization(report);
  if (organization !== null && action !== 'allow')
    return say('notice.sentence', { ...values, reason: organization });
  for (const code of FIRST_WORDS) {
    const reason = reasons.find((candidate) => candidate.code === code);
    if (reason !== undefined)
      return say('notice.sentence', { ...values, reason: describeReason(reason, names) });
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

/** Whether a verdict's words need the names of bodies and orders. */
export function needsNames({ reasons }: Answered['verdict']): boolean {
  return reasons.some(({ code }) => code === 'names-you' || code === 'approved-for-you');
}

/** What a tool or a page is called. */
export function nameReport(report: Answered): string {
  if (report.kind === 'judged') return report.judgement.service.name;
  return report.kind === 'own-tool' ? report.name : (report.host ?? say('unknown'));
}

/** The organization's own sentence for what happens, if it wrote one and its rule decided. */
function describeOrganization({
  verdict: { action, decidedBy },
  organization: { messages },
}: Answered): string | null {
  return action === 'allow' || decidedBy.origin !== 'managed' ? null : messages[action];
}

function describePlace(reasons: readonly Reason[]): string | null {
  for (const reason of reasons) {
    if (reason.code === 'stored-in' || reason.code === 'law-reaches') {
      return say(`because.${reason.code}`, { countries: sayList(reason.countries.map(sayCountry)) });
    }
  }
  return null;
}
