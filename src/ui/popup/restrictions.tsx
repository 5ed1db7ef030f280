import { nameAuthority, nameOrder, NO_NAMES } from '../../core/names.ts';
import type { Judgement } from '../../core/judge.ts';
import type { ReachingRestriction } from '../../core/restrictions.ts';
import { describeBites, describeStatus } from '../text/describe.ts';
import { say } from '../text/say.ts';
import type { ReportDetails } from './read-details.ts';
import { Receipts } from './receipts.tsx';

interface Properties {
  readonly judgement: Judgement;
  readonly details: ReportDetails | null;
}

/** How many are shown before the list is opened. */
const SHOWN = 3;

/** Who restricts the tool: those that name the reader, then the best known, then the count and the list. */
export function Restrictions({ judgement: { restrictions }, details }: Properties) {
  const active = restrictions.filter((entry) => entry.active);
  const past = restrictions.filter((entry) => !entry.active);
  const shown = active.slice(0, SHOWN);
  const rest = active.slice(SHOWN);
  return (
    <section class="fact" data-testid="popup:restrictions">
      <h2>{say('fact.restrictions')}</h2>
      <div>
        {active.length === 0 && <p class="value">{say('restrictions.none')}</p>}
        <ul class="orders">
          {shown.map((entry) => (
            <Order key={entry.restriction.id} entry={entry} details={details} />
          ))}
        </ul>
        {rest.length > 0 && (
          <More summary={say('restrictions.more', { count: rest.length })} entries={rest} details={details} />
        )}
        {past.length > 0 && (
          <More summary={say('restrictions.past', { count: past.length })} entries={past} details={details} />
        )}
      </div>
    </section>
  );
}

function More({
  summary,
  entries,
  details,
}: {
  summary: string;
  entries: readonly ReachingRestriction[];
  details: ReportDetails | null;
}) {
  return (
    <details class="more">
      <summary>{summary}</summary>
      <ul class="orders">
        {entries.map((entry) => (
          <Order key={entry.restriction.id} entry={entry} details={details} />
        ))}
      </ul>
    </details>
  );
}

function Order({
  entry: { restriction, status, namings },
  details,
}: {
  entry: ReachingRestriction;
  details: ReportDetails | null;
}) {
  const { id, authority, measure } = restriction;
  const shown = namings[0] ?? restriction.names[0];
  const aftermath = details?.texts[`aftermath:${id}`];
  const names = details?.names ?? NO_NAMES;
  const title = nameOrder(names, id);
  return (
    <li data-restriction={id} data-status={status}>
      <p class="value">
        <strong>{nameAuthority(names, authority.id)}</strong>: {say(`measure.${measure}`)}
        {shown === undefined ? '' : ` ${describeBites(shown)}`}
      </p>
      <p class="dim">
        {title}. {describeStatus(restriction, status)}.
      </p>
      <p class="dim" lang="en">
        {details?.texts[`restriction:${id}`]} {aftermath}
      </p>
      <Receipts evidence={restriction.evidence} details={details} about={title} />
    </li>
  );
}
