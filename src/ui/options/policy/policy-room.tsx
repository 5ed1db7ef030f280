import { useEffect, useState } from 'preact/hooks';
import type { PolicyReport } from '../../../messaging/policy-report.ts';
import { sendMessage, type Transport } from '../../../messaging/send.ts';
import { say, sayDate, sayList, sayMoment } from '../../text/say.ts';
import { KeyTable } from './key-table.tsx';
import { ProblemLines } from './problem-lines.tsx';
import { Simulator } from './simulator.tsx';
import { SupportFile } from './support-file.tsx';

/** While nobody knows whether there is a policy, the page asks again after this. */
const POLL_MS = 1_000;

/** The organization's policy: whether there is one, what became of each key, what it does, and a file for support. */
export function PolicyRoom({ transport }: { readonly transport: Transport }) {
  const [report, setReport] = useState<PolicyReport | null>(null);
  const load = () => {
    sendMessage(transport, 'readPolicy', null).then(setReport, console.error);
  };
  useEffect(load, []);
  // The browser can take a minute to say whether there is a policy.
  const isOpen = report !== null && (report.status === 'unread' || report.status === 'doubted');
  useEffect(() => {
    if (!isOpen) return undefined;
    const timer = setTimeout(load, POLL_MS);
    return () => clearTimeout(timer);
  }, [report]);
  if (report === null) return <p aria-busy="true" />;
  return (
    <div class="rows" data-testid="policy" data-status={report.status}>
      <PolicyState report={report} onReload={load} />
      <Simulator transport={transport} />
      <KeyTable keys={report.keys} />
      <Delivered report={report} />
      <SupportFile transport={transport} report={report} />
    </div>
  );
}

function PolicyState({ report, onReload }: { readonly report: PolicyReport; readonly onReload: () => void }) {
  const { status, readAt, reason, isClosed, otherProblems, keys, missing, expected, ruleset } = report;
  const problems = [...otherProblems, ...keys.flatMap((key) => key.problems)];
  return (
    <section class="sheet stack">
      <h1>{say('policy.title')}</h1>
      <p data-testid="policy:status">{say(`policy.status.${status}`)}</p>
      {isClosed && <p class="alert">{say('policy.closed')}</p>}
      {reason !== null && <p class="alert">{say('policy.reason', { reason })}</p>}
      <p class="dim small" data-testid="policy:read">
        {readAt === 0 ? say('policy.neverRead') : say('policy.readAt', { time: sayMoment(readAt) })}{' '}
        <button type="button" class="plain" data-testid="policy:reload" onClick={onReload}>
          {say('policy.reload')}
        </button>
      </p>
      {missing.length > 0 && (
        <p class="alert" data-testid="policy:missing">
          {say('policy.missing', { keys: sayList(missing) })}
        </p>
      )}
      {expected.length > 0 && missing.length === 0 && <p class="dim small">{say('policy.complete')}</p>}
      {problems.length > 0 && (
        <>
          <h2>{say('policy.problems')}</h2>
          <ProblemLines problems={problems} />
        </>
      )}
      <p class="dim small">
        {say('popup.footer', { date: sayDate(ruleset.date), version: ruleset.version })}
      </p>
    </section>
  );
}

function Delivered({ report: { delivered } }: { readonly report: PolicyReport }) {
  if (delivered === null) return null;
  return (
    <section class="sheet stack">
      <details>
        <summary>
          <h2 class="inline">{say('policy.delivered')}</h2>
        </summary>
        <pre class="source" tabIndex={0} data-testid="policy:delivered">
          {delivered}
        </pre>
      </details>
    </section>
  );
}
