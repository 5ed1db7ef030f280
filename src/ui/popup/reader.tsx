import type { UserSettings } from '../../core/policy/policy.ts';
import { PLANS, VIEWS } from '../../core/vocabulary.ts';
import type { SettingsReport } from '../../messaging/settings-report.ts';
import { AudienceField, ChoiceField } from '../parts/settings-fields.tsx';
import { say } from '../text/say.ts';

interface Properties {
  readonly report: SettingsReport;
  readonly onChange: (settings: UserSettings) => void;
}

/** Who the reader is: whom they answer to, from where they look, on what terms. It stays in the browser. */
export function Reader({ report, onChange }: Properties) {
  const { settings, effective, locked } = report;
  return (
    <details class="reader" data-testid="reader">
      <summary>{say('popup.reader.title')}</summary>
      <AudienceField report={report} onChange={(audience) => onChange({ ...settings, audience })} />
      <ChoiceField
        id="view"
        label={say('popup.reader.view')}
        value={effective.view}
        isLocked={locked.includes('view')}
        choices={VIEWS.map((view) => [view, say(`place.${view}`)])}
        onChange={(view) => onChange({ ...settings, view })}
      />
      <ChoiceField
        id="plan"
        label={say('popup.reader.plan')}
        value={effective.plan}
        isLocked={locked.includes('plan')}
        choices={PLANS.map((plan) => [plan, say(`plan.${plan}`)])}
        onChange={(plan) => onChange({ ...settings, plan })}
      />
      <p class="dim small">{say('popup.reader.promise')}</p>
    </details>
  );
}
