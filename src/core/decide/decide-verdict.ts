import type { WebAddress } from '../address.ts';
import { ageInDays } from '../dates.ts';
import { chooseRule, type JudgedService } from '../policy/choose-rule.ts';
import { findPass, namePassSubject, type Pass } from '../policy/pass.ts';
import type { CustomService, Policy, Setting } from '../policy/policy.ts';
import type { Rule } from '../policy/rule.ts';
import type { LookAlike } from '../look-alike.ts';
import type { Ruleset } from '../records.ts';
import type { Standpoint } from '../select-claim.ts';
import { ACTIONS, type Action } from '../vocabulary.ts';
import { listReasons } from './list-reasons.ts';
import type { Decision, Verdict } from './verdict.ts';

/** What a verdict is about. */
export interface Target {
  /** Where it is; `null` for a tool that was asked for by name. */
  readonly address: WebAddress | null;
  /** `null` for what is not in the catalogue. */
  readonly judged: JudgedService | null;
  /** A tool of the organization's own. */
  readonly custom: CustomService | null;
  /** Whether the page itself looks like an AI chat, though the catalogue does not know it. */
  readonly isDetected: boolean;
  /** The tool that the address imitates. */
  readonly lookAlike: LookAlike | null;
}

/** What a verdict is decided from. */
export interface VerdictInput {
  readonly ruleset: Ruleset;
  readonly policy: Policy;
  readonly standpoint: Standpoint;
  readonly target: Target;
  /** The organization's policy could not be read, and it wants its catalogue closed then. */
  readonly isPolicyUnreadable: boolean;
  readonly passes: readonly Pass[];
  /** Milliseconds since 1970, UTC: passes are shorter than days. */
  readonly now: number;
}

/** An action with who decided it. */
interface Ruling {
  readonly action: Action;
  readonly decidedBy: Decision;
}

/** What is done at the address of a look-alike, whatever stands there: people are led to take it for the original. */
const LOOK_ALIKE_RULING: Ruling = {
  action: 'warn',
  decidedBy: { origin: 'default', rule: 'look-alike' },
};

/** Actions that stop a page. */
export function stopsPage(action: Action): boolean {
  return action === 'justify' || action === 'block';
}

/**
 * The one place where an action is decided. A rule of the organization that holds for the tool decides alone (the
 * most specific, then the strictest); a tool of the organization's own is allowed. Else the strictest of what is asked
 * for by the level, by a restriction that names the reader, by the lack of an approval, by records that are old, by
 * a look-alike of an AI tool, and by an AI chat that no catalogue knows. A valid pass makes "justify" a warning.
 */
export function decideVerdict(input: VerdictInput): Verdict {
  const { target, passes, now } = input;
  const rule = findRule(input);
  const ruling = decideRuling(input, rule);
  const subject = namePassSubject({
    service: target.judged?.service ?? null,
    custom: target.custom,
    host: target.address?.host ?? null,
  });
  const pass = ruling.action === 'justify' && subject !== null ? findPass(passes, subject, now) : null;
  const action = pass === null ? ruling.action : 'warn';
  return {
    action,
    decidedBy: ruling.decidedBy,
    pass,
    reasons: listReasons({ ...input, rule, pass, ruling }),
  };
}

function findRule({ ruleset, policy, standpoint, target: { address, judged } }: VerdictInput): Rule | null {
  const context = { ruleset, standpoint, groups: policy.groups.value, judged };
  return chooseRule(policy.rules, { address, service: judged?.service ?? null }, context);
}

function decideRuling(input: VerdictInput, rule: Rule | null): Ruling {
  const { policy, target, ruleset, standpoint } = input;
  if (input.isPolicyUnreadable && target.judged !== null) {
    return { action: 'block', decidedBy: { origin: 'managed', rule: 'whenUnreadable' } };
  }
  if (rule !== null) return { action: rule.action, decidedBy: { origin: 'managed', rule: rule.id } };
  if (target.custom !== null) {
    return { action: 'allow', decidedBy: { origin: 'managed', rule: `customServices:${target.custom.id}` } };
  }
  const candidates: Ruling[] = [];
  const add = ({ value, origin }: Setting<Action>, name: string) =>
    candidates.push({ action: value, decidedBy: { origin, rule: name } });

  if (target.judged === null) {
    if (target.lookAlike !== null) candidates.push(LOOK_ALIKE_RULING);
    if (target.isDetected || target.lookAlike !== null) add(policy.unknownTools, 'unknownTools');
    else return { action: 'allow', decidedBy: { origin: 'default', rule: 'not-in-catalogue' } };
  } else {
    const { assessment, restrictions } = target.judged;
    const { value, origin } = policy.whenNamed;
    for (const { restriction, namings } of restrictions) {
      if (namings.length === 0) continue;
      const action = restriction.binding ? value : mildest(value, 'inform');
      add({ value: action, origin }, `whenNamed:${restriction.id}`);
    }
    add(policy.levelActions[assessment.level], `level:${assessment.level}`);
    const { notApproved } = policy;
    if (notApproved.value !== null)
      add({ value: notApproved.value, origin: notApproved.origin }, 'notApproved');
  }
  const old = policy.oldRecords;
  if (old.value !== null && ageInDays(ruleset.date, standpoint.today) > old.value.days) {
    add({ value: old.value.action, origin: old.origin }, 'recordsOldDays');
  }
  // Of equally strict ones the first stands: what names the reader, then the level.
  return candidates.reduce((best, candidate) =>
    ACTIONS.indexOf(candidate.action) > ACTIONS.indexOf(best.action) ? candidate : best,
  );
}

function mildest(a: Action, b: Action): Action {
  return ACTIONS.indexOf(a) < ACTIONS.indexOf(b) ? a : b;
}
