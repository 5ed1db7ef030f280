import { useEffect, useState } from 'preact/hooks';
import { NO_NAMES } from '../../core/names.ts';
import type { Report, SettingsReport } from '../../messaging/protocol.ts';
import { describeProblem, describeReason } from '../text/describe.ts';
import { say, sayDate } from '../text/say.ts';
import { EmbeddedList, LookAlikeView, UnknownChatView } from './foreign-views.tsx';
import { JudgementView } from './judgement-view.tsx';
import type { DetailsReader, ReportDetails } from './read-details.ts';

interface Properties {
  readonly report: Report;
  readonly readDetails: DetailsReader;
  readonly settings: SettingsReport | null;
  readonly onAsk: (question: string) => void;
  /** A person says that a host is no AI chat. */
  readonly onDeny: (host: string) => void;
}

/** A report with what stands inside the page. */
export function ReportView(properties: Properties) {
  const { report } = properties;
  return (
    <>
      <ReportBody {...properties} />
      {'embedded' in report && <EmbeddedList tools={report.embedded} />}
    </>
  );
}

/** A report, whatever it found: each answer is one of its own. */
function ReportBody({ report, readDetails, settings, onAsk, onDeny }: Properties) {
  switch (report.kind) {
    case 'judged':
      return <JudgedReport report={report} readDetails={readDetails} settings={settings} />;
    case 'own-tool':
      return (
        <Answer
          kind={report.kind}
          title={report.name}
          text={report.verdict.reasons.map((reason) => describeReason(reason, NO_NAMES)).join(' ')}
        />
      );
    case 'not-in-catalogue':
      return (
        <Answer
          kind={report.kind}
          title={report.host ?? say('popup.notInCatalogue.title')}
          text={report.verdict.reasons.map((reason) => describeReason(reason, NO_NAMES)).join(' ')}
          footer={say('popup.recordsOf', { date: sayDate(report.ruleset.date) })}
        />
      );
    case 'unknown-chat':
      return <UnknownChatView report={report} onDeny={onDeny} />;
    case 'look-alike':
      return <LookAlikeView report={report} />;
    case 'ambiguous':
      return (
        <section class="answer" data-testid="popup:ambiguous">
          <h1>{say('popup.ambiguous.title')}</h1>
          <ul class="choices">
            {report.candidates.map(({ id, name }) => (
              <li key={id}>
                <button type="button" onClick={() => onAsk(id)}>
                  {name}
                </button>
              </li>
            ))}
          </ul>
        </section>
      );
    case 'problem':
      return (
        <Answer
          kind={report.kind}
          title={say('popup.problem.title')}
          text={describeProblem(report.problem, [])}
        />
      );
    case 'cannot-see':
      return (
        <Answer kind={report.kind} title={say('popup.cannotSee.title')} text={say('popup.cannotSee.text')} />
      );
    default:
      return report satisfies never;
  }
}

function Answer({
  kind,
  title,
  text,
  footer,
}: {
  kind: string;
  title: string;
  text: string;
  footer?: string;
}) {
  return (
    <section class="answer" data-testid={`popup:${kind}`}>
      <h1>{title}</h1>
      <p>{text}</p>
      {footer !== undefined && <p class="dim">{footer}</p>}
    </section>
  );
}

function JudgedReport({
  report,
  readDetails,
  settings,
}: Pick<Properties, 'readDetails' | 'settings'> & { readonly report: Extract<Report, { kind: 'judged' }> }) {
  const [details, setDetails] = useState<ReportDetails | null>(null);
  const { id } = report.judgement.service;
  useEffect(() => {
    let isCurrent = true;
    setDetails(null);
    readDetails(id).then((read) => isCurrent && setDetails(read), console.error);
    return () => {
      isCurrent = false;
    };
  }, [id]);
  return <JudgementView report={report} details={details} settings={settings} />;
}
