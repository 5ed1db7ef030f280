import { NO_NAMES } from '../../core/names.ts';
import type { Reason } from '../../core/decide/verdict.ts';
import type { Report } from '../../messaging/report.ts';
import type { ReportDetails } from '../parts/read-details.ts';
import { Receipts } from '../parts/receipts.tsx';
import { describeReason } from '../text/describe.ts';
import { say } from '../text/say.ts';

/** What is not told here: the sum has the level, the list has the count. */
const LEFT_OUT: ReadonlySet<Reason['code']> = new Set<Reason['code']>([
  'level',
  'not-in-catalogue',
  'approved-for-you',
]);

/** Who decided by which rule, and what the records say, each with its receipts. */
export function WhyBlocked({
  report,
  details,
}: {
  readonly report: Extract<Report, { verdict: unknown }>;
  readonly details: ReportDetails | null;
}) {
  const { verdict } = report;
  const names = details?.names ?? NO_NAMES;
  const reasons = verdict.reasons.filter(({ code }) => !LEFT_OUT.has(code));
  return (
    <section class="stack" data-testid="blocked:why">
      <h2>{say('blocked.why')}</h2>
      <ul class="orders">
        {reasons.map((reason, place) => (
          <li key={place} class="order">
            <p>{describeReason(reason, names)}</p>
            <Receipts evidence={reason.evidence} details={details} about={describeReason(reason, names)} />
            {reason.code === 'rule' && reason.link?.startsWith('https://') === true && (
              <a class="small" href={reason.link} rel="noreferrer" target="_blank">
                {say('blocked.ruleLink')}
              </a>
            )}
          </li>
        ))}
      </ul>
      <p class="dim small" data-testid="blocked:rule">
        {say('blocked.decidedBy', {
          rule: verdict.decidedBy.rule,
          origin: say(`origin.${verdict.decidedBy.origin}`),
        })}
      </p>
    </section>
  );
}
