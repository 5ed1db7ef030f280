import { judgeService, type Bench } from '../src/core/judge.ts';
import type { Ruleset, Service } from '../src/core/records.ts';
import type { ToolReport } from '../src/messaging/catalogue-report.ts';
import { resolvePolicy } from '../src/policy/resolve-policy.ts';
import { ruleset, TODAY } from './fake-records.ts';

/** What tests judge under: no policy, no settings, no passes. */
function bench(records: Ruleset = ruleset()): Bench {
  return {
    ruleset: records,
    policy: resolvePolicy({}, {}),
    isPolicyUnreadable: false,
    passes: [],
    today: TODAY,
    now: Date.parse(TODAY),
  };
}

/** What the worker answers about a tool, for tests. */
export function toolReport(tool: Service, records?: Ruleset): ToolReport {
  const { policy, ...rest } = bench(records);
  const judgement = judgeService({ policy, ...rest }, tool, null);
  return {
    report: {
      kind: 'judged',
      host: null,
      embedded: [],
      judgement,
      alternatives: [],
      verdict: judgement.verdict,
      organization: { name: null, contact: null, requestAccess: null, messages: policy.messages.value },
      ruleset: { version: '1.2.3', date: TODAY },
    },
    standpoints: [],
    developers: [],
  };
}
