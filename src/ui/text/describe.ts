import type { Retention } from '../../core/records.ts';
import type { Naming, Restriction } from '../../core/records.ts';
import { nameAuthority, nameOrder, type NameTable } from '../../core/names.ts';
import type { ServiceQuery } from '../../core/find-service.ts';
import type { Reason } from '../../core/decide/verdict.ts';
import type { RestrictionStatus } from '../../core/vocabulary.ts';
import type { MessageKey } from './en.ts';
import { say, sayCountry, sayDate, sayDays, sayList, sayShare, sayTime, sayTogether } from './say.ts';

type NamingReason = Extract<Reason, { code: 'names-you' }>;

/** A reason in one sentence. */
export function describeReason(reason: Reason, names: NameTable): string {
  switch (reason.code) {
    case 'rule':
      return describeRule(reason);
    case 'own-tool':
      return sayTogether([say('reason.own-tool', nameOrganization(reason)), reason.note ?? '']);
    case 'not-approved':
      return say('reason.not-approved', nameOrganization(reason));
    case 'pass':
      return say('reason.pass', { time: sayTime(reason.until) });
    case 'approved-for-you': {
      const authority = nameAuthority(names, reason.authority);
      const title = nameOrder(names, reason.approval);
      const conditions = names.conditions[reason.approval];
      return conditions === undefined
        ? say('reason.approved-for-you', { authority, title })
        : say('reason.approved-for-you.conditions', { authority, title, conditions });
    }
    case 'closed':
      return reason.date === null
        ? say('reason.closed.undated')
        : say('reason.closed', { date: sayDate(reason.date) });
    case 'names-you':
      return describeNaming(reason, names);
    case 'level': {
      const level = say(`level.${reason.level}`);
      if (reason.score === null) return say('reason.level', { level });
      return say('reason.level.score', { level, score: reason.score, coverage: sayShare(reason.coverage) });
    }
    case 'stored-in':
      return say(reason.elsewhere ? 'reason.stored-in.elsewhere' : 'reason.stored-in', {
        countries: sayList(reason.countries.map(sayCountry)),
      });
    case 'law-reaches':
      return say('reason.law-reaches', { countries: sayList(reason.countries.map(sayCountry)) });
    case 'training':
      return say(`training.${reason.use}`);
    case 'floor':
      return say(`floor.${reason.floor}`);
    case 'restricted':
      return say('reason.restricted', { active: reason.active, past: reason.past });
    case 'records-old':
      return say('reason.records-old', { days: reason.ageDays });
    case 'look-alike':
      return say(`reason.look-alike.${reason.how}`, { tool: reason.of });
    case 'plan-unknown':
    case 'policy-unreadable':
    case 'unknown-chat':
    case 'not-in-catalogue':
      return say(`reason.${reason.code}`);
    default:
      return reason satisfies never;
  }
}

/** The organization's word: what it does, its status, its conditions, and its own sentence. */
function describeRule(reason: Extract<Reason, { code: 'rule' }>): string {
  const { action, status, conditions, dataClass, message } = reason;
  return sayTogether([
    say(`reason.rule.${action}`, nameOrganization(reason)),
    ...(status === null ? [] : [say('reason.rule.status', { status })]),
    ...(dataClass === null ? [] : [say('reason.rule.dataClass', { dataClass })]),
    ...conditions.map(({ text }) => say('reason.rule.condition', { condition: text })),
    ...(message === null ? [] : [message]),
  ]);
}

function nameOrganization({ organization }: { readonly organization: string | null }): {
  organization: string;
} {
  return { organization: organization ?? say('organization.unnamed') };
}

function describeNaming(reason: NamingReason, names: NameTable): string {
  return sayNaming(reason.binding ? 'reason.names-you' : 'reason.names-you.advice', reason, names);
}

/** The order that names the reader, without saying that it does. */
export function describeOrder(reason: NamingReason, names: NameTable): string {
  return sayNaming('you.order', reason, names, false);
}

function sayNaming(
  key: MessageKey,
  { naming, authority, restriction }: NamingReason,
  names: NameTable,
  saysHowKnown = true,
): string {
  const since = naming.effective === null ? '' : say('reason.since', { date: sayDate(naming.effective) });
  const sentence = say(key, {
    authority: nameAuthority(names, authority),
    title: nameOrder(names, restriction),
    group: describeGroup(naming, nameAuthority(names, naming.authority)),
    bites: describeBites(naming),
    since,
  });
  return saysHowKnown && naming.basis === 'reported'
    ? say('reason.names-you.reported', { sentence })
    : sentence;
}

/** Whom a restriction names: "contractors to US Department of Defense". */
export function describeGroup({ relation }: Naming, authority: string): string {
  return say(`relation.${relation}`, { authority });
}

/** Where a restriction bites: "on its devices and in official work". */
export function describeBites({ bites }: Naming): string {
  return sayList(bites.map((bite) => say(`bites.${bite}`)));
}

/** Where a restriction stands, with its dates; never "in force" without a date or a recent confirmation. */
export function describeStatus(restriction: Restriction, status: RestrictionStatus): string {
  const { announced, ended, lastConfirmed, names } = restriction;
  const date = sayDate(announced);
  if (status === 'announced' && lastConfirmed !== null && lastConfirmed !== announced) {
    return say('status.announced.confirmed', { date, confirmed: sayDate(lastConfirmed) });
  }
  if (status === 'in-force')
    return say('status.in-force', { date: sayDate(names[0]?.effective ?? announced) });
  return say(`status.${status}`, { date, ended: sayDate(ended) });
}

/** How long prompts are kept, in a sentence or two. */
export function describeRetention(retention: Retention | 'unknown'): string {
  if (retention === 'unknown') return say('retention.unknown');
  const { rule, deletionDelayDays, longestDays } = retention;
  if (rule === 'fixed' && longestDays !== null)
    return say('retention.fixed.longest', { longest: sayDays(longestDays) });
  const sentence =
    rule === 'until-deleted' && deletionDelayDays !== null
      ? say('retention.until-deleted.delay', { delay: sayDays(deletionDelayDays) })
      : say(`retention.${rule}`);
  return longestDays === null
    ? sentence
    : say('retention.longest', { sentence, longest: sayDays(longestDays) });
}

/** Why a question could not be answered: "Not judged: only http and https addresses can be judged". */
export function describeProblem(
  problem: NonNullable<ServiceQuery['problem']>,
  names: readonly string[],
): string {
  return say('reason.not-judged', { problem: say(`problem.${problem}`, { names: sayList(names) }) });
}
