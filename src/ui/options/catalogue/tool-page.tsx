import { useEffect, useRef, useState } from 'preact/hooks';
import type { ToolReport } from '../../../messaging/catalogue-report.ts';
import type { SettingsReport } from '../../../messaging/settings-report.ts';
import { sendMessage, type Transport } from '../../../messaging/send.ts';
import { USE_CLAIMS, WhereMap, WhoFacts } from '../../parts/facts.tsx';
import { Incidents } from '../../parts/incidents.tsx';
import type { DetailsReader, ReportDetails } from '../../parts/read-details.ts';
import { Restrictions } from '../../parts/restrictions.tsx';
import { ScoreSum } from '../../parts/score-sum.tsx';
import { Timeline } from '../../parts/timeline.tsx';
import type { WorldMap } from '../../parts/world-map.tsx';
import { say, sayDate } from '../../text/say.ts';
import { ClaimView } from './claim-view.tsx';
import { LevelMatrix } from './level-matrix.tsx';
import type { ListState } from './list-state.ts';
import { OnRecord } from './on-record.tsx';
import { Section } from './section.tsx';
import { ToolHead } from './tool-head.tsx';
import { ToolYou } from './tool-you.tsx';
import { useArrival, type Arrival } from './use-arrival.ts';
import { usePrint } from './use-print.ts';

interface Properties {
  readonly tool: ToolReport;
  readonly transport: Transport;
  readonly readDetails: DetailsReader;
  readonly readMap: () => Promise<WorldMap>;
  /** The list as it was left, to go back to. */
  readonly list: ListState;
  readonly arrival: Arrival;
}

/** Everything about one tool, in the fixed order: you, where, who, what, who else, what happened, the sum, the record. */
export function ToolPage({ tool, transport, readDetails, readMap, list, arrival }: Properties) {
  const { report, standpoints } = tool;
  const { judgement } = report;
  const { service, standpoint, assessment } = judgement;
  const [details, setDetails] = useState<ReportDetails | null>(null);
  const [map, setMap] = useState<WorldMap | null>(null);
  const [settings, setSettings] = useState<SettingsReport | null>(null);
  const page = useRef<HTMLElement>(null);
  useArrival(arrival, service.name);
  useEffect(() => {
    readDetails(service.id).then(setDetails, console.error);
    readMap().then(setMap, console.error);
    sendMessage(transport, 'readSettings', null).then(setSettings, console.error);
  }, []);
  const print = usePrint(page);
  return (
    <article
      ref={page}
      class="tool"
      data-testid="tool-page"
      data-tool={service.id}
      data-level={assessment.level}
      data-ready={details === null ? undefined : 'yes'}
    >
      <ToolHead tool={tool} details={details} list={list} onPrint={print} />
      <Section id="you" title={say('popup.you')}>
        <ToolYou tool={tool} details={details} settings={settings} />
      </Section>
      <Section id="where" title={say('row.where.long')} isSingle>
        <div class="beside">
          <ClaimView name="residency" claims={service.claims} standpoint={standpoint} details={details} />
          <WhereMap judgement={judgement} map={map} />
        </div>
      </Section>
      <Section id="who" title={say('row.who.long')} isSingle>
        <WhoFacts judgement={judgement} details={details} />
      </Section>
      <Section id="what" title={say('row.what.long')}>
        {USE_CLAIMS.map((name) => (
          <ClaimView
            key={name}
            name={name}
            claims={service.claims}
            standpoint={standpoint}
            details={details}
          />
        ))}
      </Section>
      <Section id="forbids" title={say('row.forbids.long')}>
        <Timeline judgement={judgement} width={760} />
        <Restrictions judgement={judgement} details={details} />
      </Section>
      <Section id="happened" title={say('row.happened.long')} isSingle>
        <Incidents judgement={judgement} details={details} />
      </Section>
      <Section id="sum" title={say('row.sum.long')}>
        <div class="beside even">
          <ScoreSum judgement={judgement} />
          <LevelMatrix standpoints={standpoints} reader={standpoint} />
        </div>
      </Section>
      <Section id="record" title={say('tool.record')}>
        <OnRecord tool={tool} details={details} />
      </Section>
      <footer class="dim small" data-testid="footer">
        {say('popup.footer', { date: sayDate(report.ruleset.date), version: report.ruleset.version })}
      </footer>
    </article>
  );
}
