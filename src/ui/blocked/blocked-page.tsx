import { useEffect, useState } from 'preact/hooks';
import { NO_NAMES } from '../../core/names.ts';
import type { BlockReport, Report } from '../../messaging/report.ts';
import { sendMessage, type Transport } from '../../messaging/send.ts';
import { Hull } from '../parts/hull.tsx';
import { Instead, SafeLink } from '../parts/instead.tsx';
import type { DetailsReader, ReportDetails } from '../parts/read-details.ts';
import { nameReport } from '../text/describe-summary.ts';
import { say } from '../text/say.ts';
import { AddressLine } from './address-line.tsx';
import { PassForm } from './pass-form.tsx';
import { WhyBlocked } from './why-blocked.tsx';

interface Properties {
  readonly transport: Transport;
  readonly address: string | null;
  readonly readDetails: DetailsReader;
  /** Shown as an example: no reason can be given. */
  readonly isSimulated: boolean;
}

/** The page that takes the place of a stopped one: who decided, why, what to use instead, whom to ask. It never navigates by itself. */
export function BlockedPage({ transport, address, readDetails, isSimulated }: Properties) {
  const [block, setBlock] = useState<BlockReport | 'failed' | null>(null);
  const load = () => {
    if (address === null) return;
    sendMessage(transport, 'readBlock', { address }).then(setBlock, (error: unknown) => {
      console.error('[blocked]', error);
      setBlock('failed');
    });
  };
  useEffect(load, [address]);
  useEffect(() => {
    document.title = say('blocked.title');
  }, []);

  if (address === null) return <Message title={say('blocked.nothing')} text={say('blocked.nothing.text')} />;
  if (block === 'failed') return <Message title={say('blocked.title')} text={say('popup.failed')} />;
  if (block === null) return <main class="sheet" aria-busy="true" data-testid="blocked" />;
  if (!block.isStopped) return <NotStopped address={address} block={block} />;
  return (
    <Stopped
      transport={transport}
      address={address}
      block={block}
      readDetails={readDetails}
      isSimulated={isSimulated}
      onPass={load}
    />
  );
}

function Message({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <main class="sheet stack" data-testid="blocked:message">
      <h1>{title}</h1>
      <p>{text}</p>
    </main>
  );
}

/** The verdict does not stop the page: say so and offer the link. */
function NotStopped({
  address,
  block: { report },
}: {
  readonly address: string;
  readonly block: BlockReport;
}) {
  const pass = 'verdict' in report ? report.verdict.pass : null;
  return (
    <main class="sheet stack" data-testid="blocked:free">
      <h1>{say(pass === null ? 'blocked.free' : 'blocked.passed')}</h1>
      <AddressLine address={address} />
      <p>
        <a class="button main" href={address} rel="noreferrer" data-testid="blocked:continue">
          {say('blocked.continue')}
        </a>
      </p>
    </main>
  );
}

function Stopped({
  transport,
  address,
  block: { report, passTerms },
  readDetails,
  isSimulated,
  onPass,
}: {
  readonly transport: Transport;
  readonly address: string;
  readonly block: BlockReport;
  readonly readDetails: DetailsReader;
  readonly isSimulated: boolean;
  readonly onPass: () => void;
}) {
  const [details, setDetails] = useState<ReportDetails | null>(null);
  const service = report.kind === 'judged' ? report.judgement.service.id : null;
  useEffect(() => {
    if (service !== null) readDetails(service).then(setDetails, console.error);
  }, [service]);
  if (!('verdict' in report)) return null;
  const { organization } = report;
  const { action } = report.verdict;
  const level = report.kind === 'judged' ? report.judgement.assessment.level : 'none';
  const who = organization.name ?? say('organization.unnamed');
  const words = action === 'block' ? organization.messages.block : organization.messages.justify;
  return (
    <main class="sheet" data-testid="blocked" data-action={action}>
      <header class="blocked-head">
        <Hull level={level} />
        <div class="stack">
          <h1>
            {say(action === 'block' ? 'blocked.block' : 'blocked.justify', {
              organization: who,
              tool: nameReport(report),
            })}
          </h1>
          <AddressLine address={address} />
        </div>
      </header>
      {words !== null && (
        <blockquote class="words" dir="auto" data-testid="blocked:words">
          {words}
        </blockquote>
      )}
      {passTerms !== null && (
        <div inert={isSimulated}>
          <PassForm transport={transport} address={address} terms={passTerms} onPass={onPass} />
        </div>
      )}
      <InsteadLine report={report} details={details} />
      <WhyBlocked report={report} details={details} />
      <p class="dim small">{say('blocked.footer')}</p>
    </main>
  );
}

function InsteadLine({
  report,
  details,
}: {
  readonly report: Extract<Report, { verdict: unknown }>;
  readonly details: ReportDetails | null;
}) {
  const { organization } = report;
  const alternatives = 'alternatives' in report ? report.alternatives : [];
  const { contact } = organization;
  return (
    <section class="stack" data-testid="blocked:instead">
      <Instead alternatives={alternatives} names={details?.names ?? NO_NAMES} organization={organization} />
      {contact !== null && (
        <p class="small">
          {say('organization.contact')}{' '}
          {contact.includes('@') && !contact.includes('/') ? (
            <a href={`mailto:${contact}`}>{contact}</a>
          ) : (
            <SafeLink address={contact} text={contact} />
          )}
        </p>
      )}
    </section>
  );
}
