import { useEffect, useState } from 'preact/hooks';
import type { Report } from '../../messaging/report.ts';
import type { SettingsReport } from '../../messaging/settings-report.ts';
import type { DetailsReader, ReportDetails } from '../parts/read-details.ts';
import type { WorldMap } from '../parts/world-map.tsx';
import { describeProblem } from '../text/describe.ts';
import { say } from '../text/say.ts';
import { Answer } from './answer.tsx';
import { EmbeddedList } from './embedded-list.tsx';
import { describeReasons, InsteadOfIt, LookAlikeView, UnknownChatView } from './foreign-views.tsx';
import { JudgementView } from './judgement-view.tsx';

interface Properties {
  readonly report: Report;
  readonly readDetails: DetailsReader;
  readonly readMap: () => Promise<WorldMap>;
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
function ReportBody({ report, readDetails, readMap, settings, onAsk, onDeny }: Properties) {
  switch (report.kind) {
    case 'judged':
      return <JudgedReport report={report} readDetails={readDetails} readMap={readMap} settings={settings} />;
    case 'own-tool':
      return (
        <Answer kind={report.kind} mark="quiet" title={report.name} host={report.host}>
          <p>{describeReasons(report)}</p>
        </Answer>
      );
    case 'not-in-catalogue':
      return (
        <>
          <Answer
            kind={report.kind}
            mark="unknown"
            title={say('popup.notInCatalogue.title')}
            host={report.host}
          >
            <p>{describeReasons(report)}</p>
          </Answer>
          <InsteadOfIt report={report} />
        </>
      );
    case 'unknown-chat':
      return <UnknownChatView report={report} onDeny={onDeny} />;
    case 'look-alike':
      return <LookAlikeView report={report} />;
    case 'ambiguous':
      return (
        <section class="answer" data-testid="ambiguous">
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
        <Answer kind={report.kind} mark="unknown" title={say('popup.problem.title')} host={null}>
          <p>{describeProblem(report.problem, [])}</p>
        </Answer>
      );
    case 'cannot-see':
      return (
        <Answer kind={report.kind} mark="quiet" title={say('popup.cannotSee.title')} host={null}>
          <p>{say('popup.cannotSee.text')}</p>
        </Answer>
      );
    default:
      return report satisfies never;
  }
}

function JudgedReport({
  report,
  readDetails,
  readMap,
  settings,
}: Pick<Properties, 'readDetails' | 'readMap' | 'settings'> & {
  readonly report: Extract<Report, { kind: 'judged' }>;
}) {
  const [details, setDetails] = useState<ReportDetails | null>(null);
  const [map, setMap] = useState<WorldMap | null>(null);
  const { id } = report.judgement.service;
  useEffect(() => {
    let isCurrent = true;
    setDetails(null);
    readDetails(id).then((read) => isCurrent && setDetails(read), console.error);
    return () => {
      isCurrent = false;
    };
  }, [id]);
  useEffect(() => void readMap().then(setMap, console.error), []);
  return <JudgementView report={report} details={details} map={map} settings={settings} />;
}
