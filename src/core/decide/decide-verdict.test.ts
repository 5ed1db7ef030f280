import { describe, expect, it } from 'vitest';
import {
  authority,
  naming,
  only,
  restriction,
  ruleset,
  service,
  TODAY,
} from '../../../tests/fake-records.ts';
import { bench, hosts, managed, policy, rule } from '../../../tests/fake-rules.ts';
import { answerQuery } from '../answer-query.ts';
import { findByAddress } from '../find-service.ts';
import { judgeService, judgeUncatalogued, type Bench } from '../judge.ts';
import { buildMatchIndex } from '../match.ts';
import type { Pass } from '../policy/pass.ts';
import type { CustomService } from '../policy/policy.ts';

const navy = authority('us-navy', { partOf: 'us-dod' });
const authorities = new Map([authority('us-dod'), navy].map((body) => [body.id, body]));
const member = managed([{ relation: 'partOf' as const, authority: 'us-navy' }]);
const contractor = managed([{ relation: 'contractorTo' as const, authority: 'us-dod' }]);
const banned = ruleset({ authorities, restrictions: [restriction()] });
const advised = ruleset({ authorities, restrictions: [restriction({ binding: false, measure: 'advice' })] });
const own: CustomService = {
  id: 'our-chat',
  name: 'Our Chat',
  addresses: hosts('chat.example.org').addresses ?? [],
  note: null,
};

/** The verdict on the test records' only tool. */
function judge(changes: Partial<Bench>) {
  const open = bench(changes);
  const tool = open.ruleset.services.get('example') ?? service();
  return judgeService(open, tool, null).verdict;
}

describe('who decides', () => {
  it.each<[string, Partial<Bench>, string, string, string]>([
    ['nobody but the level', {}, 'allow', 'default', 'level:moderate'],
    [
      'the level, by policy',
      { policy: policy({ levelActions: { ...policy().levelActions, moderate: managed('warn') } }) },
      'warn',
      'managed',
      'level:moderate',
    ],
    [
      'a restriction that names the reader',
      { ruleset: banned, policy: policy({ audience: member }) },
      'warn',
      'default',
      'whenNamed:order',
    ],
    [
      'a restriction that names others',
      { ruleset: banned, policy: policy({ audience: contractor }) },
      'allow',
      'default',
      'level:moderate',
    ],
    [
      'advice, which informs at most',
      { ruleset: advised, policy: policy({ audience: member, whenNamed: managed('block') }) },
      'inform',
      'managed',
      'whenNamed:order',
    ],
    [
      'a restriction, by policy',
      { ruleset: banned, policy: policy({ audience: member, whenNamed: managed('block') }) },
      'block',
      'managed',
      'whenNamed:order',
    ],
    [
      'the lack of an approval',
      { policy: policy({ notApproved: managed('justify') }) },
      'justify',
      'managed',
      'notApproved',
    ],
    [
      'the stricter of two',
      { ruleset: banned, policy: policy({ audience: member, notApproved: managed('justify') }) },
      'justify',
      'managed',
      'notApproved',
    ],
    [
      'what names the reader, of equals',
      { ruleset: banned, policy: policy({ audience: member, notApproved: managed('warn') }) },
      'warn',
      'default',
      'whenNamed:order',
    ],
    [
      'a rule, alone',
      {
        ruleset: banned,
        policy: policy({
          audience: member,
          notApproved: managed('block'),
          rules: [rule({ services: ['example'] }, { id: 'mine', action: 'allow' })],
        }),
      },
      'allow',
      'managed',
      'mine',
    ],
    [
      'records that are old',
      { today: '2027-11-24', policy: policy({ oldRecords: managed({ days: 180, action: 'warn' }) }) },
      'warn',
      'managed',
      'recordsOldDays',
    ],
    [
      'records that are not old enough',
      { policy: policy({ oldRecords: managed({ days: 180, action: 'warn' }) }) },
      'allow',
      'default',
      'level:moderate',
    ],
    [
      'a policy that can not be read',
      { isPolicyUnreadable: true, policy: policy({ rules: [rule({}, { action: 'allow' })] }) },
      'block',
      'managed',
      'whenUnreadable',
    ],
  ])('is %s', (_name, changes, action, origin, name) => {
    expect(judge(changes)).toMatchObject({ action, decidedBy: { origin, rule: name } });
  });

  it('is the strictest restriction of several', () => {
    const records = ruleset({
      authorities,
      restrictions: [
        restriction({ id: 'advice', binding: false }),
        restriction({ id: 'order' }),
        restriction({ id: 'over', ended: '2026-01-01', status: 'lifted' }),
        restriction({ id: 'later', names: [naming({ effective: '2027-01-01' })] }),
      ],
    });
    const { decidedBy } = judge({ ruleset: records, policy: policy({ audience: member }) });
    expect(decidedBy.rule).toBe('whenNamed:order');
  });
});

describe('what the catalogue does not know', () => {
  const address = { host: 'chat.example.org', path: '/', query: new URLSearchParams() };

  it.each<[string, Partial<Bench>, { custom?: CustomService; isDetected?: boolean }, string, string]>([
    ['is allowed', {}, {}, 'allow', 'not-in-catalogue'],
    [
      'is allowed when the policy can not be read',
      { isPolicyUnreadable: true },
      {},
      'allow',
      'not-in-catalogue',
    ],
    ['gets the action for unknown chats', {}, { isDetected: true }, 'inform', 'unknownTools'],
    [
      'gets the action of the policy',
      { policy: policy({ unknownTools: managed('block') }) },
      { isDetected: true },
      'block',
      'unknownTools',
    ],
    [
      'is not asked for an approval',
      { policy: policy({ notApproved: managed('block') }) },
      { isDetected: true },
      'inform',
      'unknownTools',
    ],
    ['is allowed as own tool', {}, { custom: own }, 'allow', 'customServices:our-chat'],
    [
      'obeys a rule by host',
      { policy: policy({ rules: [rule(hosts('example.org'), { id: 'host', action: 'block' })] }) },
      {},
      'block',
      'host',
    ],
    [
      'obeys a rule by host, also as own tool',
      { policy: policy({ rules: [rule(hosts('example.org'), { id: 'host', action: 'block' })] }) },
      { custom: own },
      'block',
      'host',
    ],
    [
      'obeys no rule for everything',
      { policy: policy({ rules: [rule({}, { action: 'block' })] }) },
      {},
      'allow',
      'not-in-catalogue',
    ],
  ])('%s', (_name, changes, target, action, name) => {
    expect(judgeUncatalogued(bench(changes), address, target)).toMatchObject({
      action,
      decidedBy: { rule: name },
    });
  });

  it('is found by its host among the own tools', () => {
    const open = bench({ policy: policy({ customServices: managed([own]) }) });
    const query = findByAddress(buildMatchIndex<string>([]), 'https://a.chat.example.org/x');
    expect(answerQuery(open, query)).toMatchObject({ kind: 'own-tool', custom: { id: 'our-chat' } });
  });
});

describe('a pass', () => {
  const now = Date.parse(`${TODAY}T12:00:00Z`);
  const pass: Pass = {
    id: 'pass',
    subject: 'service:example',
    reason: 'a public leaflet',
    granted: now,
    until: now + 60_000,
  };
  const asks = policy({ rules: [rule({ services: ['example'] }, { id: 'asks', action: 'justify' })] });
  const blocks = policy({ rules: [rule({ services: ['example'] }, { id: 'blocks', action: 'block' })] });

  it.each<[string, Partial<Bench>, string, boolean]>([
    ['makes "justify" a warning', { policy: asks, passes: [pass], now }, 'warn', true],
    ['does nothing after its end', { policy: asks, passes: [pass], now: now + 60_000 }, 'justify', false],
    ['opens nothing that is blocked', { policy: blocks, passes: [pass], now }, 'block', false],
    [
      'opens nothing when the policy can not be read',
      { policy: asks, passes: [pass], now, isPolicyUnreadable: true },
      'block',
      false,
    ],
    [
      'of another tool does nothing',
      { policy: asks, passes: [{ ...pass, subject: 'service:other' }], now },
      'justify',
      false,
    ],
  ])('%s', (_name, changes, action, isUsed) => {
    const verdict = judge(changes);
    expect(verdict.action).toBe(action);
    expect(verdict.pass).toBe(isUsed ? pass : null);
    expect(verdict.reasons.some(({ code }) => code === 'pass')).toBe(isUsed);
  });
});

describe('the words', () => {
  it('are those of the rule that decided, with the conditions of the plan', () => {
    const tied = rule(
      { services: ['example'] },
      {
        action: 'allow',
        status: 'approved',
        dataClass: 'public',
        message: 'Only public data.',
        conditions: [
          { text: 'with chat history off', plan: null },
          { text: 'in the team workspace', plan: 'team' },
          { text: 'in the enterprise tenant', plan: 'enterprise' },
        ],
      },
    );
    const { reasons } = judge({
      policy: policy({ rules: [tied], plan: managed('team'), organization: managed('Example Bank') }),
    });
    expect(reasons[0]).toMatchObject({
      code: 'rule',
      action: 'allow',
      organization: 'Example Bank',
      status: 'approved',
      dataClass: 'public',
      message: 'Only public data.',
      conditions: [
        { text: 'with chat history off', plan: null },
        { text: 'in the team workspace', plan: 'team' },
      ],
    });
  });

  it('of a restriction that names the reader stay when a rule allows', () => {
    const { reasons } = judge({
      ruleset: banned,
      policy: policy({ audience: member, rules: [rule({}, { action: 'allow' })] }),
    });
    expect(reasons.map(({ code }) => code)).toEqual(expect.arrayContaining(['rule', 'names-you']));
  });

  it('of the facts do not depend on who decides', () => {
    const facts = (verdict: ReturnType<typeof judge>) =>
      verdict.reasons.filter(({ code }) => !['rule', 'not-approved'].includes(code));
    const plain = judge({});
    const strict = judge({ policy: policy({ rules: [rule({}, { action: 'block' })] }) });
    expect(facts(strict)).toEqual(facts(plain));
  });

  it('say that a tool is closed', () => {
    const closed = service({
      closed: { date: '2026-01', evidence: [] },
      claims: { ...service().claims, training: only('never') },
    });
    const records = ruleset({ services: new Map([['example', closed]]) });
    expect(judge({ ruleset: records }).reasons.map(({ code }) => code)).toContain('closed');
  });
});
