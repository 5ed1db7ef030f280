import type { Report } from '../../messaging/report.ts';
import type { SettingsReport } from '../../messaging/settings-report.ts';
import type { Judgement } from '../../core/judge.ts';
import { nameAuthority, NO_NAMES, type NameTable } from '../../core/names.ts';
import { selectClaim } from '../../core/select-claim.ts';
import { describeReach, describeResidency, WhatFacts, WhereFacts, WhoFacts } from '../parts/facts.tsx';
import { Hull } from '../parts/hull.tsx';
import { Incidents, listIncidents } from '../parts/incidents.tsx';
import type { ReportDetails } from '../parts/read-details.ts';
import { Restrictions } from '../parts/restrictions.tsx';
import { Row } from '../parts/row.tsx';
import { describeSum, ScoreSum } from '../parts/score-sum.tsx';
import { Timeline } from '../parts/timeline.tsx';
import type { WorldMap } from '../parts/world-map.tsx';
import { describeReason, describeRetention } from '../text/describe.ts';
import { say, sayCount, sayList, sayParts, sayTogether } from '../text/say.ts';
import { AppliesToYou } from './applies-to-you.tsx';

interface Properties {
  readonly report: Extract<Report, { kind: 'judged' }>;
  /** `null` while they load. */
  readonly details: ReportDetails | null;
  readonly map: WorldMap | null;
  readonly settings: SettingsReport | null;
}

/** Bodies that are named before the rest is counted. */
const NAMED = 3;

const REMARKS: ReadonlySet<string> = new Set(['plan-unknown', 'records-old', 'closed']);

/** Everything about one AI tool, in the fixed order: you, where, who, what, who else, what happened, the sum. */
export function JudgementView({ report, details, map, settings }: Properties) {
  const { judgement, host, verdict } = report;
  const { service, assessment, jurisdictions, standpoint } = judgement;
  const names = details?.names ?? NO_NAMES;
  const residency = selectClaim(service.claims.residency, standpoint);
  return (
    <article
      data-testid="judged"
      data-service={service.id}
      data-level={assessment.level}
      data-action={verdict.action}
      data-ready={details === null ? undefined : 'yes'}
    >
      <header class="head">
        <Hull level={assessment.level} />
        <div class="head-words">
          <h1 data-testid="tool">{service.name}</h1>
          <p class="dim small" data-testid="provider">
            {sayParts(
              [names.providers[service.provider.id] ?? service.provider.name, host].filter(
                (part) => part !== null,
              ),
            )}
          </p>
          <p class="level-line">
            <span class="dim small">{say('popup.level')}</span>
            <strong class={`level-${assessment.level}`} data-testid="level">
              {say(`level.${assessment.level}`)}
            </strong>
            <span class="dim small" data-testid="terms">
              {[say(`plan.${assessment.plan}`), say(`view.${assessment.view}`)].join(say('separator'))}
            </span>
          </p>
        </div>
      </header>
      <AppliesToYou report={report} details={details} settings={settings} />
      {verdict.reasons
        .filter(({ code }) => REMARKS.has(code))
        .map((reason) => (
          <p key={reason.code} class="alert small">
            {describeReason(reason, names)}
          </p>
        ))}
      <Row
        id="where"
        title={say('row.where')}
        longTitle={say('row.where.long')}
        gist={describeResidency(residency)}
      >
        {() => <WhereFacts judgement={judgement} details={details} map={map} />}
      </Row>
      <Row
        id="who"
        title={say('row.who')}
        longTitle={say('row.who.long')}
        gist={describeReach(jurisdictions)}
      >
        {() => <WhoFacts judgement={judgement} details={details} />}
      </Row>
      <Row id="what" title={say('row.what')} longTitle={say('row.what.long')} gist={describeUse(judgement)}>
        {() => <WhatFacts judgement={judgement} details={details} />}
      </Row>
      <Row
        id="forbids"
        title={say('row.forbids')}
        longTitle={say('row.forbids.long')}
        gist={describeForbidding(judgement, details?.names ?? null)}
      >
        {() => (
          <>
            <Timeline judgement={judgement} />
            <Restrictions judgement={judgement} details={details} />
          </>
        )}
      </Row>
      <Row
        id="happened"
        title={say('row.happened')}
        longTitle={say('row.happened.long')}
        gist={describeIncidents(judgement, details?.names ?? null)}
      >
        {() => <Incidents judgement={judgement} details={details} />}
      </Row>
      <Row id="sum" title={say('row.sum')} longTitle={say('row.sum.long')} gist={describeSum(assessment)}>
        {() => <ScoreSum judgement={judgement} />}
      </Row>
    </article>
  );
}

/** Training first, then how long, then who reads. */
function describeUse({ service: { claims }, standpoint }: Judgement): string {
  const training = selectClaim(claims.training, standpoint).value;
  const retention = selectClaim(claims.retention, standpoint).value;
  const review = selectClaim(claims.humanReview, standpoint).value;
  return sayTogether([
    say(`training.${training}`),
    ...(retention === 'unknown' ? [] : [describeRetention(retention)]),
    ...(review === 'unknown' || review === 'undisclosed' ? [] : [say(`humanReview.${review}`)]),
  ]);
}

/** The reader's own, then the best known of those about this tool, then the counts. */
function describeForbidding({ restrictions }: Judgement, names: NameTable | null): string {
  const active = restrictions.filter((entry) => entry.active);
  if (active.length === 0) return say('restrictions.none');
  if (names === null) return sayCount('restrictions.count', active.length);
  const own = active.filter(({ reach, namings }) => reach === 'by-name' || namings.length > 0);
  const atLarge = active.length - own.length;
  const bodies = [...new Set(own.map(({ restriction }) => nameAuthority(names, restriction.authority.id)))];
  const rest = bodies.length - NAMED;
  const shown = bodies.slice(0, NAMED);
  const named = rest <= 0 ? shown : [...shown, sayCount('restrictions.more', rest)];
  return sayParts([
    ...(named.length === 0 ? [] : [sayList(named)]),
    ...(atLarge === 0 ? [] : [sayCount('restrictions.atLarge', atLarge)]),
  ]);
}

/** The newest incident with its status, then the count. */
function describeIncidents(judgement: Judgement, names: NameTable | null): string {
  const incidents = listIncidents(judgement);
  const [first] = incidents;
  if (first === undefined) return say('incidents.none');
  if (names === null) return sayCount('incidents.count', incidents.length);
  const title = names.incidents[`${judgement.service.id}/${first.id}`] ?? '';
  const shown = say('labelled', { label: say(`incident.${first.status}`), text: title });
  return incidents.length === 1 ? shown : sayParts([shown, sayCount('incidents.more', incidents.length - 1)]);
}
