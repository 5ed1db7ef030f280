import { answerQuery } from '../core/answer-query.ts';
import { findService } from '../core/find-service.ts';
import { nameOrder } from '../core/names.ts';
import { listHoldingRules } from '../core/policy/choose-rule.ts';
import type { PolicyOrigin, Rule } from '../core/policy/rule.ts';
import { standFrom } from '../core/judge.ts';
import { levelActionKey, ALL_LEVELS } from '../policy/managed-keys.ts';
import { mergeInner } from '../policy/parse-policy.ts';
import { parseRule } from '../policy/parse-rule.ts';
import { ProblemList, readList } from '../policy/read-shape.ts';
import { say } from '../ui/text/say.ts';
import { formatHead, showInput } from './format-line.ts';
import type { OpenContext } from './open-context.ts';
import { reportCheck } from './report.ts';

const INDENT = ' '.repeat(14);

/** Says what a policy does to an input: the verdict, what decided it and where that stands, and the exact words. */
export function explainInput(
  input: string,
  file: string,
  open: OpenContext,
): { lines: string[]; isJudged: boolean } {
  const { context, nameOf } = open;
  const report = reportCheck(input, context);
  if (report.problem !== null)
    return { lines: [`${showInput(input)}: ${report.problem.message}`], isJudged: false };
  const { decidedBy, action, reasons } = report.verdict;
  const others = listOthers(input, decidedBy.rule, open);
  const message =
    decidedBy.origin === 'managed' && action !== 'allow' ? context.bench.policy.messages.value[action] : null;
  const words = [...(message === null ? [] : [message]), ...reasons.map(({ text }) => text)];
  const lines = [
    formatHead(report, nameOf),
    label('decided by', `${nameDecision(decidedBy.rule, open)}, ${nameOrigin(decidedBy.origin, file)}`),
    ...quoteRule(decidedBy.rule, open).map((text) => INDENT + text),
    ...(others.length === 0
      ? []
      : [
          label(
            'also holds',
            others.map(({ id, action: one }) => `${id} (${say(`action.${one}`)})`).join(', '),
          ),
        ]),
    ...words.map((text, place) => (place === 0 ? label('says', text) : INDENT + text)),
  ];
  return { lines: lines.map((line) => line.replace(/[\p{Cc}\p{Cf}]/gu, ' ')), isJudged: true };
}

function label(name: string, text: string): string {
  return `  ${name.padEnd(INDENT.length - 2)}${text}`;
}

/** Where a decision stands: the key of the policy, with what it was about. */
function nameDecision(rule: string, { context: { names } }: OpenContext): string {
  const [key = '', ...rest] = rule.split(':');
  const subject = rest.join(':');
  if (key === 'whenNamed') return `whenNamed: ${nameOrder(names, subject)}`;
  const level = ALL_LEVELS.find((name) => rule === `level:${name}`);
  return level === undefined ? rule : levelActionKey(level);
}

function nameOrigin(origin: PolicyOrigin, file: string): string {
  switch (origin) {
    case 'managed':
      return `in ${file}`;
    case 'user':
      return 'on the command line';
    case 'default':
      return "by Plimsoll's default";
    default:
      return origin satisfies never;
  }
}

/** The rule as the file has it. */
function quoteRule(id: string, { context, source }: OpenContext): string[] {
  const list = new ProblemList();
  const rules = mergeInner(source, list)['rules'];
  if (rules === undefined) return [];
  for (const { value, path } of readList(rules, 'rules', list) ?? []) {
    if (parseRule(value, path, context.bench.ruleset, list)?.id !== id) continue;
    const text = typeof value === 'string' ? value.trim() : JSON.stringify(value);
    return id === path ? [text] : [`${path}: ${text}`];
  }
  return [];
}

/** The other rules that hold: they would decide without the one that does. */
function listOthers(input: string, decided: string, { context: { bench, finder } }: OpenContext): Rule[] {
  const query = findService(finder, input);
  const answer = answerQuery(bench, query);
  const judged = answer.kind === 'judged' ? answer.judgement : null;
  const rules = listHoldingRules(
    bench.policy.rules,
    { address: query.address, service: judged?.service ?? null },
    {
      ruleset: bench.ruleset,
      standpoint: standFrom(bench, judged?.service.id ?? null),
      groups: bench.policy.groups.value,
      judged,
    },
  );
  return rules.filter(({ id }) => id !== decided);
}
