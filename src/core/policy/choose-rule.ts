import type { Assessment } from '../assess/assessment.ts';
import type { Ruleset, Service } from '../records.ts';
import type { ReachingRestriction } from '../restrictions.ts';
import type { Standpoint } from '../select-claim.ts';
import { listCandidates, type RankedRule, type RuleIndex, type RuleSubject } from './index-rules.ts';
import { listTags } from './rule-tags.ts';
import type { Rule } from './rule.ts';

/** A catalogued tool, judged; what rules by records ask about. */
export interface JudgedService {
  readonly service: Service;
  readonly assessment: Assessment;
  readonly restrictions: readonly ReachingRestriction[];
}

/** What a rule is held against. */
export interface RuleContext {
  readonly ruleset: Pick<Ruleset, 'jurisdictions' | 'authorities'>;
  readonly standpoint: Standpoint;
  /** Groups that the policy names. */
  readonly groups: readonly string[];
  /** `null` for what the catalogue does not know. */
  readonly judged: JudgedService | null;
}

/**
 * The rule that decides: of those that hold, the most specific one, then the strictest, then the first as written.
 * `null` when none holds.
 */
export function chooseRule(index: RuleIndex, subject: RuleSubject, context: RuleContext): Rule | null {
  return findHolding(index, subject, context, 1)[0] ?? null;
}

/** Every rule that holds, in the order of precedence: the first decides. */
export function listHoldingRules(index: RuleIndex, subject: RuleSubject, context: RuleContext): Rule[] {
  return findHolding(index, subject, context, Infinity);
}

function findHolding(index: RuleIndex, subject: RuleSubject, context: RuleContext, atMost: number): Rule[] {
  const marks = markTags(index, context);
  const found = new Set<Rule>();
  for (const list of listCandidates(index, subject)) {
    for (const candidate of list) {
      if (!meets(candidate, marks) || !isInTime(candidate.rule, context)) continue;
      found.add(candidate.rule);
      if (found.size >= atMost) return [...found];
    }
  }
  return [...found];
}

/** Whether a rule's days and groups hold. */
export function isInTime(
  { from, until, groups: wanted }: Pick<Rule, 'from' | 'until' | 'groups'>,
  { standpoint: { today }, groups }: { standpoint: Pick<Standpoint, 'today'>; groups: readonly string[] },
): boolean {
  return (
    (from === null || from <= today) &&
    (until === null || today <= until) &&
    (wanted === null || wanted.some((group) => groups.includes(group)))
  );
}

/** Marks the tags of the index that are true of the tool; none is of what the catalogue does not know. */
function markTags({ tags, tagKinds }: RuleIndex, { judged, ruleset, standpoint }: RuleContext): Uint8Array {
  const marks = new Uint8Array(tags.size);
  if (judged === null || tags.size === 0) return marks;
  for (const tag of listTags(judged, ruleset, standpoint, (kind) => tagKinds.has(kind))) {
    const number = tags.get(tag);
    if (number !== undefined) marks[number] = 1;
  }
  return marks;
}

function meets({ requirements }: RankedRule, marks: Uint8Array): boolean {
  // Plain loops: this runs for each of thousands of rules on each visit.
  for (const anyOf of requirements) {
    let isMet = false;
    for (const number of anyOf) {
      if (marks[number] === 1) {
        isMet = true;
        break;
      }
    }
    if (!isMet) return false;
  }
  return true;
}
