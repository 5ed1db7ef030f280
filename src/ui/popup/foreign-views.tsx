import { NO_NAMES } from '../../core/names.ts';
import type { Signal } from '../../core/detect/signals.ts';
import type { Report } from '../../messaging/report.ts';
import { Instead } from '../parts/instead.tsx';
import { describeReason } from '../text/describe.ts';
import { say, sayTogether } from '../text/say.ts';
import { Answer } from './answer.tsx';

type ReportOf<Kind extends Report['kind']> = Extract<Report, { kind: Kind }>;
type Foreign = ReportOf<'unknown-chat'> | ReportOf<'look-alike'> | ReportOf<'not-in-catalogue'>;

/** An AI chat that no catalogue knows: what spoke for it, and never a grade. */
export function UnknownChatView({
  report,
  onDeny,
}: {
  readonly report: ReportOf<'unknown-chat'>;
  readonly onDeny: (host: string) => void;
}) {
  const { host, frontEnd, signals, mayDeny } = report;
  return (
    <>
      <Answer kind={report.kind} mark="unknown" title={say('unknownChat.title')} host={host}>
        <p>{describeReasons(report)}</p>
        {frontEnd !== null && (
          <p data-testid="front-end">
            {say(frontEnd.isSelfHosted ? 'unknownChat.selfHosted' : 'unknownChat.frontEnd', {
              name: frontEnd.name,
            })}
          </p>
        )}
        {mayDeny && host !== null && (
          <button type="button" data-testid="deny" onClick={() => onDeny(host)}>
            {say('unknownChat.deny')}
          </button>
        )}
      </Answer>
      <SignalList signals={signals} name={frontEnd?.name ?? ''} />
      <InsteadOfIt report={report} />
    </>
  );
}

/** An address that imitates a tool's. */
export function LookAlikeView({ report }: { readonly report: ReportOf<'look-alike'> }) {
  const { host, of, lookAlike, signals } = report;
  return (
    <>
      <Answer kind={report.kind} mark="unknown" title={say('lookAlike.title', { tool: of })} host={host}>
        <p>{describeReasons(report)}</p>
        <p>{say('lookAlike.original', { host: lookAlike.host })}</p>
      </Answer>
      <SignalList signals={signals} name="" />
      <InsteadOfIt report={report} />
    </>
  );
}

/** Why it is so, in sentences. */
export function describeReasons({ verdict }: { readonly verdict: Foreign['verdict'] }): string {
  return sayTogether(verdict.reasons.map((reason) => describeReason(reason, NO_NAMES)));
}

/** What to use instead, where the organization has a word about it. */
export function InsteadOfIt({ report }: { readonly report: Foreign }) {
  const { verdict, alternatives, organization } = report;
  if (verdict.decidedBy.origin !== 'managed') return null;
  return (
    <div class="foot">
      <Instead alternatives={alternatives} names={NO_NAMES} organization={organization} />
    </div>
  );
}

function SignalList({ signals, name }: { readonly signals: readonly Signal[]; readonly name: string }) {
  const parts = [
    ['unknownChat.for', 'signals', signals.filter(({ weight }) => weight > 0)],
    ['unknownChat.against', 'signals-against', signals.filter(({ weight }) => weight < 0)],
  ] as const;
  return parts.map(
    ([title, id, chosen]) =>
      chosen.length > 0 && (
        <section key={id} class="found" data-testid={id}>
          <h2>{say(title)}</h2>
          <ul class="bullets">
            {chosen.map((signal) => (
              <li key={signal.id} data-signal={signal.id} data-kind={signal.kind}>
                {say(`signal.${signal.id}`, { name })}
              </li>
            ))}
          </ul>
        </section>
      ),
  );
}
