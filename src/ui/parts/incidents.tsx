import { hasCome, lastDay } from '../../core/dates.ts';
import type { Judgement } from '../../core/judge.ts';
import { say, sayDate } from '../text/say.ts';
import type { ReportDetails } from './read-details.ts';
import { Receipts } from './receipts.tsx';

interface Properties {
  readonly judgement: Judgement;
  readonly details: ReportDetails | null;
}

/** The incidents that were known on the day, newest first. */
export function listIncidents({ service, standpoint }: Judgement): Judgement['service']['incidents'] {
  return service.incidents
    .filter(({ date }) => hasCome(date, standpoint.today))
    .sort((a, b) => lastDay(b.date).localeCompare(lastDay(a.date)));
}

/** Incidents and disputes, each with how far it is established and the accused's answer. */
export function Incidents({ judgement, details }: Properties) {
  const incidents = listIncidents(judgement);
  return (
    <section class="group" data-testid="incidents">
      <h3>{say('fact.incidents')}</h3>
      {incidents.length === 0 && <p>{say('incidents.none')}</p>}
      <ul class="orders">
        {incidents.map(({ id, date, status, evidence }) => {
          const title = details?.names.incidents[`${judgement.service.id}/${id}`] ?? '';
          return (
            <li key={id} class="order" data-incident={id} data-status={status}>
              <p>
                <span class="tag">{say(`incident.${status}`)}</span> <span lang="en">{title}</span>
              </p>
              <p class="dim small">
                {say('sentence', { text: sayDate(date) })}{' '}
                <span lang="en">
                  {details?.texts[`incident:${id}`]} {details?.texts[`answer:${id}`]}
                </span>
              </p>
              <Receipts evidence={evidence} details={details} about={title} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
