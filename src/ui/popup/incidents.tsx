import type { Judgement } from '../../core/judge.ts';
import { hasCome, lastDay } from '../../core/dates.ts';
import { say, sayDate } from '../text/say.ts';
import type { ReportDetails } from './read-details.ts';
import { Receipts } from './receipts.tsx';

interface Properties {
  readonly judgement: Judgement;
  readonly details: ReportDetails | null;
}

/** Incidents and disputes, newest first, each with how far it is established and the accused's answer. */
export function Incidents({ judgement: { service, standpoint }, details }: Properties) {
  const incidents = service.incidents
    .filter(({ date }) => hasCome(date, standpoint.today))
    .sort((a, b) => lastDay(b.date).localeCompare(lastDay(a.date)));
  return (
    <section class="fact" data-testid="popup:incidents">
      <h2>{say('fact.incidents')}</h2>
      <div>
        {incidents.length === 0 && <p class="value">{say('incidents.none')}</p>}
        <ul class="orders">
          {incidents.map(({ id, date, status, evidence }) => {
            const title = details?.names.incidents[`${service.id}/${id}`] ?? '';
            return (
              <li key={id} data-incident={id} data-status={status}>
                <p class="value">
                  <span class={`tag ${status}`}>{say(`incident.${status}`)}</span> {title}
                </p>
                <p class="dim" lang="en">
                  {sayDate(date)}. {details?.texts[`incident:${id}`]} {details?.texts[`answer:${id}`]}
                </p>
                <Receipts evidence={evidence} details={details} about={title} />
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}
