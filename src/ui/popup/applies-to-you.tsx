import type { Reason } from '../../core/decide/verdict.ts';
import { nameOrder, NO_NAMES } from '../../core/names.ts';
import type { Judgement } from '../../core/judge.ts';
import type { SettingsReport } from '../../messaging/protocol.ts';
import { describeReason, describeStatus } from '../text/describe.ts';
import { say, sayList } from '../text/say.ts';
import type { ReportDetails } from './read-details.ts';
import { Receipts } from './receipts.tsx';

interface Properties {
  readonly judgement: Judgement;
  readonly details: ReportDetails | null;
  readonly settings: SettingsReport | null;
}

const ORGANIZATION_WORDS: ReadonlySet<Reason['code']> = new Set<Reason['code']>([
  'policy-unreadable',
  'rule',
  'not-approved',
  'pass',
  'approved-for-you',
]);

/** What applies to this reader: the organization's word, else the rules that name the reader, else that none does. */
export function AppliesToYou({ judgement: { verdict, restrictions }, details, settings }: Properties) {
  const names = details?.names ?? NO_NAMES;
  const said = sayAudience(settings);
  const words = verdict.reasons.filter(({ code }) => ORGANIZATION_WORDS.has(code));
  const naming = restrictions.filter(({ namings }) => namings.length > 0);
  const isEmpty = words.length === 0 && naming.length === 0;
  return (
    <section class={`you ${verdict.action}`} data-testid="popup:you" aria-labelledby="you">
      <h2 id="you">{say('popup.you')}</h2>
      {words.map((reason) => (
        <p key={reason.code}>{describeReason(reason, names)}</p>
      ))}
      {naming.map(({ restriction, status }) => {
        const reasons = verdict.reasons.filter(
          (reason) => reason.code === 'names-you' && reason.restriction === restriction.id,
        );
        const aftermath = details?.texts[`aftermath:${restriction.id}`];
        return (
          <div key={restriction.id} class="naming">
            {reasons.map((reason, index) => (
              <p key={index}>{describeReason(reason, names)}</p>
            ))}
            <p class="dim">
              {describeStatus(restriction, status)}. {aftermath}
            </p>
            <Receipts
              evidence={reasons.flatMap(({ evidence }) => evidence)}
              details={details}
              about={nameOrder(names, restriction.id)}
            />
          </div>
        );
      })}
      {isEmpty && <p>{said === null ? say('popup.you.notSaid') : say('popup.you.nothing')}</p>}
      {said !== null && <p class="dim">{say('popup.you.said', { audience: said })}</p>}
    </section>
  );
}

function sayAudience(report: SettingsReport | null): string | null {
  if (report === null || report.settings.audience.length === 0) return null;
  return sayList(
    report.settings.audience.map(
      (entry) => report.options.find(({ value }) => value === entry)?.label ?? entry,
    ),
  );
}
