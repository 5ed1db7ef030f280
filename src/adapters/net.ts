import type { NetPort } from '../app/ports.ts';
import type { NetRule } from '../core/decide/net-rules.ts';
import { watchBlockedHosts } from './failed-navigations.ts';
import { listConditions, type NetCondition } from './net-conditions.ts';

interface BrowserNetRule {
  readonly id: number;
  readonly priority: number;
  readonly action: { readonly type: 'block' | 'allow' };
  readonly condition: NetCondition;
}

interface NetUpdate {
  readonly removeRuleIds: number[];
  readonly addRules: BrowserNetRule[];
}

/** The browser's net rules; the polyfill and its types do not know them, both browsers have them with promises. */
interface NetInterface {
  getDynamicRules(): Promise<readonly { readonly id: number }[]>;
  updateDynamicRules(update: NetUpdate): Promise<void>;
  getSessionRules(): Promise<readonly { readonly id: number }[]>;
  updateSessionRules(update: NetUpdate): Promise<void>;
}

const { declarativeNetRequest: netRequest } = (
  globalThis as unknown as {
    readonly chrome: { readonly declarativeNetRequest: NetInterface };
  }
).chrome;

/** The browser's own rules, which act before a page is there. */
export const net: NetPort = {
  async setRules(rules) {
    watchBlockedHosts(rules);
    await netRequest.updateDynamicRules(replace(await netRequest.getDynamicRules(), rules));
  },
  async setSessionRules(rules) {
    await netRequest.updateSessionRules(replace(await netRequest.getSessionRules(), rules));
  },
};

/** One call, so that there is no moment without rules. What is added is removed first: another call may have been faster. */
function replace(old: readonly { readonly id: number }[], rules: readonly NetRule[]): NetUpdate {
  const conditions = rules.flatMap((rule) => listConditions(rule).map((condition) => ({ rule, condition })));
  return {
    removeRuleIds: [
      ...new Set([...old.map(({ id }) => id), ...conditions.map((_condition, place) => place + 1)]),
    ],
    addRules: conditions.map(({ rule: { action, priority }, condition }, place) => ({
      id: place + 1,
      priority,
      action: { type: action },
      condition,
    })),
  };
}
