import { readToolState, writeToolState } from '../../core/decide/verdict-state.ts';
import type { UserSettings } from '../../core/policy/policy.ts';
import type { Report } from '../../messaging/report.ts';
import type { SettingsReport } from '../../messaging/settings-report.ts';
import { say } from '../text/say.ts';

interface Properties {
  readonly report: Report;
  readonly settings: SettingsReport;
  readonly onChange: (settings: UserSettings) => void;
}

/** No notice on this tool until its level or its action changes. */
export function QuietSwitch({ report, settings: { settings, locked }, onChange }: Properties) {
  if (report.kind !== 'judged' || report.verdict.action === 'allow') return null;
  const { service } = report.judgement;
  const state = writeToolState(readToolState(report.judgement));
  const { [service.id]: kept, ...others } = settings.quiet;
  return (
    <label class="switch small">
      <input
        type="checkbox"
        data-testid="quiet"
        checked={kept === state}
        disabled={locked.includes('quiet')}
        onChange={({ currentTarget }) =>
          onChange({
            ...settings,
            quiet: currentTarget.checked ? { ...others, [service.id]: state } : others,
          })
        }
      />{' '}
      {say('popup.quiet')}
    </label>
  );
}
