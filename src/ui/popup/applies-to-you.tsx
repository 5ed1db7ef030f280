import type { Reason } from '../../core/decide/verdict.ts';
import { nameAuthority, NO_NAMES, type NameTable } from '../../core/names.ts';
import type { ReachingRestriction } from '../../core/restrictions.ts';
import type { Report } from '../../messaging/report.ts';
import type { SettingsReport } from '../../messaging/settings-report.ts';
import { Instead } from '../parts/instead.tsx';
import type { ReportDetails } from '../parts/read-details.ts';
import { ReceiptList } from '../parts/receipts.tsx';
import { describeOrder, describeReason, describeStatus } from '../text/describe.ts';
import { say, sayCount, sayList, sayTogether } from '../text/say.ts';

interface Properties {
  readonly report: Extract<Report, { kind: 'judged' }>;
  readonly details: ReportDetails | null;
  readonly settings: SettingsReport | null;
}

/** The organization's word, in the order in which it is read. */
const ORGANIZATION_WORDS: ReadonlySet<Reason['code']> = new Set<Reason['code']>([
  'policy-unreadable',
  'rule',
  'not-approved',
  'pass',
  'approved-for-you',
]);

/** Rules that name the reader are shown in full up to here; the rest stands in the list of restrictions. */
const SHOWN = 1;

/** What applies to this reader: the organization's word, else the rules that name the reader, else that none does; and what to use instead. */
export function AppliesToYou({ report, details, settings }: Properties) {
  const { judgement, verdict, alternatives } = report;
  const names = details?.names ?? NO_NAMES;
  const words = verdict.reasons.filter(({ code }) => ORGANIZATION_WORDS.has(code));
  const naming = judgement.restrictions.filter(({ namings }) => namings.length > 0);
  const said = sayAudience(settings);
  const isStrict =
    words.length + naming.length > 0 && verdict.action !== 'allow' && verdict.action !== 'inform';
  // Who ordered it can only be told once the names are there.
  const isWaiting = naming.length > 0 && details === null;
  return (
    <section class={`you ${isStrict ? 'strict' : ''}`} data-testid="you" aria-labelledby="you">
      <h2 id="you">{say('popup.you')}</h2>
      {words.map((reason) => (
        <p key={reason.code}>{describeReason(reason, names)}</p>
      ))}
      {isWaiting
        ? null
        : naming.slice(0, SHOWN).map(({ restriction, status }) => {
            const reasons = verdict.reasons.flatMap((reason) =>
              reason.code === 'names-you' && reason.restriction === restriction.id ? [reason] : [],
            );
            const aftermath = details?.texts[`aftermath:${restriction.id}`];
            return (
              <div key={restriction.id} class="fact">
                <p>
                  <strong>{say(restriction.binding ? 'you.rule' : 'you.advice')}</strong>{' '}
                  {sayTogether(reasons.map((reason) => describeOrder(reason, names)))}
                </p>
                <details class="receipts">
                  <summary>{say('you.behind')}</summary>
                  <p class="dim small">
                    {say('sentence', { text: describeStatus(restriction, status) })}{' '}
                    {reasons.some(({ naming }) => naming.basis === 'reported') && `${say('you.reported')} `}
                    <span lang="en">{aftermath}</span>
                  </p>
                  <ReceiptList evidence={reasons.flatMap(({ evidence }) => evidence)} details={details} />
                </details>
              </div>
            );
          })}
      {words.length === 0 && naming.length === 0 && (
        <p>{said === null ? say('popup.you.notSaid') : say('popup.you.nothing')}</p>
      )}
      {said !== null && (
        <p class="dim small" data-testid="you:more">
          {naming.length > SHOWN && !isWaiting && `${sayMore(naming.slice(SHOWN), names)} `}
          {say('popup.you.said', { audience: said })}
        </p>
      )}
      <Instead alternatives={alternatives} names={names} organization={report.organization} />
    </section>
  );
}

function sayMore(naming: readonly ReachingRestriction[], names: NameTable): string {
  const bodies = new Set(naming.map(({ restriction }) => nameAuthority(names, restriction.authority.id)));
  return sayCount('popup.you.more', naming.length, { names: sayList(bodies) });
}

/** Whom the reader answers to, by their own or their organization's word. */
function sayAudience(report: SettingsReport | null): string | null {
  if (report === null || report.effective.audience.length === 0) return null;
  return sayList(
    report.effective.audience.map(
      (entry) => report.options.find(({ value }) => value === entry)?.label ?? entry,
    ),
  );
}
