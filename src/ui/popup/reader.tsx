import type { SettingsReport } from '../../messaging/protocol.ts';
import type { UserSettings } from '../../core/policy/policy.ts';
import { PLANS, VIEWS } from '../../core/vocabulary.ts';
import { say } from '../text/say.ts';

interface Properties {
  readonly report: SettingsReport;
  readonly onChange: (settings: UserSettings) => void;
}

/** Who the reader is: whom they answer to, from where they look, on what terms. It stays in the browser. */
export function Reader({ report: { settings, options }, onChange }: Properties) {
  return (
    <details class="reader" data-testid="popup:reader">
      <summary>{say('popup.reader.title')}</summary>
      <label>
        {say('popup.reader.audience')}
        <select
          data-testid="popup:reader:audience"
          value={settings.audience[0] ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...settings, audience: value === '' ? [] : [value] })
          }
        >
          <option value="">{say('popup.reader.nobody')}</option>
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('popup.reader.view')}
        <select
          data-testid="popup:reader:view"
          value={settings.view}
          onChange={({ currentTarget }) => {
            const view = VIEWS.find((word) => word === currentTarget.value);
            if (view !== undefined) onChange({ ...settings, view });
          }}
        >
          {VIEWS.map((view) => (
            <option key={view} value={view}>
              {say(`place.${view}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('popup.reader.plan')}
        <select
          data-testid="popup:reader:plan"
          value={settings.plan}
          onChange={({ currentTarget }) => {
            const plan = PLANS.find((word) => word === currentTarget.value);
            if (plan !== undefined) onChange({ ...settings, plan });
          }}
        >
          {PLANS.map((plan) => (
            <option key={plan} value={plan}>
              {say(`plan.${plan}`)}
            </option>
          ))}
        </select>
      </label>
      <p class="dim">{say('popup.reader.promise')}</p>
    </details>
  );
}
