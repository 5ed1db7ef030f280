import type { Report, SettingsReport } from '../../messaging/protocol.ts';
import { describeReason } from '../text/describe.ts';
import { say, sayDate } from '../text/say.ts';
import { NO_NAMES } from '../../core/names.ts';
import { AppliesToYou } from './applies-to-you.tsx';
import { Facts } from './facts.tsx';
import { Incidents } from './incidents.tsx';
import { Meter } from './meter.tsx';
import type { ReportDetails } from './read-details.ts';
import { Restrictions } from './restrictions.tsx';
import { Sum } from './sum.tsx';

interface Properties {
  readonly report: Extract<Report, { kind: 'judged' }>;
  /** `null` while they load. */
  readonly details: ReportDetails | null;
  readonly settings: SettingsReport | null;
}

/** Everything about one AI tool, in the fixed order: you, where, who, what, who else, the sum. */
export function JudgementView({ report: { judgement, host, ruleset }, details, settings }: Properties) {
  const { service, assessment, verdict } = judgement;
  const { provider } = service;
  const remarks = verdict.reasons.filter(
    ({ code }) => code === 'plan-unknown' || code === 'records-old' || code === 'closed',
  );
  return (
    <article
      data-testid="popup:judged"
      data-service={service.id}
      data-level={assessment.level}
      data-action={verdict.action}
    >
      <header class="head">
        <Meter level={assessment.level} />
        <div>
          <h1 data-testid="popup:tool">{service.name}</h1>
          <p class="dim" data-testid="popup:provider">
            {[details?.names.providers[provider.id] ?? provider.name, host]
              .filter((part) => part !== null)
              .join(say('separator'))}
          </p>
          <p class="level">
            <strong class={`level-${assessment.level}`} data-testid="popup:level">
              {say(`level.${assessment.level}`)}
            </strong>
            <span class="dim">
              {[say(`plan.${assessment.plan}`), say(`view.${assessment.view}`)].join(say('separator'))}
            </span>
          </p>
        </div>
      </header>
      <AppliesToYou judgement={judgement} details={details} settings={settings} />
      {remarks.map((reason) => (
        <p key={reason.code} class="alert">
          {describeReason(reason, details?.names ?? NO_NAMES)}
        </p>
      ))}
      <Facts judgement={judgement} details={details} />
      <Restrictions judgement={judgement} details={details} />
      <Incidents judgement={judgement} details={details} />
      <Sum judgement={judgement} />
      <p class="dim small" data-testid="popup:footer">
        {say('popup.footer', {
          date: sayDate(ruleset.date),
          version: ruleset.version,
          checked: sayDate(service.lastChecked),
        })}
      </p>
    </article>
  );
}
