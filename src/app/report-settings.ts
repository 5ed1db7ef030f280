import { formatAudience } from '../core/audience.ts';
import { SETTING_NAMES } from '../core/policy/policy.ts';
import type { SettingsReport } from '../messaging/settings-report.ts';
import { listAudienceOptions } from './audience-options.ts';
import { openBench } from './open-bench.ts';
import type { Ports } from './ports.ts';
import { takeResetMark } from './stored-state.ts';

/** The person's settings, what holds of them, and which of them the organization locked. */
export async function reportSettings(ports: Ports): Promise<SettingsReport> {
  const [{ bench, state }, { names }] = await Promise.all([openBench(ports), ports.ruleset.loadNames()]);
  const { policy, ruleset } = bench;
  return {
    settings: state.settings,
    options: listAudienceOptions(ruleset, names),
    locked: SETTING_NAMES.filter(
      (name) => policy[name].origin === 'managed' || policy.lockedSettings.value.includes(name),
    ),
    effective: {
      audience: policy.audience.value.map(formatAudience),
      view: policy.view.value,
      plan: policy.plan.value,
      notices: policy.notices.value,
    },
    organization: policy.organization.value,
    wereReset: await takeResetMark(ports.store),
  };
}
